import { CARD_KEY, HURRY_SPEED, SETTLE_TIME } from './card-limits.ts';
import type { Box, Point } from './geometry.ts';
import type { HoverEvent } from './hover-state.ts';
import { FRAMES } from './frame-content.ts';
import type { Mark } from './mark.ts';

/** What the watch of a pointer asks and tells. */
export interface PointerWatch {
  signal: AbortSignal;
  /** The mark at a point of the viewport; with the card’s key held it may count where it would not otherwise. */
  findMark: (x: number, y: number, isKeyHeld: boolean) => Mark | null;
  isCard: (target: EventTarget | null) => boolean;
  cardBox: () => Box | null;
  /** The pointer's last move before the watch began. */
  lastMove: PointerEvent | null;
  tell: (event: HoverEvent) => void;
}

/**
 * Tells where a mouse or pen goes. An event only notes its point; at most once a frame the page is asked what is
 * there, and not at all while the pointer hurries.
 */
export function watchPointer({ signal, findMark, isCard, cardBox, lastMove, tell }: PointerWatch): void {
  let last: (Point & { time: number }) | null = null;
  let speed = 0;
  let isKeyHeld = false;
  let frame = 0;
  let settling: ReturnType<typeof setTimeout> | undefined;

  function onMove(event: PointerEvent): void {
    const { clientX: x, clientY: y, timeStamp: time } = event;
    isKeyHeld = event.shiftKey;
    // While the page scrolls under a pointer that stands still, browsers repeat the last event.
    if (event.pointerType === 'touch' || (x === last?.x && y === last.y)) return;
    speed = last ? Math.hypot(x - last.x, y - last.y) / Math.max(1, time - last.time) : 0;
    last = { x, y, time };
    clearTimeout(settling);
    if (isCard(event.target)) return tell({ kind: 'entered' });
    // A button is down: text is being selected, or something dragged.
    if (event.buttons !== 0) return;
    settling = setTimeout(settle, SETTLE_TIME);
    frame ||= requestAnimationFrame(look);
  }

  function settle(): void {
    if (speed <= HURRY_SPEED) return;
    speed = 0;
    frame ||= requestAnimationFrame(look);
  }

  function look(): void {
    frame = 0;
    if (!last || signal.aborted) return;
    const to = { x: last.x, y: last.y };
    if (speed > HURRY_SPEED) return tell({ kind: 'hurried', to, card: cardBox() });
    tell({ kind: 'moved', to, time: last.time, mark: findMark(to.x, to.y, isKeyHeld), card: cardBox() });
  }

  /** Whoever rests on a mark first and then asks with the key is heard as well. */
  function onKey({ key, type }: KeyboardEvent): void {
    if (key !== CARD_KEY || isKeyHeld === (type === 'keydown')) return;
    isKeyHeld = type === 'keydown';
    frame ||= requestAnimationFrame(look);
  }

  function onLeave(event: PointerEvent): void {
    clearTimeout(settling);
    last = null;
    tell({ kind: 'hurried', to: { x: event.clientX, y: event.clientY }, card: cardBox() });
  }

  /** Of a pointer that goes from the card into a frame nothing more is heard. */
  function onOut(event: PointerEvent): void {
    const { target, relatedTarget: to } = event;
    if (isCard(target) && (to === null || (to instanceof Element && to.matches(FRAMES)))) onLeave(event);
  }

  const options = { signal, capture: true, passive: true };
  window.addEventListener('pointermove', onMove, options);
  window.addEventListener('pointerout', onOut, options);
  window.addEventListener('keydown', onKey, options);
  window.addEventListener('keyup', onKey, options);
  if (lastMove) onMove(lastMove);
  document.documentElement.addEventListener('pointerleave', onLeave, { signal, passive: true });
  signal.addEventListener('abort', () => {
    clearTimeout(settling);
    cancelAnimationFrame(frame);
  });
}
