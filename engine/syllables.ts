/** The syllables of Mandarin, tones aside, and which of them a character is read as. */
import { SYLLABLES } from './data/syllables.ts';

const FIRST_HAN = 0x4e00;
const HAN_COUNT = 0x5200;

/** Syllables are numbered from 1, in alphabetical order; 0 is none. */
interface Table {
  names: string[];
  /** Up to two syllables of each character. */
  first: Uint16Array;
  second: Uint16Array;
}

let table: Table | undefined;

/** Gives the syllables by their numbers; the first, number 0, is empty. */
export function syllableNames(): readonly string[] {
  return (table ??= readTable()).names;
}

/** Gives the number of the usual syllable of a folded unit, 0 for what is no common character. */
export function syllableOf(unit: number): number {
  return (table ??= readTable()).first[unit - FIRST_HAN] ?? 0;
}

/** Gives the number of the other syllable of a folded unit, 0 where it has but one. */
export function otherSyllableOf(unit: number): number {
  return (table ??= readTable()).second[unit - FIRST_HAN] ?? 0;
}

function readTable(): Table {
  const names = [''];
  const first = new Uint16Array(HAN_COUNT);
  const second = new Uint16Array(HAN_COUNT);
  for (const [, name, characters] of SYLLABLES.matchAll(/([a-z]+)([^a-z]+)/gu)) {
    const number = names.push(name!) - 1;
    for (let at = 0; at < characters!.length; at++) {
      const han = characters!.charCodeAt(at) - FIRST_HAN;
      if (first[han] === 0) first[han] = number;
      else second[han] = number;
    }
  }
  return { names, first, second };
}
