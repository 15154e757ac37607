import { TAP_SLOP, TAP_TIME } from './card-limits.ts';
import type { HoverEvent } from './hover-state.ts';
import type { Mark } from './mark.ts';
import type { PointerWatch } from './watch-pointer.ts';

/** What the watch of a reader asks and tells. */
export interface ReaderWatch extends Omit<PointerWatch, 'cardBox' | 'lastMove' | 'findMark'> {
  findMark: (x: number, y: number) => Mark | null;
  /** Whether a press of this pointer calls the card of what is under it. */
  isTapping: (event: PointerEvent) => boolean;
  /** Escape was pressed while a card was wanted. */
  escape: () => void;
  /** Whether a card is shown or on its way. */
  isWanted: () => boolean;
  /** A key that was pressed in the card. */
  onCardKey: (event: KeyboardEvent) => void;
}

/** Tells what the reader does beside pointing: presses, taps, keys. */
export function watchReader(watch: ReaderWatch): void {
  watchPresses(watch);
  watchKeys(watch);
}

function watchPresses({ signal, findMark, isCard, isTapping, tell }: ReaderWatch): void {
  let down: PointerEvent | null = null;

  function onPress(event: PointerEvent): void {
    down = null;
    if (isCard(event.target)) return;
    if (!isTapping(event) || event.button !== 0) return tell(pressAt(event));
    tell({ kind: 'pressed', mark: null });
    down = event;
  }

  function onRelease(event: PointerEvent): void {
    if (isCard(event.target)) return;
    if (!isTapping(event)) return tell(pressAt(event));
    const mark = down && isTap(down, event) ? findMark(event.clientX, event.clientY) : null;
    down = null;
    if (mark) tell({ kind: 'called', mark, wish: 'touch' });
  }

  /** The mark under a press is named: a word that was just selected must not be covered by its card. */
  function pressAt({ clientX, clientY }: PointerEvent): HoverEvent {
    return { kind: 'pressed', mark: findMark(clientX, clientY) };
  }

  const options = { signal, capture: true, passive: true };
  window.addEventListener('pointerdown', onPress, options);
  window.addEventListener('pointerup', onRelease, options);
  // A finger that scrolls: the browser takes its pointer away.
  window.addEventListener('pointercancel', () => (down = null), options);
}

/** A finger or button that went down and up at one place, on nothing that has a use of its own. */
function isTap(down: PointerEvent, up: PointerEvent): boolean {
  const way = Math.hypot(up.clientX - down.clientX, up.clientY - down.clientY);
  const isBrief = up.timeStamp - down.timeStamp <= TAP_TIME;
  const hasUse =
    up.target instanceof Element && up.target.closest('a[href], button, summary, label, [onclick]');
  return way <= TAP_SLOP && isBrief && up.pointerId === down.pointerId && !hasUse;
}

function watchKeys({ signal, isCard, isWanted, onCardKey, escape, tell }: ReaderWatch): void {
  function onKey(event: KeyboardEvent): void {
    if (event.isComposing && !isCard(event.target)) return tell({ kind: 'typed', time: event.timeStamp });
    if (event.key === 'Escape' && isWanted()) {
      keep(event);
      event.preventDefault();
      escape();
    } else if (isCard(event.target)) {
      keep(event);
      onCardKey(event);
    } else if (isTyping(event)) tell({ kind: 'typed', time: event.timeStamp });
  }

  const options = { signal, capture: true };
  window.addEventListener('keydown', onKey, options);
  for (const type of ['keypress', 'keyup'] as const) {
    window.addEventListener(type, (event) => isCard(event.target) && keep(event), options);
  }
}

/** The page's handlers do not get the card's keys; what the browser does with them is not affected. */
function keep(event: KeyboardEvent): void {
  event.stopImmediatePropagation();
}

const UNWRITTEN_KEYS = new Set(['Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'Fn', 'Escape']);

function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement) || UNWRITTEN_KEYS.has(event.key)) return false;
  return target.isContentEditable || target.matches('input, textarea, select');
}
