/** The card of a frame: connects pointer, keys and scrolling with the hover states, and these with what is drawn. */
import type { MatchStep } from '../runtime/messages.ts';
import type { CardOpening } from '../runtime/read-settings.ts';
import { isOrphaned } from './ask.ts';
import { createBesideScrollbar } from './beside-scrollbar.ts';
import { HIDDEN_TIME, REST_TIME } from './card-limits.ts';
import { opensAtPress, opensAtRest, restTimeOf } from './card-opening.ts';
import { createChosenCard } from './chosen-card.ts';
import type { CardView } from './card/card-view.ts';
import { createHoverMachine } from './hover-machine.ts';
import { markOf } from './hover-state.ts';
import type { HoverEffect } from './hover-state.ts';
import { jumpToMark } from './jump-to-mark.ts';
import { createMarkWalk } from './mark-walk.ts';
import type { Mark } from './mark.ts';
import type { Marks } from './marks.ts';
import { createPointing } from './pointing.ts';
import { createPreparedCard } from './prepared-card.ts';
import { readSelection } from './read-selection.ts';
import type { CardWish } from './shown-card.ts';
import { isSpotInView, standAt } from './stand.ts';
import type { Spot } from './stand.ts';
import { isMark, linesOf } from './subject.ts';
import type { Subject } from './subject.ts';
import { watchClosing } from './watch-closing.ts';
import { watchPointer } from './watch-pointer.ts';
import { watchReader } from './watch-reader.ts';
import { watchScrolling } from './watch-scrolling.ts';

/** What the reader chose that is a card's affair. */
export interface CardChoice {
  opening: CardOpening;
  isBesideScrollbar: boolean;
}

/** The cards of a frame, as they are called and told from outside. */
export interface CardController {
  /** Scrolls to the mark with this number, opens its card and moves the focus into it; Escape gives it back. */
  jumpTo: (id: number) => void;
  /** Goes to the next or previous mark in the same way; whether there is one. */
  step: (step: MatchStep) => Promise<boolean>;
  /** Opens a card at what is selected, or says that nothing is. */
  lookUpSelection: () => void;
  /** Goes by what the reader chose. */
  heed: (choice: CardChoice) => void;
  close: () => void;
  /** Closes a card that is not pinned: another frame has one now. */
  giveWay: () => void;
}

/** What a card needs of its frame. */
export interface CardSetting {
  marks: Marks;
  signal: AbortSignal;
  /** Called when a card opens. */
  tellOpened: () => void;
  /** Where the pointer went last, before anybody here could hear it: it may rest on a mark already. */
  lastMove?: PointerEvent | null;
}

/** Shows the cards of this frame's marks until the signal ends. */
export function createCardController(setting: CardSetting): CardController {
  const { marks, tellOpened, lastMove = null } = setting;
  const life = outliveExtension(setting.signal);
  const { signal } = life;
  const { state, tell } = createHoverMachine({
    run,
    prepare(subject) {
      prepared.prepare(subject);
      card.prepare();
    },
    restTime: () => restTimeOf(opening),
    signal,
  });
  const card = createChosenCard({ wish: heedWish, tell, signal });
  const pointing = createPointing(marks);
  const prepared = createPreparedCard(signal);
  const walk = createMarkWalk(marks);
  const beside = createBesideScrollbar(marks, (mark) => void openAt(mark), signal);
  let opening: CardOpening = { mode: 'rest', delay: REST_TIME };
  let asked: Spot | null = null;
  let shown: Mark | null = null;
  let view: CardView | null = null;
  /** Whether the card says something that outlives its mark. */
  let isNotice = false;
  let noticeTimer: ReturnType<typeof setTimeout> | undefined;
  let stopClosing = () => {};

  function run(effect: Exclude<HoverEffect, { kind: 'wait' }>): void {
    switch (effect.kind) {
      case 'load':
        return void load(effect.mark, effect.token);
      case 'show':
        return show(effect.mark, effect.wish === 'key');
      case 'draw':
        return card.setPinned(state().kind === 'pinned');
      case 'follow':
        return card.follow();
      case 'hide':
        return hide();
    }
  }

  async function load(subject: Subject, token: number): Promise<void> {
    asked = pointing.spotOf(subject);
    const found = await prepared.take(subject);
    if (state().token === token) view = found;
    const isKnown = found !== null && linesOf(subject).length > 0;
    tell({ kind: 'answered', token, isKnown, isInView: isInView() });
  }

  function show(subject: Subject, isCalled: boolean): void {
    if (!asked || !view) return;
    stopClosing();
    isNotice = false;
    card.show(standAt(asked), view);
    if (isCalled) card.focus();
    const words = walk.takeWords();
    if (words !== '') card.say(words);
    shown = isMark(subject) ? subject : null;
    marks.setActive(shown);
    stopClosing = watchClosing(card.stepBack);
    tellOpened();
  }

  function hide(): void {
    stopClosing();
    card.hide();
    marks.setActive(null);
    if (shown) walk.end(shown);
    shown = null;
  }

  /** Closes the card and leads back to where the reader was. */
  function leave(): void {
    const goBack = walk.turnBack();
    const last = markOf(state());
    tell({ kind: 'dismissed' });
    goBack(last);
  }

  function heedWish(wish: CardWish): void {
    if (wish === 'escaped') return leave();
    isNotice = wish === 'kept';
    clearTimeout(noticeTimer);
    if (isNotice) noticeTimer = setTimeout(endNotice, HIDDEN_TIME);
    tell({ kind: wish === 'putOff' ? 'dismissed' : wish });
    // The extension is gone, and its reader knows.
    if (wish === 'putOff') life.abort();
  }

  function endNotice(): void {
    if (isNotice) tell({ kind: 'ended' });
  }

  async function openAt(mark: Mark): Promise<void> {
    await jumpToMark(mark);
    call(mark);
  }

  function call(subject: Subject): void {
    pointing.forget();
    tell({ kind: 'called', mark: subject, wish: 'key' });
  }

  function isInView(): boolean {
    return asked !== null && isSpotInView(asked);
  }

  function follow(): void {
    if (state().kind === 'pinned') card.stayInside();
    else if (state().kind !== 'idle') tell({ kind: 'scrolled', isInView: isInView() });
  }

  function endWithMark(): void {
    const subject = markOf(state());
    if (!subject || !isMark(subject) || state().kind === 'pinned' || isNotice) return;
    if (!isOnPage(marks, subject)) tell({ kind: 'ended' });
  }

  const isCard = (target: EventTarget | null) => card.isCard(target);
  const { findMark } = pointing;
  watchPointer({
    signal,
    tell,
    isCard,
    findMark: (x, y, isKeyHeld) => {
      const mark = findMark(x, y);
      return opensAtRest(opening, isKeyHeld) || mark === markOf(state()) ? mark : null;
    },
    cardBox: () => card.box(),
    lastMove,
  });
  watchReader({
    signal,
    tell,
    isCard,
    findMark,
    isTapping: (event) => opensAtPress(opening, event),
    isWanted: () => state().kind !== 'idle' && state().kind !== 'resting',
    escape: card.stepBack,
    onCardKey: card.pressKey,
  });
  watchScrolling(follow, signal);
  marks.onChange(endWithMark, signal);
  signal.addEventListener('abort', hide);
  return {
    jumpTo(id) {
      const mark = marks.all().find((other) => other.id === id);
      if (mark) void openAt(mark);
    },
    async step(step) {
      const mark = walk.step(step, state().kind === 'idle' ? null : markOf(state()));
      if (!mark) return false;
      // In one go: the card of the mark before would close when its line goes out of view.
      call(mark);
      return true;
    },
    lookUpSelection: () => call(readSelection()),
    heed(choice) {
      ({ opening } = choice);
      beside.setShown(choice.isBesideScrollbar);
    },
    close: () => tell({ kind: 'dismissed' }),
    giveWay() {
      if (state().kind !== 'pinned') tell({ kind: 'ended' });
    },
  };
}

/** A life that ends with a signal, but not with the extension: somebody has to say then that it was updated. */
function outliveExtension(signal: AbortSignal): AbortController {
  const life = new AbortController();
  signal.addEventListener('abort', () => isOrphaned() || life.abort());
  return life;
}

function isOnPage(marks: Marks, mark: Mark): boolean {
  const [node] = mark.nodes;
  return node !== undefined && marks.marksIn(node).includes(mark);
}
