/**
 * The element that holds the card: the only one that Locus adds to a page, there only while a card is wanted.
 *
 * A closed shadow root keeps the page's scripts and rules out; a popover puts it above everything, dialogs and
 * full screen included. Constructed style sheets and rules set through their object model need no leave of the
 * page's content security policy.
 */
import tokens from '../ui/tokens.css?inline';
import { CARD_TAG } from './card-tag.ts';
import cardCss from './card.css?inline';
import type { Scheme } from './page-scheme.ts';
import type { CardPlace, Size } from './place-card.ts';

export interface CardHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** The size that the card takes at a width, if it may be as high as it likes. */
  measure(width: number): Size;
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

/** An empty host on top of the page, in the dialog that holds `element`, if one does: all else is inert then. */
export function createCardHost(near: Element | null): CardHost {
  const element = document.createElementNS('http://www.w3.org/1999/xhtml', CARD_TAG);
  const root = element.attachShadow({ mode: 'closed' });
  const own = createSheet(':host { width: 0px !important }');
  root.adoptedStyleSheets = [createSheet(tokens), createSheet(cardCss), own];
  for (const type of KEPT_EVENTS) element.addEventListener(type, stop, { passive: true });
  element.popover = 'manual';
  (near?.closest('dialog:modal') ?? document.documentElement).append(element);
  element.showPopover();

  const rule = own.cssRules[0] as CSSStyleRule;
  const set = (name: string, value: string) => rule.style.setProperty(name, value, 'important');
  // The page may be enlarged by its own root; the card is placed and sized in the viewport's pixels.
  const zoom = element.currentCSSZoom ?? 1;
  if (zoom !== 1) set('zoom', String(1 / zoom));
  return {
    element,
    root,
    measure(width) {
      set('width', `${width}px`);
      set('max-height', 'none');
      return { width, height: element.getBoundingClientRect().height };
    },
    place({ x, y, maxHeight }) {
      set('left', `${Math.round(x)}px`);
      set('top', `${Math.round(y)}px`);
      set('max-height', `${Math.floor(maxHeight)}px`);
    },
    setScheme: (scheme) => set('color-scheme', scheme),
    remove: () => element.remove(),
  };
}

function createSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

function stop(event: Event): void {
  event.stopPropagation();
}
