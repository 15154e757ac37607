/**
 * Items found by the hash of their key. They stand in one list, those whose hashes begin with the same bits (a *bucket*)
 * side by side; the next five bits of each are kept as one of 32 signs of its bucket. So a look-up reads one place of
 * memory to learn, nine times of ten, that there is nothing, and one more for all that there may be.
 *
 * What is found has a hash that begins alike: the caller compares keys.
 */

/**
 * Two numbers a bucket: where its items begin, and its signs. The number behind says where they end: there is one bucket
 * more, at the end, without items.
 */
export type Buckets = Uint32Array<ArrayBuffer>;

/** Items of a bucket, at most, if they were spread evenly: of these, a few are read in one go. */
const ITEMS_A_BUCKET = 4;

/** Gives the buckets of items with these hashes, and the list: the items by their positions, which rise in a bucket. */
export function buildBuckets(hashes: ArrayLike<number>): {
  buckets: Buckets;
  list: Uint32Array<ArrayBuffer>;
} {
  const size = powerOfTwo(hashes.length / ITEMS_A_BUCKET);
  const buckets = new Uint32Array(2 * size + 2);
  const shift = shiftFor(buckets);
  const counts = new Uint32Array(size + 1);
  for (let item = 0; item < hashes.length; item++) {
    const hash = hashes[item]!;
    counts[(hash >>> shift) + 1]!++;
    buckets[2 * (hash >>> shift) + 1]! |= signOf(hash, shift);
  }
  for (let bucket = 0; bucket <= size; bucket++) {
    if (bucket > 0) counts[bucket]! += counts[bucket - 1]!;
    buckets[2 * bucket] = counts[bucket]!;
  }
  const list = new Uint32Array(hashes.length);
  for (let item = 0; item < hashes.length; item++) list[counts[hashes[item]! >>> shift]!++] = item;
  return { buckets, list };
}

/**
 * Gives the place of the bucket that may hold a hash, -1 when none does. Its items are those of the list from
 * `buckets[place]` to `buckets[place + 2]`.
 */
export function findBucket(buckets: Buckets, hash: number): number {
  const shift = shiftFor(buckets);
  const place = (hash >>> shift) << 1;
  return (buckets[place + 1]! & signOf(hash, shift)) === 0 ? -1 : place;
}

/** The least power of two that is as large, and at least 2: a shift by all 32 bits would be none. */
function powerOfTwo(least: number): number {
  return 2 ** Math.max(1, Math.ceil(Math.log2(Math.max(1, least))));
}

/** By how much a hash is shifted to give the number of its bucket. */
function shiftFor(buckets: Buckets): number {
  return Math.clz32(buckets.length) + 2;
}

function signOf(hash: number, shift: number): number {
  return 1 << (hash >>> (shift - 5));
}
