import { describe, expect, it } from 'vitest';
import { chooseLine, DEFAULT_LOOKS, LINES, MATCH_KINDS, COLOURS } from '../../runtime/looks.ts';
import { findExtraRules, makeMarkRules, makeMarkSheet, TONES } from '../../runtime/mark-rules.ts';

/** WCAG's relative luminance of `#rrggbb`. */
function luminance(tone: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(tone.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((less, more) => less - more);
  return (light + 0.05) / (dark + 0.05);
}

describe('the rules of the default looks', () => {
  it('are those of the mark sheet', () => {
    for (const rule of makeMarkRules(DEFAULT_LOOKS, 'light').split('\n'))
      expect(makeMarkSheet(true)).toContain(rule);
  });

  it('are handed down from the root in Chromium, and stand for each element where nothing is handed down', () => {
    const selectors = (css: string) => [...css.matchAll(/^.*(?=::highlight)/gmu)].map(([within]) => within);
    expect(selectors(makeMarkSheet(false))).toEqual([':root', ':root', ':root', ':root']);
    expect(selectors(makeMarkSheet(true))).toEqual(['', '', '', '']);
    const dotted = chooseLine(DEFAULT_LOOKS, 'exact', 'dotted');
    expect(selectors(findExtraRules(dotted, 'light', false))).toEqual([':root', ':root', ':root']);
    expect(selectors(findExtraRules(dotted, 'light', true))).toEqual(['', '', '']);
  });

  it('need no others beside it, in neither scheme', () => {
    expect(findExtraRules(DEFAULT_LOOKS, 'light')).toBe('');
    expect(findExtraRules(DEFAULT_LOOKS, 'dark')).toBe('');
  });
});

describe('other looks', () => {
  const looks = {
    ...DEFAULT_LOOKS,
    exact: { line: 'dotted', colour: 'blue', colourOnDark: 'grey' },
  } as const;

  it('have rules by the page’s scheme', () => {
    expect(findExtraRules(looks, 'light')).toContain(`underline dotted ${TONES.blue}`);
    expect(findExtraRules(looks, 'dark')).toContain(`underline dotted ${TONES.grey}`);
  });

  it('hold on the screen alone, as those of the style sheet do', () => {
    expect(findExtraRules(looks, 'light')).toMatch(/^@media screen \{\n(?:.*::highlight.*\n)+\}$/u);
  });

  it('for dark pages alone leave light ones as they are', () => {
    const onDark = { ...DEFAULT_LOOKS, exact: { ...DEFAULT_LOOKS.exact, colourOnDark: 'blue' } } as const;
    expect(findExtraRules(onDark, 'light')).toBe('');
    expect(findExtraRules(onDark, 'dark')).toContain(TONES.blue);
  });
});

it.each(COLOURS)('%s can be told from light and from dark pages', (colour) => {
  for (const ground of ['#ffffff', '#d8d8d8', '#2b2b2b', '#000000'])
    expect(contrast(TONES[colour], ground)).toBeGreaterThanOrEqual(3);
});

describe('a line that is chosen', () => {
  it('is given up by the kind that had it', () => {
    const chosen = chooseLine(DEFAULT_LOOKS, 'exact', 'double');
    expect(MATCH_KINDS.map((kind) => chosen[kind].line)).toEqual(['double', 'dashed', 'solid']);
    expect(chosen.quotation.colour).toBe('violet');
  });

  it('never leaves two kinds alike', () => {
    for (const kind of MATCH_KINDS)
      for (const line of LINES) {
        const chosen = chooseLine(chooseLine(DEFAULT_LOOKS, 'variant', 'dotted'), kind, line);
        expect(chosen[kind].line).toBe(line);
        expect(new Set(MATCH_KINDS.map((other) => chosen[other].line)).size).toBe(3);
      }
  });
});
