/** All places in a folded text where a pattern of an automaton stands, cut out of no word. */
import { codesOf, follow } from './automaton.ts';
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

/** Codes of an automaton's alphabet, spread over all units once. */
const spread = new WeakMap<Automaton, Uint16Array>();

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
export function findPatterns(automaton: Automaton, folded: Folded): Occurrence[] {
  const { base, check, hit, pattern, fail, lengths } = automaton;
  const codes = codesFor(automaton);
  const { units, length } = folded;
  const found: Occurrence[] = [];
  let state = 0;
  for (let at = 0; at < length; at++) {
    const code = codes[units[at]!]!;
    if (code === 0) {
      state = 0;
      continue;
    }
    const next = base[state]! + code;
    state = check[next] === state + 1 ? next : follow(automaton, state, code);
    for (let end = hit[state]!; end !== 0; end = hit[fail[end]!]!) {
      const id = pattern[end]! - 1;
      found.push({ pattern: id, start: at + 1 - lengths[id]!, end: at + 1 });
    }
  }
  return found;
}

function codesFor(automaton: Automaton): Uint16Array {
  let codes = spread.get(automaton);
  if (!codes) {
    codes = codesOf(automaton.alphabet);
    spread.set(automaton, codes);
  }
  return codes;
}
