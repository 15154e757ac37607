import type { ShownCard, CardWish } from './shown-card.ts';

/** What draws cards: by far the larger half of the page's script, and wanted only where there are marks. */
export interface CardPart {
  createShownCard(wish: (wish: CardWish) => void): ShownCard;
}

/** The part that draws cards. */
export async function loadCardPart(): Promise<CardPart | null> {
  return import('./shown-card.ts');
}
