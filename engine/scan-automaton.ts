/** Runs a text through an automaton. */
import { ONE_UNIT, codesOf } from './automaton.ts';
import { hasHit, hitOf } from './pattern-hits.ts';
import { hasBit, pairHash, shiftOf, tripleHash } from './pattern-filters.ts';
import type { Automaton } from './automaton.ts';

/** Code of every unit, worked out once an automaton. */
const codesOfUnits = new WeakMap<Automaton, Uint16Array>();
const ROOT = 0;

/** Calls `onPattern` with each pattern found and the place behind its end, in the order of the ends. */
export function scanAutomaton(
  automaton: Automaton,
  units: Uint16Array,
  length: number,
  onPattern: (pattern: number, end: number) => void,
): void {
  const { base, label, fail, pairs, triples } = automaton;
  const codes = knownCodes(automaton);
  const root = base[ROOT]!;
  const pairShift = shiftOf(pairs);
  const tripleShift = shiftOf(triples);
  const hasTriples = triples.length > 0;
  for (let at = 0; at < length; at++) {
    let unit = units[at]!;
    // Only at the root: inside the trie nothing may be passed over.
    for (;;) {
      const following = units[at + 1]!;
      if (hasBit(pairs, pairHash(unit, following, pairShift))) {
        if (!hasTriples || hasBit(triples, tripleHash(unit, following, units[at + 2]!, tripleShift))) break;
      }
      if (++at === length) return;
      unit = following;
    }
    const first = codes[unit]!;
    // The bits may be those of other units: their places are hashes.
    let state = first !== 0 && label[root + first] === first ? root + first : ROOT;
    while (state !== ROOT) {
      if (hasHit(automaton, state)) tellHits(automaton, hitOf(automaton, state), at + 1, onPattern);
      if (++at === length) return;
      const code = codes[units[at]!]!;
      // A unit that no pattern has: nothing goes on, and nothing begins.
      if (code === 0) break;
      let next = base[state]! + code;
      while (label[next] !== code) {
        state = fail[state]!;
        if (state <= ROOT) break;
        next = base[state]! + code;
      }
      if (state > ROOT) state = next;
      else {
        // Back at the root: the filter looks at this unit again, or at the one before with this one behind it.
        at -= state === ONE_UNIT ? 2 : 1;
        state = ROOT;
      }
    }
  }
}

function tellHits(
  { shorter }: Automaton,
  longest: number,
  end: number,
  onPattern: (pattern: number, end: number) => void,
): void {
  for (let hit = longest; ; hit = shorter[hit >>> 1]!) {
    onPattern(hit >>> 1, end);
    if ((hit & 1) === 0) return;
  }
}

/** Gives the pattern that these units are, from the first to the last; -1 when none is. */
export function findPattern(automaton: Automaton, units: Uint16Array, length: number): number {
  const { base, label, lengths } = automaton;
  const codes = knownCodes(automaton);
  let state = ROOT;
  for (let at = 0; at < length; at++) {
    const code = codes[units[at]!]!;
    const next = base[state]! + code;
    if (code === 0 || label[next] !== code) return -1;
    state = next;
  }
  const pattern = hasHit(automaton, state) ? hitOf(automaton, state) >>> 1 : -1;
  return lengths[pattern] === length ? pattern : -1;
}

function knownCodes(automaton: Automaton): Uint16Array {
  let codes = codesOfUnits.get(automaton);
  if (!codes) codesOfUnits.set(automaton, (codes = codesOf(automaton.alphabet)));
  return codes;
}
