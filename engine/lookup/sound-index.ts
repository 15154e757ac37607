/**
 * The index of sounds: where three characters stand whose syllables begin with these letters. One index serves whole
 * syllables and initials, for a place is quickly checked against the syllables themselves, wherever they are known.
 */
import { otherSyllableOf, syllableNames, syllableOf } from '../syllables.ts';
import { isLetter, toSpoken } from './sound-units.ts';

export interface SoundIndex {
  /** Spoken units of all records, a 0 before and behind each; record `n` begins at `starts[n]`. */
  units: Uint16Array<ArrayBuffer>;
  starts: Uint32Array<ArrayBuffer>;
  /** Places in `units` of three initials: those of key `k` from `keyStarts[k]` to `keyStarts[k + 1]`, rising. */
  keyStarts: Uint32Array<ArrayBuffer>;
  places: Uint32Array<ArrayBuffer>;
}

/** Bits of an initial: 1 to 26, and 0 behind a record's last unit. */
export const INITIAL_BITS = 5;
/** Initials of a key. */
export const KEY_LENGTH = 3;
const KEY_COUNT = 1 << (INITIAL_BITS * KEY_LENGTH);

/** Gives the number of a small Latin letter. */
export function initialOf(letter: number): number {
  return letter - 0x60;
}

/** Gives the initials that a spoken unit may have, at most two; the same one twice where it has one. */
export function initialsOf(unit: number): readonly [number, number] {
  if (unit === 0) return NONE;
  if (isLetter(unit)) return [initialOf(unit), initialOf(unit)];
  const first = firstLetter(syllableOf(unit));
  const other = otherSyllableOf(unit);
  return [first, other > 0 ? firstLetter(other) : first];
}
const NONE = [0, 0] as const;

function firstLetter(syllable: number): number {
  return initialOf(syllableNames()[syllable]!.charCodeAt(0));
}

/** Gives the index of these texts. */
export function buildSoundIndex(texts: Iterable<string>): SoundIndex {
  const { units, starts } = collectSpoken(texts);
  const initials = Uint8Array.from(units, (unit) => initialsOf(unit)[0]);
  const others = Uint8Array.from(units, (unit) => initialsOf(unit)[1]);
  const keyStarts = new Uint32Array(KEY_COUNT + 1);
  forEachKey(initials, others, (key) => keyStarts[key + 1]!++);
  for (let key = 0; key < KEY_COUNT; key++) keyStarts[key + 1]! += keyStarts[key]!;
  const places = new Uint32Array(keyStarts[KEY_COUNT]!);
  const next = keyStarts.slice();
  forEachKey(initials, others, (key, at) => (places[next[key]!++] = at));
  return { units, starts, keyStarts, places };
}

function collectSpoken(texts: Iterable<string>): Pick<SoundIndex, 'units' | 'starts'> {
  const units: number[] = [0];
  const starts: number[] = [];
  for (const text of texts) {
    starts.push(units.length);
    for (const unit of toSpoken(text).units) units.push(unit);
    units.push(0);
  }
  starts.push(units.length);
  return { units: Uint16Array.from(units), starts: Uint32Array.from(starts) };
}

/** Calls back for every key of every place; a character of two initials has two keys or more. */
function forEachKey(initials: Uint8Array, others: Uint8Array, call: (key: number, at: number) => void): void {
  for (let at = 0; at + 2 < initials.length; at++) {
    if (initials[at] === 0) continue;
    for (const pair of spell(initials, others, at, 2)) {
      const isEnd = initials[at + 1] === 0;
      if (isEnd) call(pair << INITIAL_BITS, at);
      else for (const third of spell(initials, others, at + 2, 1)) call((pair << INITIAL_BITS) | third, at);
    }
  }
}

/** The spellings of one or two units, each as one number. */
function spell(initials: Uint8Array, others: Uint8Array, at: number, length: 1 | 2): readonly number[] {
  const ways = lettersOf[(initials[at]! << INITIAL_BITS) | others[at]!]!;
  if (length === 1) return ways;
  const behind = lettersOf[(initials[at + 1]! << INITIAL_BITS) | others[at + 1]!]!;
  if (ways.length === 1 && behind.length === 1) {
    one[0] = (ways[0]! << INITIAL_BITS) | behind[0]!;
    return one;
  }
  return ways.flatMap((way) => behind.map((next) => (way << INITIAL_BITS) | next));
}

/** For a pair of initials as one number: the one, or both. */
const lettersOf = Array.from({ length: 1 << (2 * INITIAL_BITS) }, (_, pair) => {
  const [first, other] = [pair >> INITIAL_BITS, pair & ((1 << INITIAL_BITS) - 1)];
  return first === other ? [first] : [first, other];
});
const one = [0];
