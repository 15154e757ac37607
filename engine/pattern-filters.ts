/**
 * How patterns begin: bits for the hashes of their first two units and, where no pattern is shorter, of their first
 * three. Nine characters of ten begin some pattern and go no further; the bits tell so before the first step into the
 * automaton (as in Wu and Manber 1994, with a block of two). They are small enough to stay in the processor's cache.
 */

/** What the beginnings of patterns can be. */
export interface PatternFilters {
  /** A bit for each hash of a pair; its length is a power of two. */
  pairs: Uint32Array<ArrayBuffer>;
  /** A bit for each hash of three units; empty when some pattern is shorter. */
  triples: Uint32Array<ArrayBuffer>;
}

const FIRST_FACTOR = 0x9e3779b1;
const SECOND_FACTOR = 0x85ebca6b;
/** Bits of a hash: 4 kB for the patterns of a speech, 128 kB and 256 kB for those of 100,000 phrases. */
const PAIR_BITS = { least: 15, most: 20 } as const;
const TRIPLE_BITS = { least: 15, most: 21 } as const;
/** Bits of the table for each pattern, as a power of two: fifteen of sixteen chance hits are told apart. */
const BITS_A_PATTERN = 4;

/** Gives the filters of these patterns; empty ones never match. `states` is about how many units all of them have. */
export function buildFilters(patterns: readonly Uint16Array[], states: number): PatternFilters {
  const shortest = patterns.reduce((least, { length }) => (length > 0 ? Math.min(least, length) : least), 3);
  const pairs = bitsFor(32 - Math.clz32(states), PAIR_BITS);
  const triples = bitsFor(32 - Math.clz32(patterns.length) + BITS_A_PATTERN, TRIPLE_BITS);
  for (const units of patterns) {
    if (units.length > 1) addBit(pairs, pairHash(units[0]!, units[1]!, shiftOf(pairs)));
    if (shortest > 2 && units.length > 0)
      addBit(triples, tripleHash(units[0]!, units[1]!, units[2]!, shiftOf(triples)));
  }
  // A pattern of one unit can stand before anything.
  if (shortest < 2) pairs.fill(0xffffffff);
  return { pairs, triples: shortest > 2 ? triples : new Uint32Array(0) };
}

function bitsFor(bits: number, { least, most }: { least: number; most: number }): Uint32Array<ArrayBuffer> {
  return new Uint32Array(2 ** (Math.min(most, Math.max(least, bits)) - 5));
}

function addBit(table: Uint32Array, place: number): void {
  table[place >>> 5]! |= 1 << (place & 31);
}

/** Says whether a bit of a table is set. */
export function hasBit(table: Uint32Array, place: number): boolean {
  return (table[place >>> 5]! & (1 << (place & 31))) !== 0;
}

/** Gives by how much a hash is shifted for a table: 32 less the bits that its places have. */
export function shiftOf(table: Uint32Array): number {
  return Math.clz32(table.length) - 4;
}

/** Gives the place of a pair's bit. */
export function pairHash(first: number, second: number, shift: number): number {
  return Math.imul((first << 16) | second, FIRST_FACTOR) >>> shift;
}

/** Gives the place of the bit of three units. */
export function tripleHash(first: number, second: number, third: number, shift: number): number {
  const pair = Math.imul((first << 16) | second, FIRST_FACTOR);
  return (pair ^ Math.imul(third ^ (pair >>> 15), SECOND_FACTOR)) >>> shift;
}
