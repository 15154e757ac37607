import { describe, expect, it } from 'vitest';
import { DEFAULT_LOOKS } from '../../runtime/looks.ts';
import {
  FIRST_OPTIONS,
  foresee,
  reduceOptions,
  RESET,
  takeLine,
  type OptionsEvent,
} from '../../runtime/options-state.ts';
import { applyChange, DEFAULTS } from '../../runtime/read-settings.ts';

const after = (...events: OptionsEvent[]) => events.reduce(reduceOptions, FIRST_OPTIONS);

describe('the options page', () => {
  it('knows nothing at first, and says nothing', () => {
    expect(FIRST_OPTIONS).toMatchObject({ settings: null, news: { kind: 'none' }, asideCount: 0 });
  });

  it('draws its preview on light and dark ground, without the kinds that are off', () => {
    const looks = { ...DEFAULT_LOOKS, exact: { ...DEFAULT_LOOKS.exact, colourOnDark: 'blue' } } as const;
    const marking = { ...DEFAULTS.marking, kinds: ['exact'] as const, looks };
    const { previewRules, tones } = after({ kind: 'settingsKnown', settings: { ...DEFAULTS, marking } });
    expect(previewRules.split('\n')).toHaveLength(2);
    expect(previewRules).toMatch(new RegExp(`on-light.*locus-exact.*${tones.teal}`, 'u'));
    expect(previewRules).toMatch(new RegExp(`on-dark.*locus-exact.*${tones.blue}`, 'u'));
  });

  it('shows where the slider stands until it is let go', () => {
    const slid = after({ kind: 'delaySlid', delay: 700 });
    expect(slid.slidDelay).toBe(700);
    expect(reduceOptions(slid, { kind: 'settingsKnown', settings: DEFAULTS }).slidDelay).toBeNull();
  });

  it('takes back what it said once something is typed or asked', () => {
    const told = after({ kind: 'told', news: { kind: 'saved' } });
    expect(reduceOptions(told, { kind: 'siteTyped', list: 'off', words: 'a' }).news.kind).toBe('none');
    expect(reduceOptions(told, { kind: 'resetAsked', isAsked: true }).news.kind).toBe('none');
  });

  it('keeps the fields of the two lists apart', () => {
    const { entries } = after({ kind: 'siteTyped', list: 'only', words: 'a.example' });
    expect(entries).toEqual({ off: '', only: 'a.example' });
  });
});

describe('a line that is taken', () => {
  it('says which kind has another now', () => {
    expect(takeLine(DEFAULT_LOOKS, 'exact', 'double').news).toEqual({ kind: 'swapped', with: 'quotation' });
    expect(takeLine(DEFAULT_LOOKS, 'exact', 'dotted').news).toEqual({ kind: 'saved' });
    expect(takeLine(DEFAULT_LOOKS, 'exact', 'solid').news).toEqual({ kind: 'saved' });
  });
});

it('a change that makes no sense is not shown', () => {
  expect(foresee(DEFAULTS, { card: { delay: -1 } })).toBe(DEFAULTS);
  expect(foresee(DEFAULTS, { card: { delay: 500 } }).card.delay).toBe(500);
});

it('reset is a change to the defaults that leaves lists alone', () => {
  const changed = applyChange(DEFAULTS, {
    sites: { isOnlyListed: true, off: ['a'], only: ['b'] },
    hidden: { everywhere: ['新时代'] },
    marking: { density: 'all', isOncePerPage: true, kinds: [], isBesideScrollbar: true },
    card: { mode: 'click', delay: 900 },
    language: 'en',
    citation: 'bibtex',
    reader: { size: 3, width: 24, face: 'sans' },
  });
  expect(applyChange(changed ?? DEFAULTS, RESET)).toEqual({
    ...DEFAULTS,
    sites: { isOnlyListed: false, off: ['a'], only: ['b'] },
    hidden: { everywhere: ['新时代'], onSites: [] },
  });
});
