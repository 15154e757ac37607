/** Chooses among stretches that overlap. */
import type { Span } from './types.ts';

/**
 * Gives those that remain when the longest are taken first and what overlaps one taken before is left out; of equally
 * long ones the first in the list. The result is in the order of the text. Linear but for the last sorting.
 */
export function keepLongest<Stretch extends Span>(stretches: readonly Stretch[], length: number): Stretch[] {
  if (stretches.length === 0) return [];
  const taken = new Uint8Array(length);
  const kept: Stretch[] = [];
  for (const index of longestFirst(stretches)) {
    const stretch = stretches[index]!;
    // Whatever was taken before is as long or longer: if they overlap, it covers one of the two ends.
    if (taken[stretch.start] || taken[stretch.end - 1]) continue;
    // Short stretches: a loop beats the call of `fill`.
    for (let at = stretch.start; at < stretch.end; at++) taken[at] = 1;
    kept.push(stretch);
  }
  return kept.toSorted((one, other) => one.start - other.start);
}

/** Indices by falling length; equal lengths keep their order (counting sort). */
function longestFirst(stretches: readonly Span[]): Int32Array {
  let longest = 0;
  for (const { start, end } of stretches) longest = Math.max(longest, end - start);
  const places = new Int32Array(longest + 2);
  for (const { start, end } of stretches) places[longest - (end - start) + 1]!++;
  for (let at = 1; at < places.length; at++) places[at]! += places[at - 1]!;
  const order = new Int32Array(stretches.length);
  for (const [index, { start, end }] of stretches.entries())
    order[places[longest - (end - start)]!++] = index;
  return order;
}
