import { describe, expect, it } from 'vitest';
import type { Match, MatchKind } from '../../engine/types.ts';
import { DEFAULTS, type Settings } from '../../runtime/read-settings.ts';
import { createMatchFilter } from '../../runtime/shown-matches.ts';
import { makeLibrary } from '../engine/make-library.ts';

const PHRASES = ['党办\tinstitution\t1', '政治机关\tformulation\t2', '两个维护\tnumeral\t3'];
const library = makeLibrary('题目\n党办是政治机关，要做到两个维护。', PHRASES);
const match = (target: string, kind: MatchKind): Match => {
  return { target, kind, start: 0, end: 1, score: 1, differences: [] };
};
const MATCHES = [
  match('党办', 'exact'),
  match('政治机关', 'exact'),
  match('两个维护', 'variant'),
  match('speech/1/1', 'quotation'),
];
const show = (settings: Settings, host = 'news.example') =>
  createMatchFilter(settings, host)(library, MATCHES).map(({ target }) => target);

describe('the matches shown', () => {
  it.each<[string, Partial<Settings['marking']>, string[]]>([
    ['without common phrases by default', {}, ['政治机关', '两个维护', 'speech/1/1']],
    ['with all of them on request', { density: 'all' }, ['党办', '政治机关', '两个维护', 'speech/1/1']],
    ['without a kind that is off', { kinds: ['exact', 'quotation'] }, ['政治机关', 'speech/1/1']],
    ['not at all when every kind is off', { kinds: [] }, []],
  ])('are those %s', (_, marking, shown) => {
    expect(show({ ...DEFAULTS, marking: { ...DEFAULTS.marking, ...marking } })).toEqual(shown);
  });

  it('leave out what is hidden everywhere, and on a site what is hidden there', () => {
    const hidden = { everywhere: ['政治机关'], onSites: [{ host: 'news.example', target: '两个维护' }] };
    const settings = { ...DEFAULTS, hidden };
    expect(show(settings)).toEqual(['speech/1/1']);
    expect(show(settings, 'www.news.example')).toEqual(['speech/1/1']);
    expect(show(settings, 'other.example')).toEqual(['两个维护', 'speech/1/1']);
  });
});
