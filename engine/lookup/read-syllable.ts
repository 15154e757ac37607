/** What letters may be as one syllable: as they are spelled, or in spite of how they are spelled. */
import { RARE_SYLLABLES, syllableCalled, syllableNames } from '../syllables.ts';
import { listAlike, listSlipped } from './loose-names.ts';
import { soundOfLetters } from './sound.ts';
import type { Sound } from './sound.ts';

/** One way to read letters as a syllable. */
export interface Syllable {
  sound: Sound;
  cost: number;
  /** Wrong keys. */
  slips: 0 | 1;
}

/** Gives the ways to read small letters, at the end of a query or before it; none where there are none. */
export type ReadSyllable = (letters: string, isEnd: boolean) => readonly Syllable[];

/** Consonants that a syllable may be shortened to; vowels that are syllables themselves. */
const INITIALS = new Set('b p m f d t n l g k h j q x r z c s y w zh ch sh a o e'.split(' '));
/** A whole syllable costs less than a shortened one, one that is spelled otherwise more. */
const COST = { whole: 2, short: 3, alike: 3, slip: 6 };
/** A wrong key could have been any: that it was this one takes from what the syllable tells. */
const BITS = { whole: 6.5, part: 4.5, initial: 3.3, slip: 2.5 };
/** Readings that are kept; letters that begin like no syllable are many, and forgotten with the others. */
const MAX_KNOWN = 4000;

/** Reads letters as they are spelled: whole; shortened to the initial; at the end half-typed too. */
export const readSyllable: ReadSyllable = keepReadings((letters, isEnd) => {
  const readings: Syllable[] = [];
  if (letters.length > 1 && !RARE_SYLLABLES.has(letters) && syllableCalled(letters) > 0)
    readings.push({ sound: soundOfLetters(letters, [letters], BITS.whole), cost: COST.whole, slips: 0 });
  if (isEnd || INITIALS.has(letters)) {
    const begun = syllableNames().filter((name) => name.startsWith(letters));
    const sound = soundOfLetters(letters, begun, letters.length === 1 ? BITS.initial : BITS.part);
    // zh, ch and sh may as well be two.
    const cost = COST.short * (isEnd ? 1 : letters.length);
    if (begun.length > 0) readings.push({ sound, cost, slips: 0 });
  }
  return readings;
});

/**
 * Reads letters as what is pronounced alike, which input methods forgive (n for ng, l for n, z for zh, u for ü); or,
 * at a higher cost, as what one wrong key made them of. One sound stands for all; the more they are, the less it tells.
 */
export const readSyllableLoosely: ReadSyllable = keepReadings((letters, isEnd) => {
  const alike = listAlike(letters, isEnd);
  const isExact = alike.length === 1 && alike[0] === letters;
  return [
    { names: alike, bits: BITS.whole, cost: isExact ? COST.whole : COST.alike, slips: 0 as const },
    { names: listSlipped(letters), bits: BITS.slip, cost: COST.slip, slips: 1 as const },
  ].flatMap(({ names, bits, cost, slips }) => {
    if (names.length === 0) return [];
    const told = Math.max(0, bits - Math.log2(names.length));
    return [{ sound: soundOfLetters(letters, names, told), cost, slips }];
  });
});

function keepReadings(read: ReadSyllable): ReadSyllable {
  const known = new Map<string, readonly Syllable[]>();
  return (letters, isEnd) => {
    const name = isEnd ? `${letters}…` : letters;
    let readings = known.get(name);
    if (readings) return readings;
    if (known.size >= MAX_KNOWN) known.clear();
    // ü after l and n is typed as u where an e follows.
    readings = read(letters.replace(/^([ln])ue$/u, '$1ve'), isEnd);
    known.set(name, readings);
    return readings;
  };
}
