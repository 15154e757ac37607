/**
 * Tells most keys that are not in a set, by their hashes, from a table that is small enough to stay in the processor's
 * cache: a Bloom filter in which both bits of a key lie in one word (Putze, Sanders and Singler 2007), so that asking
 * reads one place. About one in twenty others is taken for a key; no key is ever missed.
 */

/** A word for each group of hashes that begin alike; their number is a power of two. */
export type BloomFilter = Uint32Array<ArrayBuffer>;

/** Bits a key, at least; twice as many at most. */
const BITS_A_KEY = 6;
/** 4 kB: below, there is nothing to win. */
const LEAST_WORDS = 1024;

/** Gives an empty filter with room for so many keys. */
export function createFilter(keys: number): BloomFilter {
  const words = (keys * BITS_A_KEY) / 32;
  return new Uint32Array(Math.max(LEAST_WORDS, 2 ** Math.ceil(Math.log2(Math.max(1, words)))));
}

/** Adds a key by its hash, 32 well mixed bits. */
export function addToFilter(filter: BloomFilter, hash: number): void {
  filter[hash >>> shiftOf(filter)]! |= (1 << hash) | (1 << (hash >>> 5));
}

/** Gives 1 when the key with this hash may have been added, 0 when not: a number, so that hits can be counted without a branch. */
export function mayBeIn(filter: BloomFilter, hash: number): number {
  const word = filter[hash >>> shiftOf(filter)]!;
  return (word >>> hash) & (word >>> (hash >>> 5)) & 1;
}

/** By how much a hash is shifted to give its word. */
function shiftOf(filter: BloomFilter): number {
  return Math.clz32(filter.length) + 1;
}
