/**
 * Runs a text through an automaton.
 *
 * Nine characters of ten begin some pattern and go no further, so most of the time would be lost on stepping out and
 * back. A filter of the pairs with which patterns begin, small enough to stay in the processor's first cache, tells so
 * before the first step (as in Wu and Manber 1994, with a block of two). Only at the root: inside the trie nothing
 * may be passed over. Measured on Chinese texts: half the time.
 */
import { codesOf } from './automaton.ts';
import type { Automaton } from './automaton.ts';

/** What is worked out of an automaton once. */
interface Scanner {
  /** Code of every unit. */
  codes: Uint16Array;
  /** State that each unit leads to from the root; 0 = none. */
  roots: Int32Array;
  /** A bit for each hash of a pair with which a pattern begins. */
  pairs: Uint32Array;
  /** 32 less the bits of a hash. */
  shift: number;
}

const scanners = new WeakMap<Automaton, Scanner>();
const ROOT = 0;
const PAIR_FACTOR = 0x9e3779b1;
/** Bits of a pair's hash: 4 kB for the pairs of a speech, 128 kB for those of 100,000 phrases. */
const MIN_PAIR_BITS = 15;
const MAX_PAIR_BITS = 20;

/** Calls `onPattern` with each pattern found and the place behind its end, in the order of the ends. */
export function scanAutomaton(
  automaton: Automaton,
  units: Uint16Array,
  length: number,
  onPattern: (pattern: number, end: number) => void,
): void {
  const { base, check, hit, pattern, fail } = automaton;
  const { codes, roots, pairs, shift } = scannerOf(automaton);
  for (let at = 0; at < length; at++) {
    let unit = units[at]!;
    for (;;) {
      const following = units[at + 1]!;
      const hash = pairHash(unit, following, shift);
      if ((pairs[hash >>> 5]! & (1 << (hash & 31))) !== 0) break;
      if (++at === length) return;
      unit = following;
    }
    let state = roots[unit]!;
    while (state !== ROOT) {
      for (let end = hit[state]!; end !== ROOT; end = hit[fail[end]!]!) onPattern(pattern[end]! - 1, at + 1);
      if (++at === length) return;
      const code = codes[units[at]!]!;
      let next = base[state]! + code;
      while (check[next] !== state + 1) {
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
  const { base, check, pattern } = automaton;
  const { codes } = scannerOf(automaton);
  let state = ROOT;
  for (let at = 0; at < length; at++) {
    const next = base[state]! + codes[units[at]!]!;
    if (check[next] !== state + 1) return -1;
    state = next;
  }
  return (pattern[state] ?? 0) - 1;
}

function pairHash(first: number, second: number, shift: number): number {
  return Math.imul((first << 16) | second, PAIR_FACTOR) >>> shift;
}

function scannerOf(automaton: Automaton): Scanner {
  let scanner = scanners.get(automaton);
  if (!scanner) scanners.set(automaton, (scanner = createScanner(automaton)));
  return scanner;
}

function createScanner(automaton: Automaton): Scanner {
  const { alphabet, base, check, hit } = automaton;
  const roots = new Int32Array(0x10000);
  let hasSingle = false;
  for (let code = 1; code < alphabet.length; code++) {
    const state = base[ROOT]! + code;
    if (check[state] !== ROOT + 1) continue;
    roots[alphabet[code]!] = state;
    hasSingle ||= hit[state]! !== ROOT;
  }
  const shift = 32 - Math.min(MAX_PAIR_BITS, Math.max(MIN_PAIR_BITS, 32 - Math.clz32(check.length)));
  const pairs = new Uint32Array(2 ** (32 - shift - 5));
  // A pattern of one unit can stand before anything.
  if (hasSingle) pairs.fill(0xffffffff);
  else addPairs(automaton, pairs, shift);
  return { codes: codesOf(alphabet), roots, pairs, shift };
}

/** The states two steps from the root are the pairs. */
function addPairs({ alphabet, base, check }: Automaton, pairs: Uint32Array, shift: number): void {
  for (let state = 1; state < check.length; state++) {
    const parent = check[state]! - 1;
    if (parent <= ROOT || check[parent] !== ROOT + 1) continue;
    const first = alphabet[parent - base[ROOT]!]!;
    const hash = pairHash(first, alphabet[state - base[parent]!]!, shift);
    pairs[hash >>> 5]! |= 1 << (hash & 31);
  }
}
