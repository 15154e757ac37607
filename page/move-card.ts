/** A pinned card is moved and resized by its grips: dragged, by arrow keys, or by a press alone. */
import { CARD_MARGIN, LEAST_SIZE, MOVE_STEP } from './card-limits.ts';
import type { Point } from './geometry.ts';
import type { Size } from './place-card.ts';

/** Where a card is and how large. */
export type CardBox = Point & Size;

/** What a grip does. */
export type Grip = 'move' | 'size';

const ARROWS: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The box moved or resized by a way in px, whole in the viewport and no smaller than it may be. */
export function pullBox(box: CardBox, grip: Grip, way: Point, viewport: Size): CardBox {
  if (grip === 'move') return keepInside({ ...box, x: box.x + way.x, y: box.y + way.y }, viewport);
  const width = clamp(box.width + way.x, LEAST_SIZE.width, viewport.width - CARD_MARGIN - box.x);
  const height = clamp(box.height + way.y, LEAST_SIZE.height, viewport.height - CARD_MARGIN - box.y);
  return { ...box, width, height };
}

/** The way that a key moves a grip; `null` for a key that does not. */
export function findKeyWay(key: string): Point | null {
  const arrow = ARROWS[key];
  return arrow ? { x: arrow.x * MOVE_STEP, y: arrow.y * MOVE_STEP } : null;
}

/**
 * The box after a press on a grip, for whoever cannot drag: moved to the next corner, clockwise, or between a
 * smaller and a larger size.
 */
export function pressGrip(box: CardBox, grip: Grip, viewport: Size): CardBox {
  if (grip === 'size') {
    const isLarge = box.width > viewport.width / 2 || box.height > viewport.height * 0.7;
    const size = isLarge ? LEAST_SIZE : { width: viewport.width * 0.6, height: viewport.height * 0.8 };
    return keepInside({ ...box, ...size }, viewport);
  }
  const isLeft = box.x + box.width / 2 < viewport.width / 2;
  const isHigh = box.y + box.height / 2 < viewport.height / 2;
  const x = isHigh ? Infinity : 0;
  const y = isLeft ? 0 : Infinity;
  return keepInside({ ...box, x, y }, viewport);
}

/** The box moved, and made smaller if need be, so that the viewport holds all of it. */
export function keepInside(box: CardBox, viewport: Size): CardBox {
  const width = Math.min(box.width, viewport.width - 2 * CARD_MARGIN);
  const height = Math.min(box.height, viewport.height - 2 * CARD_MARGIN);
  return {
    width,
    height,
    x: clamp(box.x, CARD_MARGIN, viewport.width - CARD_MARGIN - width),
    y: clamp(box.y, CARD_MARGIN, viewport.height - CARD_MARGIN - height),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
