/**
 * The card of a frame that is too small for it, drawn by the top frame: the same to whoever shows it. The states of
 * hover stay here; what the reader does with the card and around it is heard from there, in px of this frame.
 */
import { isOrphaned } from './ask.ts';
import { RETURN_TIME, UNUSED_TIME } from './card-limits.ts';
import type { Box } from './geometry.ts';
import type { HoverEvent } from './hover-state.ts';
import type { InnerStand, OuterCardReport, OuterEvent, OuterPointing } from './outer-messages.ts';
import { createOuterLink } from './outer-link.ts';
import type { OuterLink } from './outer-link.ts';
import type { CardTools, ShownCard } from './shown-card.ts';
import { timeOf } from './time-of.ts';
import type { Stand } from './stand.ts';

/** A card that is drawn elsewhere. */
export interface OuterCard extends ShownCard {
  /** Opens the way to the top, before a card is wanted. */
  prepare: () => void;
}

interface OuterTools extends CardTools {
  /** Tells what the reader does outside. */
  tell: (event: HoverEvent) => void;
  /** The top does not, or no longer, draw this card. */
  fail: () => void;
  signal: AbortSignal;
}

/** Nothing drawn yet. */
export function createOuterCard({ wish, findLink, tell, fail, signal }: OuterTools): OuterCard {
  let link: OuterLink | null = null;
  let shown: Stand | null = null;
  let box: Box | null = null;
  let focusedBefore: Element | null = null;
  let unused: ReturnType<typeof setTimeout> | undefined;
  let presence: Presence | null = null;

  function reach(): OuterLink {
    // Not before: the end of the pointer's stay here has to be told before what it does outside.
    presence ??= watchPresence(tellPointer, signal);
    link ??= createOuterLink({ hear, lost, isShown: () => shown !== null });
    return link;
  }

  function lost(): void {
    const wasShown = shown !== null;
    forget();
    if (!wasShown) return;
    if (isOrphaned()) wish('ended');
    else fail();
  }

  function forget(): void {
    clearTimeout(unused);
    link = shown = box = focusedBefore = null;
  }

  function end(): void {
    link?.end();
    if (focusedBefore) returnFocus(focusedBefore);
    forget();
  }

  function hear(report: OuterCardReport): void {
    switch (report.kind) {
      case 'stood':
        ({ box } = report);
        return;
      case 'heard':
        return hearEvent(report.event);
      case 'wished':
        return wish(report.wish);
      case 'linkWanted':
        return void findLink(report.mark).then((found) => link?.post({ kind: 'link', link: found }));
      case 'ready':
      case 'refused':
    }
  }

  function hearEvent(event: OuterEvent): void {
    switch (event.kind) {
      case 'entered':
      case 'moved':
      case 'hurried':
        return presence?.hearOuter(event);
      case 'pressed':
        return tell({ kind: 'pressed', mark: null });
      case 'typed':
        return tell({ kind: 'typed', time: performance.now() });
      case 'scrolledAway':
        return tell({ kind: 'scrolled', isInView: false });
    }
  }

  function tellPointer(event: OuterPointing): void {
    if (event.kind === 'entered') return tell({ kind: 'entered' });
    const way = { to: event.to, card: box };
    if (event.kind === 'hurried') tell({ kind: 'hurried', ...way });
    else tell({ kind: 'moved', ...way, time: performance.now(), mark: null });
  }

  signal.addEventListener('abort', end);
  return {
    prepare() {
      reach();
      clearTimeout(unused);
      unused = setTimeout(() => shown ?? end(), UNUSED_TIME);
    },
    show(next, view) {
      const stand = standInside(next);
      if (!stand) return fail();
      const way = reach();
      shown = next;
      way.post({ kind: 'show', stand, scheme: next.scheme(), view });
    },
    follow() {
      const stand = shown && standInside(shown);
      if (stand) link?.post({ kind: 'follow', stand });
    },
    // The top sees to that.
    stayInside() {},
    setPinned: (isPinned) => link?.post({ kind: 'pin', isPinned }),
    focus() {
      focusedBefore = document.activeElement;
      link?.post({ kind: 'focus' });
    },
    say: (text) => link?.post({ kind: 'say', text }),
    stepBack: () => link?.post({ kind: 'stepBack' }),
    hide: end,
    isCard: () => false,
    box: () => box,
    pressKey() {},
  };
}

function standInside({ anchor }: Stand): InnerStand | null {
  const found = anchor();
  return found && { anchor: found, inner: { width: innerWidth, height: innerHeight } };
}

/** The top gives the focus back to this frame, which has forgotten where it was. */
function returnFocus(element: Element): void {
  const signal = AbortSignal.timeout(RETURN_TIME);
  const onFocus = ({ target }: Event) => {
    if (target === window && element instanceof HTMLElement) element.focus({ preventScroll: true });
  };
  window.addEventListener('focus', onFocus, { signal, capture: true });
}

/** What is known of the pointer here and outside. */
interface Presence {
  hearOuter: (event: OuterPointing) => void;
}

/**
 * Word of the pointer outside comes late, when it may be back here: what is older than its last move here does not
 * count. Or it comes early, when this frame has not heard yet that the pointer left: then it counts once more.
 */
function watchPresence(tell: (event: OuterPointing) => void, signal: AbortSignal): Presence {
  let here = Number.NEGATIVE_INFINITY;
  let last: OuterPointing | null = null;
  const tellIfNewer = () => {
    if (last && last.at >= here) tell(last);
  };
  const onMove = (event: Event) => (here = timeOf(event));
  window.addEventListener('pointermove', onMove, { signal, capture: true, passive: true });
  document.documentElement.addEventListener('pointerleave', tellIfNewer, { signal, passive: true });
  return {
    hearOuter(event) {
      last = event;
      tellIfNewer();
    },
  };
}
