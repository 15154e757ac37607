import { describe, expect, it } from 'vitest';
import { filterMatches } from '../../engine/density.ts';
import { findMatches } from '../../engine/find-matches.ts';
import { makeLibrary } from './make-library.ts';
import type { Density } from '../../engine/density.ts';
import type { Match } from '../../engine/types.ts';

const PHRASES = ['党办\tinstitution\t1', '政治机关\tformulation\t2', '两个维护\tnumeral\t3'];
const library = makeLibrary('题目\n党办是政治机关，要做到两个维护。', PHRASES);
const TEXT = '党办做到两个维护，政治机关做到两个维护。';

const shown = (density: Density, matches: Match[] = findMatches(library, TEXT)) =>
  filterMatches(library, matches, density).map(({ target }) => target);

describe('filterMatches', () => {
  it.each<[Density, string[]]>([
    ['all', ['党办', '两个维护', '政治机关', '两个维护']],
    ['distinctive', ['两个维护', '政治机关', '两个维护']],
    ['rare', ['两个维护', '两个维护']],
  ])('shows with %s: %j', (density, expected) => {
    expect(shown(density)).toEqual(expected);
  });

  it('always shows quotations', () => {
    const quotation: Match = { ...findMatches(library, TEXT)[0]!, kind: 'quotation', target: 'talk/0.1/1' };
    expect(shown('rare', [quotation, quotation])).toHaveLength(2);
  });
});
