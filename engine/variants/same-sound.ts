/** Which characters sound alike: the wrong character of someone who types by pinyin. */
import { otherSyllableOf, syllableOf } from '../syllables.ts';

/** Says whether two folded units are characters that share a syllable, tones aside. */
export function soundsSame(one: number, other: number): boolean {
  const [first, second] = [syllableOf(one), otherSyllableOf(one)];
  return first > 0 && (isReadAs(other, first) || (second > 0 && isReadAs(other, second)));
}

function isReadAs(unit: number, syllable: number): boolean {
  return syllableOf(unit) === syllable || otherSyllableOf(unit) === syllable;
}
