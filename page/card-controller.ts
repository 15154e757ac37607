/** The card of a frame: connects pointer, keys and scrolling with the hover states, and these with what is drawn. */
import { isOrphaned } from './ask.ts';
import type { Spot } from './card-surface.tsx';
import { pressTabKey } from './card/card-keys.ts';
import type { CardAnswer } from './load-card.ts';
import { loadCard } from './load-card.ts';
import { findMarkAt } from './find-mark-at.ts';
import { createHoverMachine } from './hover-machine.ts';
import { markOf } from './hover-state.ts';
import type { HoverEffect } from './hover-state.ts';
import type { Mark, Marks } from './marks.ts';
import { createShownCard } from './shown-card.ts';
import { watchPointer } from './watch-pointer.ts';
import { watchReader } from './watch-reader.ts';
import { watchScrolling } from './watch-scrolling.ts';

export interface CardController {
  /** Opens the card of a mark and moves the focus into it; Escape gives it back. */
  open: (mark: Mark) => void;
  close: () => void;
}

/** What a card needs of its frame. */
export interface CardSetting {
  marks: Marks;
  signal: AbortSignal;
  /** Where the pointer went last, before anybody here could hear it: it may rest on a mark already. */
  lastMove?: PointerEvent | null;
}

/** Shows the cards of this frame's marks until the signal ends. */
export function createCardController({ marks, signal: given, lastMove = null }: CardSetting): CardController {
  const signal = outliveExtension(given);
  const { state, tell } = createHoverMachine(run, signal);
  const card = createShownCard((wish) => tell({ kind: wish }));
  let pointed: Spot | null = null;
  let asked: Spot | null = null;
  let answer: CardAnswer | null = null;

  function run(effect: Exclude<HoverEffect, { kind: 'wait' }>): void {
    switch (effect.kind) {
      case 'load':
        return void load(effect.mark, effect.token);
      case 'show':
        if (asked && answer) card.show(asked, answer);
        if (effect.wish === 'key') card.focus();
        return marks.setActive(effect.mark);
      case 'draw':
        return card.setPinned(state().kind === 'pinned');
      case 'follow':
        return card.follow();
      case 'hide':
        return hide();
    }
  }

  async function load(mark: Mark, token: number): Promise<void> {
    asked = pointed?.mark === mark ? pointed : { mark, line: 0, pointerX: null };
    answer = await loadCard(mark, signal);
    tell({ kind: 'answered', token, isKnown: answer.kind !== 'unknown', isInView: isInView() });
  }

  function hide(): void {
    card.hide();
    marks.setActive(null);
  }

  function isInView(): boolean {
    return asked !== null && card.isInView(asked);
  }

  function findMark(x: number, y: number): Mark | null {
    const at = findMarkAt(marks, x, y);
    pointed = at && { mark: at.mark, line: at.line, pointerX: x };
    return at?.mark ?? null;
  }

  function follow(): void {
    if (state().kind !== 'idle') tell({ kind: 'scrolled', isInView: isInView() });
  }

  function endWithMark(): void {
    const mark = markOf(state());
    if (mark && state().kind !== 'pinned' && !isOnPage(marks, mark)) tell({ kind: 'ended' });
  }

  const watch = { signal, findMark, tell, isCard: (target: EventTarget | null) => card.isCard(target) };
  watchPointer({ ...watch, cardBox: () => card.box(), lastMove });
  watchReader({
    ...watch,
    isWanted: () => state().kind !== 'idle' && state().kind !== 'resting',
    onCardKey: (event) => pressTabKey(event, card.focused()),
  });
  watchScrolling(follow, signal);
  marks.onChange(endWithMark, signal);
  signal.addEventListener('abort', hide);
  return {
    open(mark) {
      pointed = null;
      tell({ kind: 'called', mark, wish: 'key' });
    },
    close: () => tell({ kind: 'dismissed' }),
  };
}

/** A signal that ends with another, but not with the extension: somebody has to say then that it was updated. */
function outliveExtension(signal: AbortSignal): AbortSignal {
  const life = new AbortController();
  signal.addEventListener('abort', () => isOrphaned() || life.abort());
  return life.signal;
}

function isOnPage(marks: Marks, mark: Mark): boolean {
  const [node] = mark.nodes;
  return node !== undefined && marks.marksIn(node).includes(mark);
}
