/** What a card stands at, as whoever draws it needs to know it. */
import { MARK_LINES } from './card-limits.ts';
import type { Box } from './geometry.ts';
import { findScheme } from './page-scheme.ts';
import type { Scheme } from './page-scheme.ts';
import type { Anchor } from './place-card.ts';
import { elementOf, isMark, linesOf } from './subject.ts';
import type { Subject } from './subject.ts';
import { isInView, viewportSize } from './viewport.ts';

/** Where a card was asked for. */
export interface Spot {
  mark: Subject;
  /** Index of the line among the subject's rectangles. */
  line: number;
  pointerX: number | null;
}

/** The place of a card and what is around it. */
export interface Stand {
  /** Where the line is now; `null` once it is gone from the page. */
  anchor: () => Anchor | null;
  /** The element that the card stands at. */
  near: Element | null;
  /** What the words there are drawn on. */
  scheme: () => Scheme;
}

/** The stand of a card that is drawn in the frame of its spot. */
export function standAt(spot: Spot): Stand {
  const near = elementOf(spot.mark);
  const { pointerX } = spot;
  return {
    near,
    scheme: () => findScheme(near),
    anchor() {
      const line = findLine(spot);
      return line ? { line, pointerX, isVertical: isVertical(near) } : null;
    },
  };
}

/** Whether the line that a card belongs to can be seen. */
export function isSpotInView(spot: Spot): boolean {
  const line = findLine(spot);
  return line !== undefined && isInView(line, elementOf(spot.mark));
}

/** A subject that is not long is kept free as a whole; of a longer one the line under the pointer. */
function findLine({ mark, line }: Pick<Spot, 'mark' | 'line'>): Box | undefined {
  const lines = linesOf(mark);
  const at = lines[line] ?? lines[0];
  if (!at) return undefined;
  const top = Math.min(...lines.map((one) => one.top));
  const bottom = Math.max(...lines.map((one) => one.bottom));
  const isShort = bottom - top < (isMark(mark) ? MARK_LINES * at.height : viewportSize().height / 3);
  const { left, right } = at;
  return isShort ? { left, right, top, bottom } : { left, right, top: at.top, bottom: at.bottom };
}

function isVertical(element: Element | null): boolean {
  return element !== null && getComputedStyle(element).writingMode.startsWith('vertical');
}
