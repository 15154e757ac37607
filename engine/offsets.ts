/**
 * The way from a folded text back to the original: a list of segments. In a *parallel* segment each unit stands
 * for one unit of the original, in step; a *joined* one (end > 0) stands for the span from start to end as a whole.
 * Folding changes little, so a paragraph has a handful of segments where an array of offsets would have thousands.
 */
export interface Offsets {
  /** First folded unit of each segment, rising. */
  at: number[];
  /** Where the segment begins in the original. */
  start: number[];
  /** Where a joined segment ends in the original; 0 for a parallel one. */
  end: number[];
}

/** Gives a map without segments. */
export function createOffsets(): Offsets {
  return { at: [], start: [], end: [] };
}

/** Opens a segment at folded unit `at`; a segment left empty there is replaced. */
export function openSegment(offsets: Offsets, at: number, start: number, end = 0): void {
  if (offsets.at.at(-1) === at) dropLastSegment(offsets);
  offsets.at.push(at);
  offsets.start.push(start);
  offsets.end.push(end);
}

/** Takes back the segment that was opened last. */
export function dropLastSegment(offsets: Offsets): void {
  offsets.at.pop();
  offsets.start.pop();
  offsets.end.pop();
}

/** Gives where folded unit `index` begins in the original. */
export function startOffset(offsets: Offsets, index: number): number {
  const segment = findSegment(offsets.at, index);
  return offsets.end[segment]! > 0
    ? offsets.start[segment]!
    : offsets.start[segment]! + index - offsets.at[segment]!;
}

/** Gives where folded unit `index` ends in the original. */
export function endOffset(offsets: Offsets, index: number): number {
  const segment = findSegment(offsets.at, index);
  return offsets.end[segment]! || offsets.start[segment]! + index - offsets.at[segment]! + 1;
}

/** Last segment that begins at or before `index`. */
function findSegment(at: number[], index: number): number {
  let low = 0;
  let high = at.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (at[middle]! <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}
