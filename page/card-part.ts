import type { CardController, CardSetting } from './card-controller.ts';

/** What opens and draws cards: a script of its own, larger than the rest, and wanted only where there are marks. */
export interface CardPart {
  createCardController: (setting: CardSetting) => CardController;
}

/** Scripts of one extension share a world in each frame, which the page does not see. */
const world = globalThis as { locusCardPart?: CardPart };

/** Makes the part known to the page's other script. */
export function offerCardPart(part: CardPart): void {
  world.locusCardPart = part;
}

/** The part, once its script has run in this frame; an element of the page may have its name. */
export function findCardPart(): CardPart | null {
  return (Object.hasOwn(world, 'locusCardPart') && world.locusCardPart) || null;
}
