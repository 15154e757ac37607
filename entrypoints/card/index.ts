import { defineUnlistedScript } from '#imports';
import { createCardController } from '../../page/card-controller.ts';
import { findCardPart, offerCardPart } from '../../page/card-part.ts';
import { hearOuterCards } from '../../page/hear-outer-cards.ts';

export default defineUnlistedScript(() => {
  // Asked for twice at once.
  if (findCardPart()) return;
  offerCardPart({ createCardController });
  hearOuterCards();
});
