import { describe, expect, it } from 'vitest';
import {
  applyChange,
  DEFAULTS,
  hidePhrase,
  showPhrase,
  readSettings,
  writeSettings,
} from '../../runtime/read-settings.ts';
import type { Settings } from '../../runtime/read-settings.ts';

const long = 'a'.repeat(300);
const withOff = (...off: string[]): Settings => ({ ...DEFAULTS, sites: { ...DEFAULTS.sites, off } });

describe('stored settings', () => {
  it.each([
    ['nothing stored', null, 'sound', []],
    ['nothing ever stored', undefined, 'sound', []],
    ['what this version writes', { version: 2, sites: { off: ['a.example'] } }, 'sound', ['a.example']],
    ['a host with its port', { version: 2, sites: { off: ['a.example:8080'] } }, 'sound', ['a.example:8080']],
    // Local files have no host.
    ['the empty host', { version: 2, sites: { off: [''] } }, 'sound', ['']],
    ['a host that is there twice', { version: 2, sites: { off: ['a', 'b', 'a'] } }, 'sound', ['a', 'b']],
    ['something unknown', { version: 2, sites: { off: ['a'], gone: 1 }, other: 1 }, 'sound', ['a']],
    ['no list', { version: 2 }, 'sound', []],
    ['a list that is none', { version: 2, sites: { off: 'a.example' } }, 'damaged', []],
    ['bad entries among good ones', { version: 2, sites: { off: [7, 'a', null] } }, 'damaged', ['a']],
    ['a host longer than any', { version: 2, sites: { off: [long, 'a'] } }, 'damaged', ['a']],
    ['no version', { sites: { off: ['a.example'] } }, 'damaged', []],
    ['a version that is no number', { version: '2', sites: { off: [] } }, 'damaged', []],
    ['version 0', { version: 0, sites: { off: [] } }, 'damaged', []],
    ['a list', [1, 2], 'damaged', []],
    ['a sentence', 'damaged', 'damaged', []],
    ['a newer version', { version: 3, sites: { off: ['a.example'] } }, 'newer', []],
  ])('of the sort “%s” are read', (_, stored, kind, off) => {
    expect(readSettings(stored)).toEqual({ kind, settings: withOff(...off) });
  });

  it('come back as they were written', () => {
    const settings: Settings = {
      sites: { isOnlyListed: true, off: ['a.example', ''], only: ['b.example'] },
      marking: {
        density: 'rare',
        isOncePerPage: true,
        kinds: ['quotation'],
        looks: {
          exact: { line: 'dotted', colour: 'blue', colourOnDark: 'grey' },
          variant: { line: 'solid', colour: 'crimson', colourOnDark: 'crimson' },
          quotation: { line: 'dashed', colour: 'teal', colourOnDark: 'ochre' },
        },
        isBesideScrollbar: true,
      },
      card: { mode: 'click', delay: 700 },
      hidden: { everywhere: ['新时代'], onSites: [{ host: 'news.example', target: '党办' }] },
      language: 'zh-TW',
      citation: 'gbt7714',
      reader: { size: 2, width: 24, face: 'sans' },
    };
    expect(readSettings(writeSettings(settings))).toEqual({ kind: 'sound', settings });
  });
});

describe('a damaged part', () => {
  const { marking } = DEFAULTS;
  const { looks } = marking;

  it.each([
    ['density', { marking: { density: 'some', isOncePerPage: true } }, { isOncePerPage: true }],
    ['density named like Object’s own', { marking: { density: 'constructor' } }, {}],
    ['marking', { marking: 3 }, {}],
    ['kind', { marking: { kinds: ['exact', 'echo'] } }, { kinds: ['exact'] }],
    [
      'look',
      { marking: { looks: { exact: { line: 'wavy', colour: 'blue' } } } },
      {
        looks: { ...looks, exact: { ...looks.exact, colour: 'blue' } },
      },
    ],
    [
      'pair of lines that are the same',
      { marking: { looks: { exact: { line: 'dashed', colour: 'blue' } } } },
      {
        looks: { ...looks, exact: { ...looks.exact, colour: 'blue' } },
      },
    ],
  ])('%s falls back by itself', (_, stored, sound) => {
    expect(readSettings({ version: 2, sites: { off: ['a'] }, citation: 'bibtex', ...stored })).toEqual({
      kind: 'damaged',
      settings: { ...withOff('a'), citation: 'bibtex', marking: { ...marking, ...sound } },
    });
  });

  it.each([
    ['card mode', { card: { mode: 'shout', delay: 300 } }, { card: { mode: 'rest', delay: 300 } }],
    ['delay', { card: { mode: 'key', delay: 0 } }, { card: { mode: 'key', delay: DEFAULTS.card.delay } }],
    ['delay in words', { card: { delay: '300' } }, {}],
    [
      'hidden phrase',
      { hidden: { everywhere: ['', 7, '新时代'] } },
      {
        hidden: { everywhere: ['新时代'], onSites: [] },
      },
    ],
    ['hidden phrase of no site', { hidden: { onSites: [{ target: '新时代' }] } }, {}],
    ['language', { language: 'fr' }, {}],
    ['citation', { citation: null }, {}],
    [
      'text size',
      { reader: { size: 0.5, width: 30, face: 'sans' } },
      {
        reader: { size: 0, width: 30, face: 'sans' },
      },
    ],
    [
      'only-list',
      { sites: { isOnlyListed: 1, only: ['b'] } },
      {
        sites: { isOnlyListed: false, off: [], only: ['b'] },
      },
    ],
  ])('%s is left out', (_, stored, sound) => {
    const settings = { ...DEFAULTS, ...sound };
    expect(readSettings({ version: 2, ...stored })).toEqual({ kind: 'damaged', settings });
  });
});

describe('settings of version 1', () => {
  it('keep the sites that are off and how much is marked', () => {
    const marking = { density: 'rare', isOncePerPage: true } as const;
    expect(readSettings({ version: 1, sitesOff: ['a.example', ''], marking })).toEqual({
      kind: 'sound',
      settings: { ...withOff('a.example', ''), marking: { ...DEFAULTS.marking, ...marking } },
    });
  });

  it.each([
    ['no list', { version: 1 }, 'sound', []],
    ['a list that is none', { version: 1, sitesOff: 'a.example' }, 'damaged', []],
    ['one bad entry', { version: 1, sitesOff: [7, 'a.example'] }, 'damaged', ['a.example']],
  ])('with %s are read', (_, stored, kind, off) => {
    expect(readSettings(stored)).toEqual({ kind, settings: withOff(...off) });
  });
});

describe('settings of an older version', () => {
  it('are lifted step by step', () => {
    const steps = [
      (stored: Record<string, unknown>) => ({ ...stored, off: [stored.site] }),
      ({ off, ...stored }: Record<string, unknown>) => ({ ...stored, sites: { off } }),
    ];
    const read = (stored: unknown) => readSettings(stored, steps).settings.sites.off;
    expect(read({ version: 1, site: 'a.example' })).toEqual(['a.example']);
    expect(read({ version: 2, off: ['b.example'] })).toEqual(['b.example']);
    expect(readSettings({ version: 4 }, steps).kind).toBe('newer');
  });

  it('are damaged when they cannot be lifted', () => {
    const fail = () => {
      throw new TypeError('not what it was');
    };
    expect(readSettings({ version: 1 }, [fail]).kind).toBe('damaged');
  });
});

describe('a change', () => {
  it('leaves alone what it does not name', () => {
    const changed = applyChange(withOff('a'), { marking: { density: 'all' }, card: { delay: 500 } });
    expect(changed).toEqual({
      ...withOff('a'),
      marking: { ...DEFAULTS.marking, density: 'all' },
      card: { mode: 'rest', delay: 500 },
    });
  });

  it.each([
    null,
    7,
    [],
    { marking: { density: 'some' } },
    { marking: null },
    { sites: { off: ['a', 7] } },
    { card: { delay: 99 } },
    { language: 'fr' },
    { sitesOff: [] },
    { version: 1 },
    { marking: { looks: { exact: { line: 'double' } } } },
  ])('that makes no sense is refused: %j', (change) => {
    expect(applyChange(DEFAULTS, change)).toBeNull();
  });
});

describe('a phrase', () => {
  it('is hidden everywhere or on a site, once', () => {
    const everywhere = hidePhrase(hidePhrase(DEFAULTS, '新时代'), '新时代');
    const both = hidePhrase(everywhere, '党办', 'news.example');
    expect(both.hidden).toEqual({
      everywhere: ['新时代'],
      onSites: [{ host: 'news.example', target: '党办' }],
    });
  });

  it('is shown again where it was hidden, and nowhere else', () => {
    const everywhere = hidePhrase(DEFAULTS, '党办');
    const both = hidePhrase(hidePhrase(everywhere, '党办', 'a.example'), '党办', 'b.example');
    expect(showPhrase(both, '党办').hidden).toEqual({ ...both.hidden, everywhere: [] });
    const onSites = [{ host: 'b.example', target: '党办' }];
    expect(showPhrase(both, '党办', 'a.example').hidden).toEqual({ ...both.hidden, onSites });
    expect(showPhrase(DEFAULTS, '党办').hidden).toEqual(DEFAULTS.hidden);
  });
});
