import { ENTERED_PAUSE } from './card-limits.ts';
import type { Point } from './geometry.ts';
import type { HoverEvent } from './hover-state.ts';
import type { OuterEvent } from './outer-messages.ts';
import type { ShownCard } from './shown-card.ts';
import { timeOf } from './time-of.ts';
import { watchClosing } from './watch-closing.ts';
import { watchPointer } from './watch-pointer.ts';
import { watchReader } from './watch-reader.ts';

/** What the watch of a frame's card in the top asks and tells. */
interface OutsideWatch {
  signal: AbortSignal;
  card: ShownCard;
  isPinned: () => boolean;
  /** A point in px of the frame. */
  pointInside: (point: Point) => Point | null;
  tell: (event: OuterEvent) => void;
}

/** Tells what the reader does in the top, on the card of a frame or beside it, as the frame wants to hear it. */
export function watchOutside({ signal, card, isPinned, pointInside, tell }: OutsideWatch): void {
  let pointedAt = 0;
  let enteredAt = 0;
  const isCard = (target: EventTarget | null) => card.isCard(target);
  const nothing = () => null;

  function tellPointer(event: HoverEvent): void {
    // Then it is all the same where the pointer is.
    if (isPinned()) return;
    if (event.kind === 'entered') return tellEntered();
    if (event.kind !== 'moved' && event.kind !== 'hurried') return;
    const to = pointInside(event.to);
    enteredAt = 0;
    if (to) tell({ kind: event.kind, to, at: pointedAt });
  }

  function tellEntered(): void {
    if (pointedAt < enteredAt + ENTERED_PAUSE) return;
    enteredAt = pointedAt;
    tell({ kind: 'entered', at: pointedAt });
  }

  // Before the watch of the pointer, which looks a frame later.
  const noteTime = (event: Event) => (pointedAt = timeOf(event));
  window.addEventListener('pointermove', noteTime, { signal, capture: true, passive: true });
  watchPointer({ signal, tell: tellPointer, isCard, findMark: nothing, cardBox: nothing, lastMove: null });
  watchReader({
    signal,
    tell: ({ kind }) => (kind === 'pressed' || kind === 'typed') && tell({ kind }),
    isCard,
    findMark: nothing,
    isTapping: () => false,
    isWanted: () => true,
    escape: card.stepBack,
    onCardKey: card.pressKey,
  });
  signal.addEventListener('abort', watchClosing(card.stepBack));
}
