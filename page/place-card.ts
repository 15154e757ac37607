import type { Box, Point } from './geometry.ts';
import { CARD_GAP, CARD_MARGIN, CARD_WIDTH } from './card-limits.ts';

export interface Size {
  width: number;
  height: number;
}

/** Where a card stands. `height`: the most that it may take there. */
export interface CardPlace extends Point {
  height: number;
}

/** Width of the card in a viewport. */
export function cardWidth(viewport: Size): number {
  return Math.min(CARD_WIDTH, viewport.width - 2 * CARD_MARGIN);
}

/**
 * Places a card beside the line that it belongs to: below, or above where it fits only there or there is more room;
 * beside the column where the text runs downwards. It never covers its own line and stays inside the viewport,
 * where a card higher than the room scrolls inside itself.
 */
export function placeCard(line: Box, card: Size, viewport: Size, isVertical = false): CardPlace {
  return isVertical && hasRoomBeside(line, card, viewport)
    ? placeBeside(line, card, viewport)
    : placeAlong(line, card, viewport);
}

function placeAlong(line: Box, card: Size, viewport: Size): CardPlace {
  const below = viewport.height - CARD_MARGIN - (line.bottom + CARD_GAP);
  const above = line.top - CARD_GAP - CARD_MARGIN;
  const isBelow = card.height <= below || below >= above;
  const height = Math.max(0, Math.min(card.height, isBelow ? below : above));
  return {
    x: clamp(line.left, CARD_MARGIN, viewport.width - CARD_MARGIN - card.width),
    y: isBelow ? line.bottom + CARD_GAP : line.top - CARD_GAP - height,
    height: Math.max(0, isBelow ? below : above),
  };
}

function hasRoomBeside(line: Box, card: Size, viewport: Size): boolean {
  return Math.max(leftOf(line), rightOf(line, viewport)) >= card.width;
}

/** Right first: in vertical Chinese the columns already read stand there. */
function placeBeside(line: Box, card: Size, viewport: Size): CardPlace {
  const isRight = rightOf(line, viewport) >= card.width;
  const height = Math.max(0, viewport.height - 2 * CARD_MARGIN);
  return {
    x: isRight ? line.right + CARD_GAP : line.left - CARD_GAP - card.width,
    y: clamp(line.top, CARD_MARGIN, viewport.height - CARD_MARGIN - Math.min(card.height, height)),
    height,
  };
}

function leftOf(line: Box): number {
  return line.left - CARD_GAP - CARD_MARGIN;
}

function rightOf(line: Box, viewport: Size): number {
  return viewport.width - CARD_MARGIN - (line.right + CARD_GAP);
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
