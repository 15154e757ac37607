import type { LookupResult } from '../engine/types.ts';
import { keepTexts, text } from '../runtime/texts.ts';
import { citePassage } from '../ui/cite-passage.ts';
import { isOrphaned } from './ask.ts';
import { COPIED_TIME } from './card-limits.ts';
import { createCardSurface } from './card-surface.tsx';
import type { CardSurface } from './card-surface.tsx';
import type { CardAction } from './card/card-action.ts';
import { findPage, findShown, findSource, nextView, resultKey } from './card/card-view.ts';
import type { CardView, Copied, ShownMark, ViewAction } from './card/card-view.ts';
import { copyByHand, copyText } from './card/copy-text.ts';
import { createHiding } from './hide-phrase.ts';
import { sendMessage } from './messaging.ts';

/** What a reader did in the card that is not the card's own affair. */
export type CardWish = 'pinToggled' | 'dismissed' | 'escaped' | 'putOff' | 'kept' | 'ended';

/** The card of a frame, with what it says. */
export interface ShownCard extends Pick<
  CardSurface,
  'show' | 'follow' | 'stayInside' | 'focus' | 'say' | 'hide' | 'isCard' | 'box' | 'pressKey'
> {
  setPinned: (isPinned: boolean) => void;
  /** Closes what is open in the card; where nothing is, the wish is `escaped`. */
  stepBack: () => void;
}

/** What a card asks of whoever shows it. */
export interface CardTools {
  wish: (wish: CardWish) => void;
  /** The address of a mark's words on the page that they stand on. */
  findLink: (mark: ShownMark) => Promise<string>;
}

/** The card with its content: keeps what the reader turned to in it, and does what is asked of it. */
export function createShownCard({ wish, findLink }: CardTools): ShownCard {
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
      case 'resultCopied':
        return void copyResult(action.result);
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
    if (occurrence) await put({ what: 'passage', text: citePassage(occurrence, source.style) });
  }

  async function copyResult(result: LookupResult): Promise<void> {
    const page = findPage(view);
    if (!page) return;
    const wanted = {
      what: 'passage',
      text: citePassage(result, page.style),
      key: resultKey(result),
    } as const;
    const isDone = await put(wanted);
    // Nothing but an icon shows it.
    if (isDone) surface.say(text('cardCopied'));
  }

  async function link(): Promise<void> {
    const source = findSource(view);
    if (source) await put({ what: 'link', text: await findLink(source.mark) });
  }

  /** Whether it was copied. */
  async function put(wanted: Omit<Copied, 'isDone'>): Promise<boolean> {
    const isDone = await copyText(wanted.text);
    change({ kind: 'copyEnded', copied: { ...wanted, isDone } });
    const field = surface.root()?.querySelector('textarea');
    if (field && copyByHand(field)) change({ kind: 'copyEnded', copied: { ...wanted, isDone: true } });
    const copied = findPage(view)?.copied;
    if (!copied?.isDone) return false;
    setTimeout(() => {
      if (findPage(view)?.copied === copied) change({ kind: 'copyForgotten' });
    }, COPIED_TIME);
    return true;
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
    show(stand, next) {
      view = next;
      isPinned = false;
      surface.show(stand, view);
    },
    setPinned(next) {
      isPinned = next;
      redraw(view);
    },
    stepBack() {
      const menu = findSource(view)?.menu;
      if (!menu) return wish('escaped');
      change({ kind: 'menuClosed' });
      surface.focusIn(menu === 'citations' ? '.pair [aria-haspopup]' : '.push ~ [aria-haspopup]');
    },
  };
}
