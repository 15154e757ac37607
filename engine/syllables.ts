/** The syllables of Mandarin, tones aside, and which of them a character is read as. */
import { SYLLABLES } from './data/syllables.ts';

/** Syllables are numbered from 1, in alphabetical order; 0 is none. */
interface Table {
  names: string[];
  numbers: Map<string, number>;
  /** Up to two syllables of each UTF-16 unit. */
  first: Uint16Array;
  second: Uint16Array;
}

/** Names that no one types: sounds of assent. */
export const RARE_SYLLABLES: ReadonlySet<string> = new Set(['m', 'ng', 'hng']);

let table: Table | undefined;

/** Gives the syllables by their numbers; the first, number 0, is empty. */
export function syllableNames(): readonly string[] {
  return (table ??= readTable()).names;
}

/** Gives the number of a syllable, 0 for what is none. */
export function syllableCalled(name: string): number {
  return (table ??= readTable()).numbers.get(name) ?? 0;
}

/** Gives the number of the usual syllable of a folded unit, 0 for what is no common character. */
export function syllableOf(unit: number): number {
  return (table ??= readTable()).first[unit]!;
}

/** Gives the number of the other syllable of a folded unit, 0 where it has but one. */
export function otherSyllableOf(unit: number): number {
  return (table ??= readTable()).second[unit]!;
}

function readTable(): Table {
  const names = [''];
  const first = new Uint16Array(0x10000);
  const second = new Uint16Array(0x10000);
  for (const [, name, characters] of SYLLABLES.matchAll(/([a-z]+)([^a-z]+)/gu)) {
    const number = names.push(name!) - 1;
    for (let at = 0; at < characters!.length; at++) {
      const unit = characters!.charCodeAt(at);
      if (first[unit] === 0) first[unit] = number;
      else second[unit] = number;
    }
  }
  const numbers = new Map(names.map((name, number) => [name, number]));
  return { names, numbers, first, second };
}
