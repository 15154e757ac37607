import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addToFilter, createFilter, mayBeIn } from '../../engine/bloom-filter.ts';

const hash = fc.integer({ min: 0, max: 0xffffffff });

describe('a filter', () => {
  it('never says no to what is in it', () => {
    fc.assert(
      fc.property(fc.array(hash), (hashes) => {
        const filter = createFilter(hashes.length);
        for (const one of hashes) addToFilter(filter, one);
        expect(hashes.map((one) => mayBeIn(filter, one))).toEqual(hashes.map(() => 1));
      }),
    );
  });

  it('says no to nearly all else, however many are in it', () => {
    // Multiples of a large odd number are spread over all hashes.
    const hashAt = (index: number) => Math.imul(index + 1, 0x9e3779b1) >>> 0;
    for (const count of [10, 10_000, 200_000]) {
      const filter = createFilter(count);
      for (let index = 0; index < count; index++) addToFilter(filter, hashAt(index));
      let taken = 0;
      for (let index = count; index < count + 10_000; index++) taken += mayBeIn(filter, hashAt(index));
      expect(taken).toBeLessThan(1200);
    }
  });

  it('that is empty says no to all', () => {
    fc.assert(
      fc.property(hash, (one) => {
        expect(mayBeIn(createFilter(0), one)).toBe(0);
      }),
    );
  });
});
