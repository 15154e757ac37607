/** Runs a text through an automaton. */
import { codesOf } from './automaton.ts';
import { hitOf } from './pattern-hits.ts';
import { pairHash, shiftOf, tripleHash } from './pattern-filters.ts';
import type { Automaton } from './automaton.ts';

/** What is worked out of an automaton once. */
interface Scanner {
  /** Code of every unit. */
  codes: Uint16Array;
  /** State that each unit leads to from the root; 0 = none. */
  roots: Int32Array;
}

const scanners = new WeakMap<Automaton, Scanner>();
const ROOT = 0;

/** Calls `onPattern` with each pattern found and the place behind its end, in the order of the ends. */
export function scanAutomaton(
  automaton: Automaton,
  units: Uint16Array,
  length: number,
  onPattern: (pattern: number, end: number) => void,
): void {
  const { base, label, hitBits, shorter, fail, pairs, triples } = automaton;
  const { codes, roots } = scannerOf(automaton);
  const pairShift = shiftOf(pairs);
  const tripleShift = shiftOf(triples);
  const hasTriples = triples.length > 0;
  for (let at = 0; at < length; at++) {
    let unit = units[at]!;
    // Only at the root: inside the trie nothing may be passed over.
    for (;;) {
      const following = units[at + 1]!;
      const pair = pairHash(unit, following, pairShift);
      if ((pairs[pair >>> 5]! & (1 << (pair & 31))) !== 0) {
        if (!hasTriples) break;
        const triple = tripleHash(unit, following, units[at + 2]!, tripleShift);
        if ((triples[triple >>> 5]! & (1 << (triple & 31))) !== 0) break;
      }
      if (++at === length) return;
      unit = following;
    }
    let state = roots[unit]!;
    while (state !== ROOT) {
      if ((hitBits[((state >>> 5) << 1) + 1]! & (1 << (state & 31))) !== 0) {
        for (let found = hitOf(automaton, state); found > 0; found = shorter[found - 1]!)
          onPattern(found - 1, at + 1);
      }
      if (++at === length) return;
      const code = codes[units[at]!]!;
      // A unit that no pattern has: nothing goes on, and nothing begins.
      if (code === 0) break;
      let next = base[state]! + code;
      while (label[next] !== code) {
        state = fail[state]!;
        if (state === ROOT) break;
        next = base[state]! + code;
      }
      // Back at the root: the filter looks at this unit again.
      if (state === ROOT) at--;
      else state = next;
    }
  }
}

/** Gives the pattern that these units are, from the first to the last; -1 when none is. */
export function findPattern(automaton: Automaton, units: Uint16Array, length: number): number {
  const { base, label, lengths } = automaton;
  const { codes } = scannerOf(automaton);
  let state = ROOT;
  for (let at = 0; at < length; at++) {
    const code = codes[units[at]!]!;
    const next = base[state]! + code;
    if (code === 0 || label[next] !== code) return -1;
    state = next;
  }
  const pattern = hitOf(automaton, state) - 1;
  return pattern >= 0 && lengths[pattern] === length ? pattern : -1;
}

function scannerOf(automaton: Automaton): Scanner {
  let scanner = scanners.get(automaton);
  if (!scanner) scanners.set(automaton, (scanner = createScanner(automaton)));
  return scanner;
}

function createScanner({ alphabet, base, label }: Automaton): Scanner {
  const roots = new Int32Array(0x10000);
  for (let code = 1; code < alphabet.length; code++) {
    const state = base[ROOT]! + code;
    if (label[state] === code) roots[alphabet[code]!] = state;
  }
  return { codes: codesOf(alphabet), roots };
}
