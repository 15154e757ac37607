/** Finds what a library recognises in a text. */
import { fold, originalEnd, originalStart } from './fold.ts';
import { widenToQuotes } from './widen-to-quotes.ts';
import { findOccurrences } from './occurrences.ts';
import type { Folded } from './fold.ts';
import type { Library } from './library.ts';
import type { Occurrence } from './occurrences.ts';
import type { Match } from './types.ts';

/** Gives the matches of a text in its order; they do not overlap, the longest wins. Offsets are UTF-16 units of `text`. */
export function findMatches(library: Library, text: string): Match[] {
  const folded = fold(text);
  const longest = keepLongest(findOccurrences(library.automaton, folded));
  return longest.map((occurrence) => toMatch(library, text, folded, occurrence));
}

/** Takes the occurrences from the longest to the shortest and leaves out what overlaps one taken before. */
function keepLongest(occurrences: Occurrence[]): Occurrence[] {
  const byLength = occurrences.toSorted(
    (one, other) =>
      other.end - other.start - (one.end - one.start) ||
      one.start - other.start ||
      one.pattern - other.pattern,
  );
  const taken = new Set<number>();
  const kept = byLength.filter(({ start, end }) => {
    // Whoever overlaps has been taken before, so it is as long or longer: it covers one of the two ends.
    if (taken.has(start) || taken.has(end - 1)) return false;
    for (let at = start; at < end; at++) taken.add(at);
    return true;
  });
  return kept.toSorted((one, other) => one.start - other.start);
}

function toMatch(library: Library, text: string, folded: Folded, { pattern, start, end }: Occurrence): Match {
  const phrase = library.phrases[library.phraseOfPattern[pattern]!]!;
  const span = widenToQuotes(text, {
    start: originalStart(folded, start),
    end: originalEnd(folded, end - 1),
  });
  const isAlias = pattern >= library.phrases.length;
  if (!isAlias) return { ...span, kind: 'exact', target: phrase.text, score: 1, differences: [] };
  const differences = [{ kind: 'replaced' as const, ...span, source: phrase.text }];
  return { ...span, kind: 'variant', target: phrase.text, score: ALIAS_SCORE, differences };
}

/** An alias means the very same thing in other words. */
const ALIAS_SCORE = 0.9;
