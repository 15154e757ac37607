/** All places in a folded text where a pattern of an automaton stands as a word of its own. */
import { codesOf, follow } from './automaton.ts';
import { isSpacedWord } from './fold-in-context.ts';
import type { Automaton } from './automaton.ts';
import type { Folded } from './fold.ts';

/** A pattern found at folded units `start` to `end`. */
export interface Occurrence {
  pattern: number;
  start: number;
  end: number;
}

/** Codes of an automaton's alphabet, spread over all units once. */
const spread = new WeakMap<Automaton, Uint16Array>();

/** Gives every occurrence, nested and overlapping ones too, in the order of their ends. */
export function findOccurrences(automaton: Automaton, folded: Folded): Occurrence[] {
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
      const start = at + 1 - lengths[id]!;
      if (!cutsWord(folded, start, at + 1)) found.push({ pattern: id, start, end: at + 1 });
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

/** Whether a stretch begins or ends inside a number or a word of a script that is written with blanks. */
function cutsWord({ units, length }: Folded, start: number, end: number): boolean {
  return isInsideWord(units, start, length) || isInsideWord(units, end, length);
}

function isInsideWord(units: Uint16Array, border: number, length: number): boolean {
  return border > 0 && border < length && isSpacedWord(units[border - 1]!) && isSpacedWord(units[border]!);
}
