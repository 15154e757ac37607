import { render } from 'preact';
import { createCardHost } from './card-host.ts';
import type { CardHost } from './card-host.ts';
import { Card } from './card/Card.tsx';
import type { Act } from './card/card-action.ts';
import type { CardView } from './card/card-view.ts';
import type { Box } from './geometry.ts';
import type { Mark } from './marks.ts';
import { findScheme } from './page-scheme.ts';
import { cardWidth, placeCard } from './place-card.ts';
import type { Side } from './place-card.ts';
import { isInView, viewportSize } from './viewport.ts';

/** Where on its mark a card was asked for. */
export interface Spot {
  mark: Mark;
  /** Index of the line among the range's rectangles. */
  line: number;
  pointerX: number | null;
}

export interface CardSurface {
  /** Draws the card of a spot, on a host of its own where there is none. */
  show: (spot: Spot, view: CardView) => void;
  /** Draws again, the card staying where it is. */
  redraw: (view: CardView, isPinned: boolean) => void;
  /** Keeps the passage as high as it is now, so that what stands below it stays under the pointer; or lets it go. */
  holdHeight: (isHeld: boolean) => void;
  /** Moves the card to where its line is now. */
  follow: () => void;
  /** Scrolls a long passage to the words found, and nothing else. */
  showFound: () => void;
  focus: () => void;
  hide: () => void;
  isInView: (spot: Spot) => boolean;
  isCard: (target: EventTarget | null) => boolean;
  box: () => Box | null;
  root: () => ShadowRoot | null;
  /** What in the card has the focus. */
  focused: () => Element | null;
}

/** What draws and moves the card of this frame; nothing is on the page until `show`. */
export function createCardSurface(act: Act): CardSurface {
  let host: CardHost | null = null;
  let spot: Spot | null = null;
  let focusedBefore: Element | null = null;
  let side: Side | undefined;

  function draw(view: CardView, isPinned: boolean): void {
    if (host) render(<Card view={view} isPinned={isPinned} act={act} />, host.root);
  }

  function place(kept?: Side): void {
    const line = spot && lineOf(spot);
    if (!host || !spot || !line) return;
    const viewport = viewportSize();
    const anchor = {
      line: keepWhole(line, spot.mark.range.getBoundingClientRect()),
      pointerX: spot.pointerX,
      isVertical: isVertical(elementOf(spot.mark)),
    };
    const size = host.measure(cardWidth(viewport));
    const found = placeCard(anchor, size, viewport, kept);
    host.place(found);
    side = found.side;
  }

  function holdHeight(isHeld: boolean): void {
    const passage = host?.root.querySelector<HTMLElement>('.card-text');
    if (passage) passage.style.blockSize = isHeld ? `${passage.getBoundingClientRect().height}px` : '';
  }

  function hide(): void {
    if (!host) return;
    const hadFocus = document.activeElement === host.element;
    render(null, host.root);
    host.remove();
    host = null;
    spot = null;
    if (hadFocus && focusedBefore instanceof HTMLElement) focusedBefore.focus({ preventScroll: true });
  }

  return {
    show(next, view) {
      if (host && !host.element.isConnected) hide();
      spot = next;
      host ??= createCardHost(elementOf(next.mark));
      host.setScheme(findScheme(elementOf(next.mark)));
      draw(view, false);
      holdHeight(false);
      place();
      scrollToFound(host.root);
    },
    holdHeight,
    redraw(view, isPinned) {
      draw(view, isPinned);
      if (!isPinned) place(side);
    },
    follow: () => place(),
    focus() {
      focusedBefore = document.activeElement;
      host?.root.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true });
    },
    hide,
    showFound: () => host && scrollToFound(host.root),
    isInView(at) {
      const line = lineOf(at);
      return line !== undefined && isInView(line, elementOf(at.mark));
    },
    isCard: (target) => host !== null && target === host.element,
    box: () => host?.element.getBoundingClientRect() ?? null,
    root: () => host?.root ?? null,
    focused: () => host?.root.activeElement ?? null,
  };
}

function scrollToFound(root: ShadowRoot): void {
  const passage = root.querySelector<HTMLElement>('.card-text');
  const found = passage?.querySelector<HTMLElement>('.here');
  if (!passage || !found) return;
  const above = found.getBoundingClientRect().top - passage.getBoundingClientRect().top;
  const isShown = above + found.getBoundingClientRect().height <= passage.clientHeight;
  if (!isShown) passage.scrollTop += above - passage.clientHeight / 3;
}

function lineOf({ mark, line }: Spot): DOMRect | undefined {
  const lines = mark.range.getClientRects();
  return lines[line] ?? lines[0];
}

/** A mark that runs on to the next line is kept free as a whole; of a longer one the line under the pointer. */
function keepWhole(line: DOMRect, whole: DOMRect): Box {
  const isShort = whole.height < 3 * line.height;
  const { left, right } = line;
  return isShort ? { left, right, top: whole.top, bottom: whole.bottom } : line;
}

function elementOf({ range }: Mark): Element | null {
  return range.startContainer.parentElement;
}

function isVertical(element: Element | null): boolean {
  return element !== null && getComputedStyle(element).writingMode.startsWith('vertical');
}
