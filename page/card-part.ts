import type { CardWish, ShownCard } from './shown-card.ts';

/** What draws cards: a script of its own, by far larger than the rest, and wanted only where there are marks. */
export interface CardPart {
  createShownCard: (wish: (wish: CardWish) => void) => ShownCard;
}

/** Scripts of one extension share a world in each frame, which the page does not see. */
const world = globalThis as { locusCardPart?: CardPart };

/** Makes the part known to the page's other script. */
export function offerCardPart(part: CardPart): void {
  world.locusCardPart = part;
}

/** The part, once its script has run in this frame. */
export function findCardPart(): CardPart | null {
  return world.locusCardPart ?? null;
}
