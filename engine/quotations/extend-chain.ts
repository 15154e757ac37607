/**
 * Extends what agrees beyond its ends, over single edits: an alignment with +1 for a unit that agrees and −1 for an
 * edit (two units that changed places are one), followed as long as it does not fall far below its best (X-drop, Zhang
 * et al. 2000). The end is where the sum is highest, the farther one of equals, and always on a unit that agrees.
 */
import type { Run } from './find-runs.ts';

/** Content units that one step looks ahead, and the fall at which it gives up. */
const WINDOW = 16;
const MAX_FALL = 4;
/** The highest bonus that a walk may give. */
export const MAX_BONUS = 3;
/** Steps to one side: what goes on beyond has seeds of its own. */
const MAX_STEPS = 8;
const width = WINDOW + 1;
const sums = new Int8Array(width * width);

/** Units of both sides and how to walk them: `step` is 1 or −1. */
export interface Walk {
  page: Uint16Array;
  pageLength: number;
  source: Uint16Array;
  step: 1 | -1;
  /** What speaks for ending at a pair of units, such as the end of a sentence on both sides; nothing if left out. */
  bonus?: (page: number, source: number) => number;
}

/** A unit of the page beside one of the source. */
export interface Pair {
  page: number;
  source: number;
}

/** Gives the farthest pair of units that belongs to what ends at this pair, or `null` when nothing more does. */
export function extend(walk: Walk, page: number, source: number): Pair | null {
  let reached: Pair | null = null;
  let from: Pair = { page, source };
  for (let count = 0; count < MAX_STEPS; count++) {
    const ahead = stepAhead(walk, from);
    if (!ahead) return reached;
    reached = { page: from.page + walk.step * ahead.rows, source: from.source + walk.step * ahead.columns };
    from = reached;
  }
  return reached;
}

/** How many units further the best end lies. */
function stepAhead(walk: Walk, from: Pair): { rows: number; columns: number } | null {
  const { page, source, step, bonus } = walk;
  const rows = roomOnPage(walk, from.page);
  const columns = roomInSource(walk, from.source);
  if (!hasHope(walk, from, Math.min(rows, MAX_FALL + 1), columns)) return null;
  let best = 0;
  let end: { rows: number; columns: number } | null = null;
  for (let column = 0; column <= columns; column++) sums[column] = -column;
  for (let row = 1; row <= rows; row++) {
    let rowBest = (sums[row * width] = -row);
    let left = -row;
    let diagonal = 1 - row;
    const unit = page[from.page + step * row];
    const lastUnit = page[from.page + step * (row - 1)];
    for (let column = 1; column <= columns; column++) {
      const place = from.source + step * column;
      const isEqual = unit === source[place];
      const at = row * width + column;
      const above = sums[at - width]!;
      let sum = Math.max(diagonal + (isEqual ? 1 : -1), Math.max(above, left) - 1);
      const isSwapped = row > 1 && column > 1 && unit === source[place - step] && lastUnit === source[place];
      if (isSwapped) sum = Math.max(sum, sums[at - 2 * width - 2]! + 1);
      sums[at] = sum;
      left = sum;
      diagonal = above;
      if (sum > rowBest) rowBest = sum;
      if ((!isEqual && !isSwapped) || sum < best - MAX_BONUS) continue;
      const total = sum + (bonus ? bonus(from.page + step * row, place) : 0);
      if (total < best) continue;
      best = total;
      end = { rows: row, columns: column };
    }
    if (rowBest < best - MAX_FALL) break;
  }
  return end;
}

/**
 * Whether the sum can stay high enough in these rows: there must be a unit that agrees and, where it is the only one and no
 * bonus helps, it must not lie two or more units farther in the source: that alone costs more than it gives. Two
 * times of three, there is none; three times of four, no hope.
 */
function hasHope({ page, source, step, bonus }: Walk, from: Pair, rows: number, columns: number): boolean {
  let needed = bonus ? 1 : 2;
  for (let row = 1; row <= rows; row++) {
    const unit = page[from.page + step * row];
    for (let column = 1; column <= columns; column++) {
      if (source[from.source + step * column] !== unit) continue;
      if (column <= row + 1 || --needed === 0) return true;
    }
  }
  return false;
}

function roomOnPage({ pageLength, step }: Walk, at: number): number {
  return Math.min(WINDOW, step > 0 ? pageLength - 1 - at : at);
}

/** A document's end, a 0 in the units, is not crossed. */
function roomInSource({ source, step }: Walk, at: number): number {
  let room = 0;
  while (room < WINDOW) {
    const unit = source[at + step * (room + 1)];
    if (unit === undefined || unit === 0) break;
    room++;
  }
  return room;
}

/** Gives the first and last pair of units of a chain, extended to both sides. */
export function extendBoth(walk: Omit<Walk, 'step'>, runs: readonly Run[]): { first: Pair; last: Pair } {
  const head = runs[0]!;
  const tail = runs.at(-1)!;
  const last = { page: tail.page + tail.length - 1, source: tail.source + tail.length - 1 };
  return {
    first: extend({ ...walk, step: -1 }, head.page, head.source) ?? head,
    last: extend({ ...walk, step: 1 }, last.page, last.source) ?? last,
  };
}
