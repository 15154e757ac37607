import { defineUnlistedScript } from '#imports';
import { createCardController } from '../../page/card-controller.ts';
import { offerCardPart } from '../../page/card-part.ts';

export default defineUnlistedScript(() => offerCardPart({ createCardController }));
