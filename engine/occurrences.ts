/** All places in a folded text where a pattern of an automaton stands, cut out of no word. */
import { scanAutomaton } from './scan-automaton.ts';
import { cutsWord } from './words/cuts-word.ts';
import type { Automaton } from './automaton.ts';
import type { Folded } from './fold.ts';
import type { Borders } from './words/borders.ts';

/** A pattern found at folded units `start` to `end`. */
export interface Occurrence {
  pattern: number;
  start: number;
  end: number;
}

/** Gives every occurrence that cuts no word, nested and overlapping ones too, in the order of their ends. */
export function findOccurrences(
  { automaton, borders }: { automaton: Automaton; borders: Borders },
  folded: Folded,
  text: string,
): Occurrence[] {
  const found = findPatterns(automaton, folded);
  return found.filter(({ start, end }) => !cutsWord(borders, { folded, text, start, end }));
}

/** Gives every place where the units of a pattern stand, whatever is beside them, in the order of their ends. */
export function findPatterns(automaton: Automaton, { units, length }: Folded): Occurrence[] {
  const { lengths } = automaton;
  const found: Occurrence[] = [];
  scanAutomaton(automaton, units, length, (pattern, end) => {
    found.push({ pattern, start: end - lengths[pattern]!, end });
  });
  return found;
}
