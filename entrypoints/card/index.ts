import { defineUnlistedScript } from '#imports';
import { offerCardPart } from '../../page/card-part.ts';
import { createShownCard } from '../../page/shown-card.ts';

export default defineUnlistedScript(() => offerCardPart({ createShownCard }));
