/** What happens on the screen after the reader was drawn: scrolling to where one went, and moving the focus there. */
import type { ReaderState } from '../../runtime/reader-state.ts';
import { passageId, PHRASE_ID } from './element-ids.ts';

/** px between what sticks to the window's top and a place that was gone to. */
const GAP = 8;

/** What is done around each drawing. */
export interface Follower {
  /** Before it: remembers how far what is on show was scrolled, for afterwards it may be gone. */
  keepPlace: () => void;
  /** After it: scrolls, and moves the focus. */
  follow: (state: ReaderState) => void;
}

/** Gives the follower of a reader that was not drawn yet. */
export function createFollower(): Follower {
  const places = new Map<string, number>();
  let sight = '';
  let token = 0;
  let phrase: string | null = null;
  let opener: Element | null = null;

  /** All that can be on show shares one window: each has its own place in it. */
  function followSight({ view, isListShown }: ReaderState): void {
    const now = isListShown ? 'results' : view;
    if (now === sight) return;
    sight = now;
    window.scrollTo({ top: places.get(now) ?? 0, behavior: 'instant' });
  }

  function followMove({ move, here, view, isListShown }: ReaderState): void {
    // A move that came while something else was on show is made up for when the text is seen again.
    if (move.token === token || view !== 'text' || isListShown) return;
    ({ token } = move);
    const element = showPlace(here.address, here.top);
    if (move.isFocused) element?.focus({ preventScroll: true });
  }

  function followPhrase({ phrase: open }: ReaderState): void {
    const shown = open?.content ? open.target : null;
    if (shown === phrase) return;
    if (phrase === null) opener = document.activeElement;
    phrase = shown;
    const heading = document.getElementById(PHRASE_ID);
    if (shown !== null) heading?.focus({ preventScroll: true });
    else if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
  }

  return {
    keepPlace: () => void places.set(sight, window.scrollY),
    follow(state) {
      followSight(state);
      followMove(state);
      followPhrase(state);
    },
  };
}

/** Scrolls to where one was when the place was left, else to its passage; gives the passage's element. */
function showPlace(address: string | null, top: string | null): HTMLElement | null {
  const left = top === null ? null : document.getElementById(passageId(top));
  const element = address === null ? null : document.getElementById(passageId(address));
  if (left) scrollToStart(left);
  else if (!element) window.scrollTo({ top: 0, behavior: 'instant' });
  else if (isBeginning(element)) scrollToStart(findStart(element));
  else if (!isInView(element)) element.scrollIntoView({ block: 'center', behavior: 'instant' });
  return element;
}

/** Whether an element is read from its top: a heading, or what is too high to stand in the middle. */
function isBeginning(element: HTMLElement): boolean {
  return !element.matches('li') || element.getBoundingClientRect().height > window.innerHeight / 2;
}

/** What is to be seen first of a passage: its paragraph's number, where it is the first one. */
function findStart(element: HTMLElement): Element {
  const number = element.matches('li:first-child') ? element.parentElement?.previousElementSibling : null;
  return number ?? element;
}

function scrollToStart(element: Element): void {
  const top = window.scrollY + element.getBoundingClientRect().top - findHead() - GAP;
  window.scrollTo({ top, behavior: 'instant' });
}

/** Where what sticks to the window's top ends. */
function findHead(): number {
  return document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0;
}

/** Whether all of an element can be seen between what sticks to the window's top and what floats at its foot. */
function isInView(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const foot = document.querySelector('.sheet')?.getBoundingClientRect().top ?? window.innerHeight;
  return top >= findHead() && bottom <= foot;
}
