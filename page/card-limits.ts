/** Every delay and distance of hover and card, with its unit and reason. */

/**
 * ms a pointer rests on a mark before its card is asked for, until the reader’s choice is known. Under 200 a card opens
 * to a pointer that only crosses the line; the answer of the background and the first drawing add some 20.
 */
export const REST_TIME = 250;

/** ms that drawing a card takes: begun so much before the rest is over, it is on the screen then. */
export const DRAW_TIME = 8;

/** ms of rest with the key held: the key says what is wanted, and only a slip has to be ruled out. */
export const KEY_REST_TIME = 60;

/** The key that asks for a card where readers chose one. Alt opens menus, Control clicks otherwise, Shift does nothing. */
export const CARD_KEY = 'Shift';

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

/** Lines of a mark that are kept free together; of a longer one the card would stand too far from the pointer. */
export const MARK_LINES = 3;

/** px between the card and the edge of the viewport. */
export const CARD_MARGIN = 8;

/** px; the mockups' width, 24 characters of a passage a line. */
export const CARD_WIDTH = 392;

/**
 * px; a frame inside the page that is smaller has its card drawn by the top frame: it would be narrower than it should
 * be, or have less than two thirds of its usual height above and below a line in the middle.
 */
export const FRAME_ROOM = { width: CARD_WIDTH + 2 * CARD_MARGIN, height: 540 } as const;

/** ms in which the top frame has to be ready to draw a card: it needs some 20, and 200 more where the background was stopped. */
export const OUTER_PATIENCE = 1500;

/** ms that a way to the top frame is kept for a card that has not been shown: a rest of the longest kind and its answer. */
export const UNUSED_TIME = 5000;

/** ms for which the top frame keeps a card whose frame cannot be heard: the background may be starting again. */
export const RESUME_TIME = 3000;

/** ms in which the top frame gives the focus back when its card is closed. */
export const RETURN_TIME = 500;

/** ms between two words that the pointer is on the card: well within the time that it has to get there. */
export const ENTERED_PAUSE = 100;

/** px that a finger may move between down and up and still mean a tap. */
export const TAP_SLOP = 10;

/** ms that a finger may rest and still mean a tap; longer is the browser's own selection. */
export const TAP_TIME = 500;

/** ms that “copied” stays in the button: long enough to be read, short enough to copy again. */
export const COPIED_TIME = 2000;

/** Milliseconds: a pointer that moved longer ago, before the card's code was there, does not wait for a card. */
export const LATE_MOVE = 1500;

/** ms for which a card says that a phrase was hidden and offers to undo it: time to read it twice. */
export const HIDDEN_TIME = 8000;

/** Characters of a selection that are looked up: some pages of print. */
export const SELECTION_LIMIT = 5000;

/** Sentences of a selection that get a page each; nobody turns over more. */
export const SENTENCE_LIMIT = 60;

/** Characters of a match that are said aloud. */
export const SAID_LIMIT = 40;

/** Times that a card is put back which the page took away; then the page has its will. */
export const PUT_BACK_LIMIT = 2;

/** px by which an arrow key moves or resizes a pinned card. */
export const MOVE_STEP = 24;

/** px; a pinned card is no smaller, so that its buttons stand in one line. */
export const LEAST_SIZE = { width: 280, height: 180 } as const;

/** ms between two drawings of the marks beside the scrollbar: a page that changes all the time pays for three a second. */
export const BESIDE_PAUSE = 300;

/** px between two strokes beside the scrollbar; nearer ones are one. */
export const BESIDE_STROKE = 4;
