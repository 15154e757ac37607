import { describe, expect, it } from 'vitest';
import {
  addCount,
  findCount,
  formatCount,
  leaveCounts,
  NO_COUNTS,
  sumCounts,
  type FrameCount,
} from '../../runtime/badge-counts.ts';

const frame = (count: number, more: Partial<FrameCount> = {}): FrameCount => ({
  count,
  isPartial: false,
  isOn: true,
  isLeaving: false,
  ...more,
});

describe('the badge', () => {
  it.each([
    [0, false, ''],
    [0, true, ''],
    [1, false, '1'],
    [128, true, '128+'],
    [999, false, '999'],
    [1000, false, '999+'],
    [1000, true, '999+'],
  ])('of %d matches, partial %s, reads “%s”', (count, isPartial, expected) => {
    expect(formatCount({ count, isPartial, isOn: true })).toBe(expected);
  });
});

describe('the counts of a tab', () => {
  it('are the sum over its frames, each counted once', () => {
    const first = addCount(NO_COUNTS, 0, frame(3));
    const second = addCount(first, 7, frame(4, { isPartial: true }));
    expect(sumCounts(second)).toEqual({ count: 7, isPartial: true, isOn: true });
    expect(sumCounts(addCount(second, 7, frame(1)))).toEqual({ count: 4, isPartial: false, isOn: true });
  });

  it('are off when the top frame is, whatever a frame says', () => {
    const counts = addCount(addCount(NO_COUNTS, 0, frame(0, { isOn: false })), 7, frame(0));
    expect(sumCounts(counts).isOn).toBe(false);
  });

  it.each([
    ['another page', 'B', 2],
    ['the same page, which only changed its address', 'A', 6],
    // A browser without document ids says “loading” for real loads only.
    ['a page without a document id', undefined, 2],
  ])('after the tab said that it loads: %s speaks', (_, document, expected) => {
    const before = addCount(
      addCount(NO_COUNTS, 0, frame(3, { document: 'A' })),
      7,
      frame(4, { document: 'F' }),
    );
    const leaving = leaveCounts(before);
    expect(sumCounts(addCount(leaving, 0, frame(2, { document }))).count).toBe(expected);
  });

  it('of a new page add up, whichever frame speaks first', () => {
    const leaving = leaveCounts(addCount(NO_COUNTS, 0, frame(3, { document: 'A' })));
    const inner = addCount(leaving, 7, frame(4, { document: 'F' }));
    expect(sumCounts(addCount(inner, 0, frame(5, { document: 'B' }))).count).toBe(9);
  });

  it('of a page stay when a frame is added to it', () => {
    const leaving = leaveCounts(addCount(NO_COUNTS, 0, frame(3, { document: 'A' })));
    const added = addCount(leaving, 7, frame(4, { document: 'F' }));
    expect(sumCounts(added).count).toBe(7);
    expect(sumCounts(addCount(added, 0, frame(5, { document: 'A' }))).count).toBe(9);
  });
});

describe('a count', () => {
  it.each([
    [{ count: 2, isPartial: true, isOn: false }, frame(2, { isPartial: true, isOn: false })],
    [{ count: 2, document: 'A' }, frame(2, { document: 'A' })],
    [{ count: -1 }, undefined],
    [{ count: 1.5 }, undefined],
    [{ count: '2' }, undefined],
    [null, undefined],
    [7, undefined],
  ])('out of %j', (value, expected) => {
    expect(findCount(value)).toEqual(expected);
  });
});
