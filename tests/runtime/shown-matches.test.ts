import { describe, expect, it } from 'vitest';
import type { Library } from '../../engine/library.ts';
import type { Match, MatchKind } from '../../engine/types.ts';
import { DEFAULTS, type Settings } from '../../runtime/read-settings.ts';
import { createMatchFilter } from '../../runtime/shown-matches.ts';

const phrase = (text: string, importance: number) => ({ text, importance });
const library = { phrases: [phrase('甲', 0.2), phrase('乙', 0.9), phrase('丙', 0.9)] } as unknown as Library;
const match = (target: string, kind: MatchKind): Match => {
  return { target, kind, start: 0, end: 1, score: 1, differences: [] };
};
const MATCHES = [
  match('甲', 'exact'),
  match('乙', 'exact'),
  match('丙', 'variant'),
  match('speech/1/1', 'quotation'),
];
const show = (settings: Settings, host = 'news.example') =>
  createMatchFilter(settings, host)(library, MATCHES).map(({ target }) => target);

describe('the matches shown', () => {
  it.each<[string, Partial<Settings['marking']>, string[]]>([
    ['without common phrases by default', {}, ['乙', '丙', 'speech/1/1']],
    ['with all of them on request', { density: 'all' }, ['甲', '乙', '丙', 'speech/1/1']],
    ['without a kind that is off', { kinds: ['exact', 'quotation'] }, ['乙', 'speech/1/1']],
    ['not at all when every kind is off', { kinds: [] }, []],
  ])('are those %s', (_, marking, shown) => {
    expect(show({ ...DEFAULTS, marking: { ...DEFAULTS.marking, ...marking } })).toEqual(shown);
  });

  it('leave out what is hidden everywhere, and on a site what is hidden there', () => {
    const hidden = { everywhere: ['乙'], onSites: [{ host: 'news.example', target: '丙' }] };
    const settings = { ...DEFAULTS, hidden };
    expect(show(settings)).toEqual(['speech/1/1']);
    expect(show(settings, 'www.news.example')).toEqual(['speech/1/1']);
    expect(show(settings, 'other.example')).toEqual(['丙', 'speech/1/1']);
  });
});
