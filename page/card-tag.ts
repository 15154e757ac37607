/** Name of the element that holds the card, the only one that Locus ever adds to a page. */
export const CARD_TAG = 'locus-card';
