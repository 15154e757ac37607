/** Ids of the reader's elements that others point at. */

/** The panel with the text. */
export const TEXT_ID = 'reader-text';

/** The search field. */
export const SEARCH_ID = 'reader-search';

/** The heading over a phrase's passages. */
export const PHRASE_ID = 'reader-phrase';

/** The sheet with the text's settings. */
export const TEXT_SHEET_ID = 'reader-text-sheet';

/** The menu with the rest. */
export const MORE_ID = 'reader-more';

/** Gives the id of a passage's element. */
export function passageId(address: string): string {
  return `at-${address}`;
}
