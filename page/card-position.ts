/** Where the open card is and how large: at its line, or where the reader moved it. */
import { CARD_MARGIN } from './card-limits.ts';
import type { CardHost } from './card-host.ts';
import type { Point } from './geometry.ts';
import { keepInside } from './move-card.ts';
import type { CardBox, Grip } from './move-card.ts';
import { cardWidth, placeCard } from './place-card.ts';
import type { Anchor, Side, Size } from './place-card.ts';
import type { Stand } from './stand.ts';
import { viewportSize } from './viewport.ts';

/** The place of an open card, and what moves it. */
export interface CardPosition {
  /** Puts the card beside its line, on any side. */
  place: () => void;
  /** The same on the side where it is; whatever the reader moved it to is forgotten. */
  placeAgain: () => void;
  /** Fits a card that was moved to what it says now. */
  settle: () => void;
  box: () => CardBox;
  /** Keeps the card where a grip brought it. */
  pull: (grip: Grip, box: CardBox) => void;
  /** Brings a card that stays into a viewport that became smaller. */
  stayInside: () => void;
}

/** Keeps a host in its place. */
export function createCardPosition(host: CardHost, stand: Stand): CardPosition {
  let side: Side | undefined;
  let lastAnchor: Anchor | null = null;
  let moved: Point | null = null;
  let sized: Size | null = null;

  function place(kept?: Side): void {
    // What was marked may be gone while the card still has something to say.
    const anchor = stand.anchor() ?? lastAnchor;
    if (!anchor) return;
    lastAnchor = anchor;
    const viewport = viewportSize();
    const found = placeCard(anchor, host.measure(cardWidth(viewport)), viewport, kept);
    host.place(found);
    side = found.side;
  }

  function box(): CardBox {
    const { x, y, width, height } = host.element.getBoundingClientRect();
    return { x, y, width, height };
  }

  function placeMoved(to: Point): void {
    const viewport = viewportSize();
    const size = sized ?? host.measure(cardWidth(viewport));
    const inside = keepInside({ ...to, ...size }, viewport);
    if (sized) host.resize(inside);
    host.place({ ...inside, maxHeight: viewport.height - 2 * CARD_MARGIN });
    showSized();
  }

  function showSized(): void {
    host.root.querySelector('.card')?.toggleAttribute('data-sized', sized !== null);
  }

  function pull(grip: Grip, to: CardBox): void {
    moved = { x: to.x, y: to.y };
    if (grip === 'size') sized = { width: to.width, height: to.height };
    placeMoved(moved);
  }

  return {
    place: () => place(),
    placeAgain() {
      moved = sized = null;
      showSized();
      place(side);
    },
    settle: () => moved && placeMoved(moved),
    box,
    pull,
    stayInside() {
      const at = box();
      const inside = keepInside(at, viewportSize());
      if (inside.x !== at.x || inside.y !== at.y) pull('move', inside);
    },
  };
}
