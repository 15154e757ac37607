import type { Box, Point } from './geometry.ts';
import { CARD_GAP, CARD_MARGIN, CARD_WIDTH } from './card-limits.ts';

/** A size in px. */
export interface Size {
  width: number;
  height: number;
}

/** What a card stands beside: the line of its mark, and where on it the pointer is, if one is. */
export interface Anchor {
  line: Box;
  pointerX: number | null;
  isVertical: boolean;
}

/** The side of its line that a card stands on. */
export type Side = 'below' | 'above' | 'left' | 'right';

/** Where a card stands, and the most that it may be high there. */
export interface CardPlace extends Point {
  side: Side;
  maxHeight: number;
}

/** Width of a card in a viewport. */
export function cardWidth(viewport: Size): number {
  return Math.min(CARD_WIDTH, viewport.width - 2 * CARD_MARGIN);
}

/**
 * Places a card beside its line, which it never covers: below, or above where there is more room and too little
 * below; beside the column where text runs downwards. It stays inside the viewport; a card higher than the room
 * scrolls in itself. `kept`: the side where it stands already, so that it does not jump while it is used.
 */
export function placeCard(anchor: Anchor, card: Size, viewport: Size, kept?: Side): CardPlace {
  const side = kept ?? chooseSide(anchor, card, viewport);
  const maxHeight =
    side === 'left' || side === 'right' ? whole(viewport) : Math.max(0, room(anchor.line, viewport)[side]);
  const height = Math.min(card.height, maxHeight);
  const wanted = wantedPoint(anchor, { width: card.width, height }, side);
  return {
    side,
    maxHeight,
    x: clamp(wanted.x, viewport.width - CARD_MARGIN - card.width),
    y: clamp(wanted.y, viewport.height - CARD_MARGIN - height),
  };
}

function chooseSide({ line, isVertical }: Anchor, card: Size, viewport: Size): Side {
  const { above, below, left, right } = room(line, viewport);
  // In vertical Chinese the columns to the right have been read already.
  if (isVertical && right >= card.width) return 'right';
  if (isVertical && left >= card.width) return 'left';
  return card.height <= below || below >= above ? 'below' : 'above';
}

function wantedPoint({ line, pointerX }: Anchor, card: Size, side: Side): Point {
  switch (side) {
    case 'right':
      return { x: line.right + CARD_GAP, y: line.top };
    case 'left':
      return { x: line.left - CARD_GAP - card.width, y: line.top };
    case 'below':
      return { x: alongLine(line, pointerX, card), y: line.bottom + CARD_GAP };
    case 'above':
      return { x: alongLine(line, pointerX, card), y: line.top - CARD_GAP - card.height };
  }
}

/** From the mark's start, but not so far from the pointer that it would have to search for the card. */
function alongLine(line: Box, pointerX: number | null, card: Size): number {
  return pointerX === null ? line.left : Math.max(line.left, pointerX - card.width * 0.75);
}

function room(line: Box, viewport: Size): Record<Side, number> {
  const taken = CARD_GAP + CARD_MARGIN;
  return {
    below: viewport.height - line.bottom - taken,
    above: line.top - taken,
    left: line.left - taken,
    right: viewport.width - line.right - taken,
  };
}

function whole(viewport: Size): number {
  return Math.max(0, viewport.height - 2 * CARD_MARGIN);
}

function clamp(value: number, most: number): number {
  return Math.max(CARD_MARGIN, Math.min(value, most));
}
