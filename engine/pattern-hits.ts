/**
 * Which patterns end where: a bit for each state of an automaton in which some pattern ends, and the longest one of
 * those; each pattern knows the next shorter one that ends with it. Most states have none, and the bits of all states
 * fit into the processor's cache. A *hit* is twice a pattern's id, plus one where a shorter pattern ends with it.
 */

/** The patterns that end at each state. */
export interface PatternHits {
  /** Two numbers for 32 states: how many hits the states before have, and the bits of these. */
  hitBits: Uint32Array<ArrayBuffer>;
  /** The longest pattern of each state with a bit. */
  hits: Uint32Array<ArrayBuffer>;
  /** The next shorter one that ends with each pattern, if there is one. */
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
  const longest = new Int32Array(pattern.length).fill(NONE);
  const shorter = new Uint32Array(patterns);
  for (let at = 0; at < states.length; at += 3) {
    const state = states[at]!;
    // A state's failure comes before it.
    const behind = longest[fail[state]!]!;
    const own = pattern[state]! - 1;
    if (own >= 0 && behind !== NONE) shorter[own] = behind;
    longest[state] = own < 0 ? behind : 2 * own + (behind === NONE ? 0 : 1);
  }
  return { ...markHits(longest), shorter };
}

const NONE = -1;

function markHits(longest: Int32Array): Pick<PatternHits, 'hitBits' | 'hits'> {
  const hitBits = new Uint32Array(2 * Math.ceil(longest.length / 32));
  const hits: number[] = [];
  for (let state = 0; state < longest.length; state++) {
    const word = state >>> 5;
    if ((state & 31) === 0) hitBits[2 * word] = hits.length;
    if (longest[state] === NONE) continue;
    hitBits[2 * word + 1]! |= 1 << (state & 31);
    hits.push(longest[state]!);
  }
  return { hitBits, hits: Uint32Array.from(hits) };
}

/** Says whether a pattern ends in a state. */
export function hasHit({ hitBits }: PatternHits, state: number): boolean {
  return (hitBits[((state >>> 5) << 1) + 1]! & (1 << (state & 31))) !== 0;
}

/** Gives the hit of a state that has one: its longest pattern. */
export function hitOf({ hitBits, hits }: PatternHits, state: number): number {
  const word = (state >>> 5) << 1;
  const before = hitBits[word + 1]! & ((1 << (state & 31)) - 1);
  return hits[hitBits[word]! + countBits(before)]!;
}

/** How many bits are set, by adding up ever wider fields (Warren, Hacker's Delight). */
function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
