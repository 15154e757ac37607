/** One difference between a stretch of folded text and the folded form of its source. */
import type { Difference } from '../types.ts';

/** What differs, and where. */
export interface Edit {
  kind: Difference['kind'];
  /** Folded units of the text; empty for `missing`. */
  start: number;
  end: number;
  /** Folded units of the source; empty for `extra`. */
  sourceStart: number;
  sourceEnd: number;
  /** What it takes off the score, in characters. */
  loss: number;
}

/** A stretch of folded units. */
export interface Stretch {
  units: Uint16Array;
  start: number;
  end: number;
}

/** Says whether two stretches hold the same units. */
export function isSame(one: Stretch, other: Stretch): boolean {
  const length = one.end - one.start;
  if (length !== other.end - other.start) return false;
  for (let index = 0; index < length; index++) {
    if (one.units[one.start + index] !== other.units[other.start + index]) return false;
  }
  return true;
}
