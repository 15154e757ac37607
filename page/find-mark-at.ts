/**
 * From a point on the screen to the mark there.
 *
 * The caret's position gives the text node, a map gives the node's marks, and the rectangles of the one mark
 * that holds the caret decide, because the caret snaps to the end of a line from anywhere beside it. The cost is that
 * of `elementFromPoint`, however many marks there are; `highlightsFromPoint` grows with their number.
 */
import { findCaret } from './caret.ts';
import type { Mark } from './mark.ts';
import type { Marks } from './marks.ts';
import { UNDERLINE_REACH } from './card-limits.ts';
import type { Point } from './geometry.ts';
import { boxesOf, holdsPoint } from './mark-place.ts';
import { isText } from './node-kinds.ts';

/** A mark and which of its rectangles the point is in. */
export interface MarkAt {
  mark: Mark;
  line: number;
}

type MarksToHit = Pick<Marks, 'marksIn' | 'isDrawn' | 'shadowTrees'>;

/** The mark under a point of the viewport and its line there, or `null`. */
export function findMarkAt(marks: MarksToHit, x: number, y: number): MarkAt | null {
  // The underline hangs below its line's box, where the caret may belong to the next line or to nothing.
  return findAt(marks, { x, y }, y) ?? findAt(marks, { x, y: y - UNDERLINE_REACH }, y);
}

function findAt(marks: MarksToHit, at: Point, y: number): MarkAt | null {
  const caret = findCaret(at, marks.shadowTrees());
  if (!caret || !isText(caret.offsetNode)) return null;
  const { offsetNode: node, offset } = caret;
  const drawn = marks.marksIn(node).filter((mark) => marks.isDrawn(mark));
  const holding = drawn.filter((mark) => holdsPoint(mark, node, offset));
  for (const mark of holding.toSorted(byPrecedence)) {
    const line = findLine(mark, at.x, y);
    if (line >= 0) return { mark, line };
  }
  return null;
}

/** Index of the mark's rectangle at a point, the underline below it included; -1 for none. */
function findLine(mark: Mark, x: number, y: number): number {
  return boxesOf(mark).findIndex((line) => {
    const isAcross = x >= line.left && x <= line.right;
    return isAcross && y >= line.top && y <= line.bottom + UNDERLINE_REACH;
  });
}

/** A phrase that reaches beyond a quotation's end stands before it there. */
function byPrecedence(one: Mark, other: Mark): number {
  return rankOf(one) - rankOf(other) || one.text.length - other.text.length;
}

function rankOf({ kind }: Mark): number {
  return kind === 'quotation' ? 1 : 0;
}
