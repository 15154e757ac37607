import { describe, expect, it } from 'vitest';
import { isSiteOn, readSettings, switchSite, writeSettings } from '../../runtime/read-settings.ts';

const long = 'a'.repeat(300);
const marking = { density: 'distinctive', isOncePerPage: false } as const;

describe('stored settings', () => {
  it.each([
    ['nothing stored', null, 'sound', []],
    ['nothing ever stored', undefined, 'sound', []],
    ['what this version writes', { version: 1, sitesOff: ['a.example'] }, 'sound', ['a.example']],
    ['a host with its port', { version: 1, sitesOff: ['a.example:8080'] }, 'sound', ['a.example:8080']],
    // Local files have no host.
    ['the empty host', { version: 1, sitesOff: [''] }, 'sound', ['']],
    [
      'something unknown beside it',
      { version: 1, sitesOff: ['a.example'], other: 1 },
      'sound',
      ['a.example'],
    ],
    ['no list', { version: 1 }, 'sound', []],
    ['a list that is none', { version: 1, sitesOff: 'a.example' }, 'damaged', []],
    [
      'one bad entry among good ones',
      { version: 1, sitesOff: [7, 'a.example', null] },
      'damaged',
      ['a.example'],
    ],
    ['a host longer than any', { version: 1, sitesOff: [long, 'a.example'] }, 'damaged', ['a.example']],
    ['no version', { sitesOff: ['a.example'] }, 'damaged', []],
    ['a version that is no number', { version: '1', sitesOff: [] }, 'damaged', []],
    ['version 0', { version: 0, sitesOff: [] }, 'damaged', []],
    ['a list', [1, 2], 'damaged', []],
    ['a sentence', 'damaged', 'damaged', []],
    ['a newer version', { version: 2, sitesOff: { a: true } }, 'newer', []],
  ])('of the sort “%s” are read', (_, stored, kind, sitesOff) => {
    expect(readSettings(stored)).toEqual({ kind, settings: { sitesOff, marking } });
  });

  it('come back as they were written', () => {
    const settings = {
      sitesOff: ['a.example', ''],
      marking: { density: 'rare', isOncePerPage: true },
    } as const;
    expect(readSettings(writeSettings(settings))).toEqual({ kind: 'sound', settings });
  });

  it.each([
    ['an unknown density', { density: 'some', isOncePerPage: true }],
    ['half a choice', { density: 'all' }],
    ['a name of Object', { density: 'constructor', isOncePerPage: false }],
    ['no choice', 3],
  ])('with %s keep their sites and have the default density', (_, stored) => {
    expect(readSettings({ version: 1, sitesOff: ['a.example'], marking: stored })).toEqual({
      kind: 'damaged',
      settings: { sitesOff: ['a.example'], marking },
    });
  });

  it('of an older version are lifted step by step', () => {
    const steps = [
      (stored: Record<string, unknown>) => ({ ...stored, sites: [stored.site] }),
      (stored: Record<string, unknown>) => ({ ...stored, sitesOff: stored.sites }),
    ];
    expect(readSettings({ version: 1, site: 'a.example' }, steps).settings.sitesOff).toEqual(['a.example']);
    expect(readSettings({ version: 2, sites: ['b.example'] }, steps).settings.sitesOff).toEqual([
      'b.example',
    ]);
    expect(readSettings({ version: 4 }, steps).kind).toBe('newer');
  });

  it('are damaged when they cannot be lifted', () => {
    const fail = () => {
      throw new TypeError('not what it was');
    };
    expect(readSettings({ version: 1 }, [fail]).kind).toBe('damaged');
  });
});

describe('a site', () => {
  it('is on until it is switched off, and on again', () => {
    const first = readSettings(null).settings;
    const off = switchSite(first, 'a.example', false);
    expect(
      [first, off, switchSite(off, 'a.example', true)].map((settings) => isSiteOn(settings, 'a.example')),
    ).toEqual([true, false, true]);
    expect(isSiteOn(off, 'b.example')).toBe(true);
  });

  it('stands in the list once, however often it is switched off', () => {
    const off = switchSite(readSettings(null).settings, 'a.example', false);
    expect(switchSite(off, 'a.example', false).sitesOff).toEqual(['a.example']);
  });
});
