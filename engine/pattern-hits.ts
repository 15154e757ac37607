/**
 * Which patterns end where: a bit for each state of an automaton in which some pattern ends, and the longest one of
 * those; each pattern knows the next shorter one that ends with it. Three states of four have none, and the bits of
 * all states fit into the processor's cache.
 */

export interface PatternHits {
  /** Two numbers for 32 states: how many hits the states before have, and the bits of these. */
  hitBits: Uint32Array<ArrayBuffer>;
  /** Longest pattern of each state with a bit. */
  hits: Uint32Array<ArrayBuffer>;
  /** Next shorter pattern that ends as each pattern does, plus one; 0 = none. */
  shorter: Uint32Array<ArrayBuffer>;
}

interface Ends {
  /** Pattern that is each state, plus one; 0 = none. */
  pattern: Int32Array;
  fail: Int32Array;
  /** Triples of state, parent and code, nearest to the root first. */
  states: Int32Array;
  /** How many patterns there are. */
  patterns: number;
}

/** Gives the hits of an automaton's states. */
export function buildHits({ pattern, fail, states, patterns }: Ends): PatternHits {
  const longest = Int32Array.from(pattern);
  const shorter = new Uint32Array(patterns);
  for (let at = 0; at < states.length; at += 3) {
    const state = states[at]!;
    // A state's failure comes before it.
    const behind = longest[fail[state]!]!;
    if (pattern[state] === 0) longest[state] = behind;
    else shorter[pattern[state]! - 1] = behind;
  }
  return { ...markHits(longest), shorter };
}

function markHits(longest: Int32Array): Pick<PatternHits, 'hitBits' | 'hits'> {
  const hitBits = new Uint32Array(2 * Math.ceil(longest.length / 32));
  const hits: number[] = [];
  for (let state = 0; state < longest.length; state++) {
    const word = state >>> 5;
    if ((state & 31) === 0) hitBits[2 * word] = hits.length;
    if (longest[state] === 0) continue;
    hitBits[2 * word + 1]! |= 1 << (state & 31);
    hits.push(longest[state]! - 1);
  }
  return { hitBits, hits: Uint32Array.from(hits) };
}

/** Gives the longest pattern that ends in a state, plus one; 0 = none. */
export function hitOf({ hitBits, hits }: PatternHits, state: number): number {
  const word = state >>> 5;
  const bits = hitBits[2 * word + 1]!;
  const bit = 1 << (state & 31);
  if ((bits & bit) === 0) return 0;
  return hits[hitBits[2 * word]! + countBits(bits & (bit - 1))]! + 1;
}

/** How many bits are set, by adding up ever wider fields (Warren, Hacker's Delight). */
function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
