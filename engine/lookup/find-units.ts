/** Finds units in units. */
import type { Span } from '../types.ts';

/** Gives where `part` stands first in `whole` from `from` on, -1 if nowhere. */
export function findUnits(whole: Uint16Array, part: Uint16Array, from = 0): number {
  const first = part[0];
  const last = whole.length - part.length;
  for (let at = whole.indexOf(first!, from); at >= 0 && at <= last; at = whole.indexOf(first!, at + 1)) {
    let length = 1;
    while (length < part.length && whole[at + length] === part[length]) length++;
    if (length === part.length) return at;
  }
  return -1;
}

/** Gives all places of `part`, none overlapping another. */
export function findAllUnits(whole: Uint16Array, part: Uint16Array): Span[] {
  const spans: Span[] = [];
  for (let at = findUnits(whole, part); at >= 0; at = findUnits(whole, part, at + part.length)) {
    spans.push({ start: at, end: at + part.length });
  }
  return spans;
}
