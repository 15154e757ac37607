/**
 * The element that holds the card: the only one that Locus adds to a page, there only while a card is wanted.
 *
 * A closed shadow root keeps the page's scripts and rules out; a popover puts it above everything, dialogs and
 * full screen included. Constructed style sheets and rules set through their object model need no leave of the
 * page's content security policy.
 */
import { PUT_BACK_LIMIT } from './card-limits.ts';
import { CARD_DISPLAY, createSheet, takeCardSheets } from './card-sheets.ts';
import { CARD_TAG } from './card-tag.ts';
import type { Scheme } from './page-scheme.ts';
import type { CardPlace, Size } from './place-card.ts';

/** The element of a card, and what is done with it. */
export interface CardHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** The size that the card takes at a width, if it may be as high as it likes. */
  measure(width: number): Size;
  /** Gives the card a size of its own. */
  resize(size: Size): void;
  place(place: Pick<CardPlace, 'x' | 'y' | 'maxHeight'>): void;
  setScheme(scheme: Scheme): void;
  remove(): void;
}

/** What the page must not hear of the card; keys are held back earlier, see `watch-reader`. */
const KEPT_EVENTS = (
  'pointerdown pointerup pointermove pointerover pointerout pointercancel ' +
  'mousedown mouseup mousemove mouseover mouseout click dblclick auxclick contextmenu ' +
  'touchstart touchmove touchend touchcancel wheel dragstart focusin focusout ' +
  'keydown keypress keyup beforeinput input copy cut paste'
).split(' ');

/** Dialogs, native and painted, that keep the focus to themselves. */
const DIALOG = 'dialog:modal, [aria-modal="true"]';

/** What can be full screen and shows none of its children. */
const WITHOUT_CHILDREN = 'video, iframe, frame, img, canvas, object, embed, svg';

/**
 * An empty host on top of the page, in the dialog that holds `near`, if one does: all else is inert then, or loses
 * the focus at once. `lost` is called when the page does not suffer it.
 */
export function createCardHost(near: Element | null, lost: () => void): CardHost {
  const element = document.createElementNS('http://www.w3.org/1999/xhtml', CARD_TAG);
  const root = element.attachShadow({ mode: 'closed' });
  const own = createSheet(
    `@media screen { :host { display: ${CARD_DISPLAY} !important } } :host { width: 0px !important }`,
  );
  const life = new AbortController();
  root.adoptedStyleSheets = [...takeCardSheets(), own];
  for (const type of KEPT_EVENTS) element.addEventListener(type, stop, { passive: true });
  element.popover = 'manual';
  const enter = () => enterPage(element, root, near);
  enter();
  holdOnPage(element, { enter, lost }, life.signal);
  // What was made full screen last lies above a popover that was shown before, and takes all presses.
  document.addEventListener('fullscreenchange', enter, { signal: life.signal });

  const rule = own.cssRules[1] as CSSStyleRule;
  const set = (name: string, value: string) => rule.style.setProperty(name, value, 'important');
  // The page may be enlarged by its own root; the card is placed and sized in the viewport's pixels.
  const zoom = element.currentCSSZoom ?? 1;
  if (zoom !== 1) set('zoom', String(1 / zoom));
  return {
    element,
    root,
    measure(width) {
      set('width', `${width}px`);
      set('height', 'auto');
      set('max-height', 'none');
      return { width, height: element.getBoundingClientRect().height };
    },
    resize({ width, height }) {
      set('width', `${Math.round(width)}px`);
      set('height', `${Math.round(height)}px`);
    },
    place({ x, y, maxHeight }) {
      set('left', `${Math.round(x)}px`);
      set('top', `${Math.round(y)}px`);
      set('max-height', `${Math.floor(maxHeight)}px`);
    },
    setScheme: (scheme) => set('color-scheme', scheme),
    remove() {
      life.abort();
      element.remove();
    },
  };
}

/** Puts the host on top, into whatever else would make it inert; what has the focus in it keeps it. */
function enterPage(element: HTMLElement, root: ShadowRoot, near: Element | null): void {
  const focused = root.activeElement;
  const screen = document.fullscreenElement;
  const home = screen && !screen.matches(WITHOUT_CHILDREN) ? screen : near?.closest(DIALOG);
  element.remove();
  (home ?? document.documentElement).append(element);
  element.showPopover();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
}

/** Puts back what a page takes away that clears up behind others; one that insists has its will. */
function holdOnPage(
  element: HTMLElement,
  { enter, lost }: { enter: () => void; lost: () => void },
  signal: AbortSignal,
): void {
  let times = 0;
  const observer = new MutationObserver(() => {
    if (element.isConnected) return;
    if (times === PUT_BACK_LIMIT) return lost();
    times += 1;
    enter();
  });
  for (const parent of new Set([element.parentElement, document.documentElement])) {
    if (parent) observer.observe(parent, { childList: true });
  }
  signal.addEventListener('abort', () => observer.disconnect());
}

function stop(event: Event): void {
  event.stopPropagation();
}
