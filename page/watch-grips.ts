import { TAP_SLOP } from './card-limits.ts';
import { findKeyWay, pressGrip, pullBox } from './move-card.ts';
import type { CardBox, Grip } from './move-card.ts';
import { viewportSize } from './viewport.ts';

/** What is needed to move a card. */
export interface GripTools {
  box: () => CardBox;
  pull: (grip: Grip, box: CardBox) => void;
}

/** Lets a pinned card be moved by its head and by its grips, as long as its root lives. */
export function watchGrips(root: ShadowRoot, { box, pull }: GripTools): void {
  let wasDragged = false;

  function onPress(event: PointerEvent): void {
    const grip = event.button === 0 && event.target instanceof Element ? findGrip(event.target) : null;
    if (!grip) return;
    const target = event.target as Element;
    const from = { x: event.clientX, y: event.clientY, box: box() };
    const drag = new AbortController();
    wasDragged = false;
    const onMove = ({ clientX, clientY }: PointerEvent) => {
      const way = { x: clientX - from.x, y: clientY - from.y };
      if (!wasDragged && Math.hypot(way.x, way.y) < TAP_SLOP / 2) return;
      wasDragged = true;
      pull(grip, pullBox(from.box, grip, way, viewportSize()));
    };
    target.setPointerCapture(event.pointerId);
    target.addEventListener('pointermove', onMove as EventListener, { signal: drag.signal });
    for (const end of ['pointerup', 'pointercancel', 'lostpointercapture']) {
      target.addEventListener(end, () => drag.abort(), { signal: drag.signal });
    }
  }

  function onClick({ target }: Event): void {
    const grip = target instanceof Element ? gripOf(target) : null;
    if (grip && !wasDragged) pull(grip, pressGrip(box(), grip, viewportSize()));
    wasDragged = false;
  }

  root.addEventListener('pointerdown', onPress as EventListener);
  root.addEventListener('click', onClick);
}

/** Moves or resizes the card when an arrow key is pressed on one of its grips; whether it did. */
export function pressGripKey(
  event: KeyboardEvent,
  focused: Element | null,
  { box, pull }: GripTools,
): boolean {
  const grip = focused && gripOf(focused);
  const way = grip && findKeyWay(event.key);
  if (!grip || !way) return false;
  event.preventDefault();
  pull(grip, pullBox(box(), grip, way, viewportSize()));
  return true;
}

/** A grip, or the head of a pinned card beside its buttons. */
function findGrip(target: Element): Grip | null {
  const isHead = target.closest('[data-pinned] .card-head') && !target.closest('button');
  return gripOf(target) ?? (isHead ? 'move' : null);
}

function gripOf(target: Element): Grip | null {
  const { grip } = target.closest<HTMLElement>('[data-grip]')?.dataset ?? {};
  return grip === 'move' || grip === 'size' ? grip : null;
}
