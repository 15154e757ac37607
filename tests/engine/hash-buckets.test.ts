import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildBuckets, findBucket } from '../../engine/hash-buckets.ts';

/** Some fall together, whole or in their first bits. */
const hash = fc.oneof(
  fc.integer({ min: 0, max: 0xffffffff }),
  fc.integer({ min: 0, max: 7 }),
  fc.constantFrom(0, 0x80000000, 0xffffffff),
);

function itemsAt(hashes: readonly number[], wanted: number): number[] {
  const { buckets, list } = buildBuckets(hashes);
  const bucket = findBucket(buckets, wanted);
  return bucket < 0 ? [] : [...list.subarray(buckets[bucket], buckets[bucket + 2])];
}

describe('buckets', () => {
  it('hold every item where its hash is looked up, in the order of the items', () => {
    fc.assert(
      fc.property(fc.array(hash, { maxLength: 300 }), (hashes) => {
        const { list } = buildBuckets(hashes);
        expect([...list].toSorted((one, other) => one - other)).toEqual([...hashes.keys()]);
        for (const [item, wanted] of hashes.entries()) {
          const found = itemsAt(hashes, wanted);
          expect(found).toContain(item);
          expect(found).toEqual(found.toSorted((one, other) => one - other));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('hold nothing where nothing is', () => {
    fc.assert(
      fc.property(hash, (wanted) => {
        expect(itemsAt([], wanted)).toEqual([]);
      }),
    );
  });
});
