import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepLongest } from '../../engine/keep-longest.ts';
import type { Span } from '../../engine/types.ts';

const span = (start: number, end: number): Span => ({ start, end });

describe('keepLongest', () => {
  it.each([
    ['nested', [span(0, 2), span(0, 6), span(3, 5)], [span(0, 6)]],
    ['overlapping', [span(0, 3), span(2, 7), span(6, 8)], [span(2, 7)]],
    ['equally long', [span(1, 3), span(0, 2)], [span(1, 3)]],
    ['side by side', [span(2, 4), span(0, 2)], [span(0, 2), span(2, 4)]],
    ['none', [], []],
  ])('chooses among stretches that are %s', (_, stretches, kept) => {
    expect(keepLongest(stretches, 10)).toEqual(kept);
  });

  it('leaves out only what overlaps something as long', () => {
    const spans = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(fc.array(spans), (pairs) => {
        const stretches = pairs.map(([start, length]) => span(start, start + length));
        const kept = keepLongest(stretches, 40);
        for (const { start, end } of stretches) {
          const isCovered = kept.some(
            (other) => other.start < end && start < other.end && other.end - other.start >= end - start,
          );
          expect(isCovered).toBe(true);
        }
      }),
    );
  });
});
