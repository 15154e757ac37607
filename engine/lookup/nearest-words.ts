/** Where words that all occur stand nearest together. */
import type { Span } from '../types.ts';

/** Gives one place of each word, in the words’ order, in the shortest stretch that has all of them; `null` when one has none. */
export function nearestWords(places: readonly (readonly Span[])[]): Span[] | null {
  if (places.some(({ length }) => length === 0)) return null;
  const all = places
    .flatMap((spans, word) => spans.map((span) => ({ word, span })))
    .toSorted((one, other) => one.span.start - other.span.start);
  const latest = new Map<number, Span>();
  let best: Span[] = [];
  for (const { word, span } of all) {
    latest.set(word, span);
    if (latest.size < places.length) continue;
    const stretch = places.map((_, index) => latest.get(index)!);
    if (best.length === 0 || widthOf(stretch) < widthOf(best)) best = stretch;
  }
  return best;
}

/** Gives the length of the stretch from the first to the last. */
export function widthOf(spans: readonly Span[]): number {
  const start = Math.min(...spans.map((span) => span.start));
  return Math.max(...spans.map((span) => span.end)) - start;
}
