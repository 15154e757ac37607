import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRuns } from '../../../engine/quotations/find-runs.ts';
import { buildQuotationIndex } from '../../../engine/quotations/quotation-index.ts';
import { toSkeleton } from '../../../engine/variants/skeleton.ts';

/** Content units, none of which folding changes. */
const UNITS = '天山川草木鸟兽风雨雷电云春夏秋冬东南西北';
const words = fc.string({ unit: fc.constantFrom(...UNITS), maxLength: 12 });

function runsOf(passages: string[], page: string): { text: string; page: number; source: number }[] {
  const index = buildQuotationIndex(
    passages.map((text, at) => ({
      address: `a/${at}`,
      document: 'a',
      section: 1,
      paragraph: at,
      sentence: 0,
      text,
    })),
  );
  const units = Uint16Array.from(page, (character) => character.charCodeAt(0));
  const skeleton = toSkeleton(units, units.length);
  return findRuns(index, skeleton).map(({ page: at, source, length }) => {
    const text = String.fromCharCode(...skeleton.units.subarray(at, at + length));
    expect(String.fromCharCode(...index.core.subarray(source, source + length))).toBe(text);
    return { text, page: at, source };
  });
}

describe('findRuns', () => {
  it('finds each run of four units or more that page and passage share', () => {
    fc.assert(
      fc.property(
        words,
        words,
        fc.string({ unit: fc.constantFrom(...UNITS), minLength: 4, maxLength: 20 }),
        (before, behind, shared) => {
          const passage = `${behind}${shared}${before}`;
          const page = `${before}${shared}${behind}`;
          const [onPage, inSource] = [before.length, behind.length];
          const isFound = runsOf([passage], page).some(
            ({ text, page: at, source }) =>
              at <= onPage && at + text.length >= onPage + shared.length && at - source === onPage - inSource,
          );
          expect(isFound).toBe(true);
        },
      ),
    );
  });

  it('finds runs at every place of a long page', () => {
    const shared = '春夏秋冬东南西北';
    const page = Array.from({ length: 2500 }, (_, at) => `${UNITS[at % 7]!}${shared}`).join('');
    expect(runsOf([shared], page).map(({ page: at }) => at)).toEqual(
      Array.from({ length: 2500 }, (_, at) => at * 9 + 1),
    );
  });

  it('passes over what the passages say very often', () => {
    expect(
      runsOf(
        Array.from({ length: 9 }, (_, at) => `${UNITS[at]!}春夏秋冬${UNITS[at + 9]!}`),
        '春夏秋冬',
      ),
    ).toEqual([]);
    expect(
      runsOf(
        Array.from({ length: 8 }, (_, at) => `${UNITS[at]!}春夏秋冬${UNITS[at + 8]!}`),
        '春夏秋冬',
      ),
    ).toHaveLength(8);
  });

  it.each(['', '春夏秋'])('finds nothing in %j', (page) => {
    expect(runsOf(['春夏秋冬'], page)).toEqual([]);
  });
});
