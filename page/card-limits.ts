/** Every delay and distance of hover and card, with its unit and reason. */

/**
 * ms a pointer rests on a mark before its card is asked for. Under 200 a card opens to a pointer that only crosses
 * the line; the answer of the background and the first drawing add some 20.
 */
export const REST_TIME = 260;

/** px per ms above which a pointer is on its way somewhere else. Aiming at a word slows to a fifth of this. */
export const HURRY_SPEED = 0.5;

/** ms after the last movement when a pointer that came in a hurry counts as standing still: three frames. */
export const SETTLE_TIME = 50;

/** ms for the way from the mark to the card, or back from a slip over its edge. 300 is the least that WCAG 1.4.13 reviews call hoverable. */
export const GRACE_TIME = 350;

/** px that the safe triangle's base is wider than the card at each end: hands move in arcs. */
export const TRIANGLE_SPREAD = 12;

/** ms after a key stroke in a field of the page during which no card opens: typists pause for less. */
export const TYPING_PAUSE = 1500;

/** px below a line's box that still belong to its mark: the underline stands there. */
export const UNDERLINE_REACH = 2;

/** px between the marked line and the card: room for the underline, and a short way for the pointer. */
export const CARD_GAP = 6;

/** px between the card and the edge of the viewport. */
export const CARD_MARGIN = 8;

/** px; the mockups' width, 24 characters of a passage a line. */
export const CARD_WIDTH = 392;

/** px that a finger may move between down and up and still mean a tap. */
export const TAP_SLOP = 10;

/** ms that a finger may rest and still mean a tap; longer is the browser's own selection. */
export const TAP_TIME = 500;

/** ms that “copied” stays in the button: long enough to be read, short enough to copy again. */
export const COPIED_TIME = 2000;

/** Milliseconds: a pointer that moved longer ago, before the card's code was there, does not wait for a card. */
export const LATE_MOVE = 1500;
