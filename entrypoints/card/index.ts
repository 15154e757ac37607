import { defineUnlistedScript } from '#imports';
import { createCardController } from '../../page/card-controller.ts';
import { offerCardPart } from '../../page/card-part.ts';
import { hearOuterCards } from '../../page/hear-outer-cards.ts';

export default defineUnlistedScript(() => {
  offerCardPart({ createCardController });
  hearOuterCards();
});
