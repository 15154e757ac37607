import { render } from 'preact';
import { createCardHost } from './card-host.ts';
import type { CardHost } from './card-host.ts';
import { createCardPosition } from './card-position.ts';
import type { CardPosition } from './card-position.ts';
import { Card } from './card/Card.tsx';
import type { Act } from './card/card-action.ts';
import { pressLoopKey, pressRovingKey } from './card/card-keys.ts';
import type { CardView } from './card/card-view.ts';
import { createFadingEnds } from './fade-ends.ts';
import type { FadingEnds } from './fade-ends.ts';
import type { Box } from './geometry.ts';
import type { Stand } from './stand.ts';
import { pressGripKey, watchGrips } from './watch-grips.ts';

/** The card as it is seen, and what is done with it. */
export interface CardSurface {
  /** Draws the card at a stand, on a host of its own where there is none. */
  show: (stand: Stand, view: CardView) => void;
  /** Draws again, the card staying where it is. */
  redraw: (view: CardView, isPinned: boolean) => void;
  /** Keeps the passage as high as it is now, so that what stands below it stays under the pointer; or lets it go. */
  holdHeight: (isHeld: boolean) => void;
  /** Moves the card to where its line is now. */
  follow: () => void;
  /** Brings a card that stays into the viewport. */
  stayInside: () => void;
  /** Scrolls a long passage to the words found, and nothing else. */
  showFound: () => void;
  focus: () => void;
  /** Moves the focus to the first of these in the card, and scrolls the card to it; never the page. */
  focusIn: (selector: string) => void;
  /** Has a screen reader say something, when it has come to rest. */
  say: (text: string) => void;
  hide: () => void;
  isCard: (target: EventTarget | null) => boolean;
  box: () => Box | null;
  root: () => ShadowRoot | null;
  /** Does what a key in the card is for; the browser does the rest. */
  pressKey: (event: KeyboardEvent) => void;
}

/** What draws and moves the card of this frame; nothing is on the page until `show`. `lost`: the page took it away. */
export function createCardSurface(act: Act, lost: () => void): CardSurface {
  let host: CardHost | null = null;
  let position: CardPosition | null = null;
  let ends: FadingEnds | null = null;
  let drawn: { view: CardView; isPinned: boolean } | null = null;
  let said = '';
  let focusedBefore: Element | null = null;

  function draw(): void {
    if (!host || !drawn) return;
    const parts = (
      <>
        <Card {...drawn} act={act} />
        <p class="ours said-aloud" role="status">
          {said}
        </p>
      </>
    );
    render(parts, host.root);
    ends?.look();
  }

  function create(near: Element | null): CardHost {
    const made = createCardHost(near, lost);
    ends = createFadingEnds(made.root);
    watchGrips(made.root, {
      box: () => position?.box() ?? { x: 0, y: 0, width: 0, height: 0 },
      pull: (grip, box) => position?.pull(grip, box),
    });
    return made;
  }

  function find(selector: string): HTMLElement | null {
    return host?.root.querySelector<HTMLElement>(selector) ?? null;
  }

  function holdHeight(isHeld: boolean): void {
    const passage = find('.card-text');
    if (passage) passage.style.blockSize = isHeld ? `${passage.getBoundingClientRect().height}px` : '';
  }

  function hide(): void {
    if (!host) return;
    const hadFocus = document.activeElement === host.element;
    render(null, host.root);
    host.remove();
    ends?.stop();
    host = position = ends = drawn = null;
    said = '';
    if (hadFocus && focusedBefore instanceof HTMLElement) focusedBefore.focus({ preventScroll: true });
    focusedBefore = null;
  }

  return {
    show(stand, view) {
      if (host && !host.element.isConnected) hide();
      host ??= create(stand.near);
      position = createCardPosition(host, stand);
      host.setScheme(stand.scheme());
      drawn = { view, isPinned: false };
      said = '';
      draw();
      holdHeight(false);
      position.place();
      scrollToFound(find('.card-text'));
    },
    redraw(view, isPinned) {
      drawn = { view, isPinned };
      draw();
      if (isPinned) position?.settle();
      else position?.placeAgain();
    },
    holdHeight,
    follow: () => position?.place(),
    stayInside: () => position?.stayInside(),
    showFound: () => scrollToFound(find('.card-text')),
    focus() {
      if (document.activeElement !== host?.element) focusedBefore = document.activeElement;
      find('.card')?.focus({ preventScroll: true });
    },
    focusIn(selector) {
      const element = find(selector);
      element?.focus({ preventScroll: true });
      if (element) scrollCardTo(element);
    },
    say(text) {
      // A region has to be there before it is filled.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          said = text;
          draw();
        }),
      );
    },
    hide,
    isCard: (target) => host !== null && target === host.element,
    box: () => host?.element.getBoundingClientRect() ?? null,
    root: () => host?.root ?? null,
    pressKey(event) {
      const focused = host?.root.activeElement ?? null;
      const card = find('.card');
      if (!card || !position || event.altKey || event.ctrlKey || event.metaKey) return;
      if (pressGripKey(event, focused, position) || pressRovingKey(event, focused)) return;
      pressLoopKey(event, card, focused);
    },
  };
}

/** Where the card has no room for all of itself it scrolls, and what opens at its foot would stay out of sight. */
function scrollCardTo(element: Element): void {
  const menu = element.closest('.menu');
  if (menu) scrollTo(menu, element);
  const card = element.closest('.card');
  if (card) scrollTo(card, menu ?? element);
}

function scrollTo(box: Element, element: Element): void {
  const { top, bottom } = element.getBoundingClientRect();
  const room = box.getBoundingClientRect();
  if (bottom > room.bottom) box.scrollTop += bottom - room.bottom;
  else if (top < room.top) box.scrollTop -= room.top - top;
}

function scrollToFound(passage: HTMLElement | null): void {
  const found = passage?.querySelector<HTMLElement>('.here');
  if (!passage || !found) return;
  const above = found.getBoundingClientRect().top - passage.getBoundingClientRect().top;
  const isShown = above + found.getBoundingClientRect().height <= passage.clientHeight;
  if (isShown) return;
  // By whole lines: half a line at the top looks like a fault.
  const line = Number.parseFloat(getComputedStyle(passage).lineHeight);
  const lines = Math.round((passage.scrollTop + above - passage.clientHeight / 3) / line);
  passage.scrollTop = lines * line;
}
