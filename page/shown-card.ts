import { keepTexts } from '../runtime/texts.ts';
import { citePassage } from '../ui/cite-passage.ts';
import { isOrphaned } from './ask.ts';
import { COPIED_TIME } from './card-limits.ts';
import { createCardSurface } from './card-surface.tsx';
import type { CardSurface, Spot } from './card-surface.tsx';
import type { CardAction } from './card/card-action.ts';
import { findShown, findSource, nextView } from './card/card-view.ts';
import type { CardView, Copied, ViewAction } from './card/card-view.ts';
import { copyByHand, copyText } from './card/copy-text.ts';
import { createHiding } from './hide-phrase.ts';
import { linkToWords } from './link-to-words.ts';
import { sendMessage } from './messaging.ts';

/** What a reader did in the card that is not the card's own affair. */
export type CardWish = 'pinToggled' | 'dismissed' | 'putOff' | 'kept' | 'ended';

/** The card of a frame, with what it says. */
export interface ShownCard extends Omit<
  CardSurface,
  'show' | 'redraw' | 'root' | 'showFound' | 'focusIn' | 'holdHeight'
> {
  show: (spot: Spot, view: CardView) => void;
  setPinned: (isPinned: boolean) => void;
  /** Closes what is open in the card before the card itself; whether there was something. */
  closeMenu: () => boolean;
  /** Whether the card says something that outlives its mark. */
  isNotice: () => boolean;
}

/** The card with its content: keeps what the reader turned to in it, and does what is asked of it. */
export function createShownCard(wish: (wish: CardWish) => void): ShownCard {
  const surface = createCardSurface(act, () => wish('ended'));
  const hiding = createHiding();
  let view: CardView = { kind: 'unavailable' };
  let isPinned = false;
  keepTexts(['uiLanguage', 'cardUpdated', 'cardUpdatedText', 'cardReload', 'cardLater']);

  function act(action: CardAction): void {
    switch (action.kind) {
      case 'pinToggled':
      case 'dismissed':
      case 'putOff':
        return wish(action.kind);
      case 'reloaded':
        return location.reload();
      case 'readerOpened':
        // At once: browsers open a panel only while they deal with the click.
        return void sendMessage('openReader', { address: action.address }).catch(() => redraw(view));
      case 'citedAs':
        change({ kind: 'styleChosen', style: action.style });
        surface.focusIn('.pair button');
        void sendMessage('changeSettings', { change: { citation: action.style } }).catch(() => {});
        return void copy();
      case 'copied':
        return void copy();
      case 'linked':
        return void link();
      case 'phraseHidden':
        return void hidePhrase(action.isEverywhere);
      case 'hidingUndone':
        void hiding.undo();
        return wish('dismissed');
      case 'menuToggled':
        change(action);
        return surface.focusIn('.menu [tabindex="0"]');
      case 'turned':
      case 'sentenceTurned':
      case 'tabChosen':
      case 'wholeToggled':
        // Whoever turns from passage to passage presses the same place again.
        surface.holdHeight(action.kind === 'turned');
        change(action);
        return surface.showFound();
      case 'menuClosed':
      case 'styleChosen':
      case 'copyEnded':
      case 'copyForgotten':
        return change(action);
    }
  }

  function change(action: ViewAction): void {
    redraw(nextView(view, action));
  }

  function redraw(next: CardView): void {
    // The words of the interface are gone with the extension.
    view = isOrphaned() ? { kind: 'updated' } : next;
    surface.redraw(view, isPinned);
  }

  async function copy(): Promise<void> {
    const source = findSource(view);
    const occurrence = source && findShown(source);
    if (occurrence) await put('passage', citePassage(occurrence, source.style));
  }

  async function link(): Promise<void> {
    const source = findSource(view);
    if (source) await put('link', linkToWords(source.mark));
  }

  async function put(what: Copied['what'], text: string): Promise<void> {
    const isDone = await copyText(text);
    change({ kind: 'copyEnded', copied: { what, isDone, text } });
    const field = surface.root()?.querySelector('textarea');
    if (field && copyByHand(field)) change({ kind: 'copyEnded', copied: { what, isDone: true, text } });
    const copied = findSource(view)?.copied;
    if (!copied?.isDone) return;
    setTimeout(() => {
      if (findSource(view)?.copied === copied) change({ kind: 'copyForgotten' });
    }, COPIED_TIME);
  }

  async function hidePhrase(isEverywhere: boolean): Promise<void> {
    const mark = findSource(view)?.mark;
    if (!mark) return;
    // Said first: the mark goes as soon as the settings change, and the card would go with it.
    redraw({ kind: 'hidden' });
    wish('kept');
    surface.focusIn('.button.main');
    await hiding.hide(mark.target, isEverywhere);
  }

  return {
    ...surface,
    show(spot, next) {
      view = next;
      isPinned = false;
      surface.show(spot, view);
    },
    setPinned(next) {
      isPinned = next;
      redraw(view);
    },
    isNotice: () => view.kind === 'hidden',
    closeMenu() {
      const menu = findSource(view)?.menu;
      if (!menu) return false;
      change({ kind: 'menuClosed' });
      surface.focusIn(menu === 'citations' ? '.pair [aria-haspopup]' : '.push ~ [aria-haspopup]');
      return true;
    },
  };
}
