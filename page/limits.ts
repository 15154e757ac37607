/** Every number that bounds the work done in a page, in one place. */

/** Milliseconds of work before the page gets its turn: with sending what was read it stays under 8. */
export const SLICE = 5;

/** Milliseconds from the beginning of a reading in which it takes the time it needs: most pages are read by then. */
export const FREE_TIME = 1000;

/**
 * What it has of the main thread after that, and the milliseconds that it may save up while nothing changes. With
 * messages, and with what is not counted, that stays under 5 % of every second.
 */
export const SHARE = 0.03;
export const SAVINGS = 10;

/** Milliseconds that work waits for the page to be idle once it may be done. */
export const IDLE_PATIENCE = 100;

/** Milliseconds from the first change to reading it: long enough to take a burst of changes together. */
export const CHANGE_DELAY = 80;

/** So many rounds of changes in one place, and it is read only every `RESTLESS_PAUSE` milliseconds. */
export const RESTLESS_ROUNDS = 8;
export const RESTLESS_PAUSE = 2000;

/** Characters of Chinese blocks read in one round: three long novels. What is beyond stays unread, and the count is partial. */
export const MAX_CHARACTERS = 2_000_000;

/**
 * Milliseconds until a page asks again whether it may be read, or is read again, when the background gave no answer in all
 * its tries.
 */
export const ASK_AGAIN = 5000;

/** Characters of one block; a longer one is cut, so that no request keeps the background from others. */
export const MAX_BLOCK = 50_000;

/** Requests of one reading under way at once. More would wait in the background until they are taken for lost and asked again. */
export const MAX_ASKED = 2;

/** Text nodes that are read on either side of a change in one block. */
export const MAX_RUN = 1000;

/**
 * Milliseconds after a page was read when elements that wait for the code that gives them shadow trees are asked whether it
 * has come: nothing tells. Then shadow trees are looked for once more.
 */
export const AWAITED_PAUSES = [250, 500, 1000, 2000, 4000, 8000, 16_000];

/** Milliseconds after which shadow trees are looked for even on a page that does not finish loading, or never rests. */
export const TREES_PATIENCE = 1000;

/**
 * Milliseconds between two looks whether the marks are still registered, for a page that searches with highlights may
 * clear them all; and whether the extension is still there.
 */
export const DRAWN_LOOK = 1000;

/** Marks that are asked at each of those looks whether the browser has taken their text away: at most a tenth of a millisecond. */
export const MARKS_A_LOOK = 200;

/** Milliseconds between two summaries or counts that are sent. */
export const SUMMARY_PAUSE = 200;

/** Lines that are drawn where there are more: those near what is in view, be they even more. */
export const MAX_LINES = 1000;

/** Milliseconds until lines are drawn that have come near the view: a scrolling page is asked several times a second. */
export const NEAR_PAUSE = 100;

/** Text nodes that are looked at from what is in view on in each direction, if they do not end far off before. */
export const NEAR_NODES = 1000;

/** Characters of the page on either side of a match in a list. */
export const CONTEXT = 24;

/** Text nodes that are looked back over from the middle of the view to find where it begins. */
export const VIEW_NODES = 512;
