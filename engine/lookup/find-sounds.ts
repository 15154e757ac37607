/** Finds where sounds stand one after the other. */
import { INITIAL_BITS, KEY_LENGTH } from './sound-index.ts';
import { isMeant } from './sound.ts';
import type { Sound } from './sound.ts';
import type { SoundIndex } from './sound-index.ts';

/** Places that one reading may look at; three initials have some thousands in a library of 100,000 passages. */
const MAX_VISITS = 20_000;
/** Places that are given back: far more than are shown. */
const MAX_FOUND = 200;

/** A part of the index: places whose first initials are these. */
interface Range {
  from: number;
  to: number;
}

/** Gives where the sounds begin in the index's units, rising but for short readings. */
export function findSounds(index: SoundIndex, sounds: readonly Sound[]): number[] {
  const { offset, ranges } = rarestWindow(index, sounds);
  const found: number[] = [];
  // Where there are many keys, each gets its share: what comes first in one is not more than the rest.
  const share = Math.ceil(MAX_VISITS / Math.max(1, ranges.length));
  for (const { from, to } of ranges) {
    const end = Math.min(to, from + share);
    for (let at = from; at < end && found.length < MAX_FOUND; at++) {
      const start = index.places[at]! - offset;
      if (standsAt(index, sounds, start)) found.push(start);
    }
  }
  return found;
}

/** Says whether the sounds stand at a place; the zeros between records are none. */
function standsAt({ units }: SoundIndex, sounds: readonly Sound[], start: number): boolean {
  for (let at = 0; at < sounds.length; at++) {
    if (!isMeant(sounds[at]!, units[start + at] ?? 0)) return false;
  }
  return true;
}

function rarestWindow(index: SoundIndex, sounds: readonly Sound[]): { offset: number; ranges: Range[] } {
  let best = { offset: 0, ranges: [] as Range[], count: Infinity };
  for (let offset = 0; offset <= Math.max(0, sounds.length - KEY_LENGTH); offset++) {
    const ranges = rangesOf(index, sounds.slice(offset, offset + KEY_LENGTH));
    const count = ranges.reduce((sum, { from, to }) => sum + to - from, 0);
    if (count < best.count) best = { offset, ranges, count };
  }
  return best;
}

/** The places of all spellings; of fewer than three initials those of every key that begins so. */
function rangesOf({ keyStarts }: SoundIndex, sounds: readonly Sound[]): Range[] {
  let keys = [0];
  for (const { initials } of sounds) {
    keys = keys.flatMap((key) => initials.map((initial) => (key << INITIAL_BITS) | initial));
  }
  const open = 1 << (INITIAL_BITS * (KEY_LENGTH - sounds.length));
  return keys
    .flatMap((key) => Array.from({ length: open }, (_, rest) => key * open + rest))
    .map((key) => ({ from: keyStarts[key]!, to: keyStarts[key + 1]! }))
    .filter(({ from, to }) => to > from);
}
