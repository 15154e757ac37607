import { keepTexts } from '../runtime/texts.ts';
import { isOrphaned } from './ask.ts';
import { COPIED_TIME } from './card-limits.ts';
import { createCardSurface } from './card-surface.tsx';
import type { CardSurface, Spot } from './card-surface.tsx';
import type { CardAction } from './card/card-action.ts';
import { createSourceView, findShown, nextView } from './card/card-view.ts';
import type { CardView, ViewAction } from './card/card-view.ts';
import { citePassage } from './card/cite-passage.ts';
import { copyByHand, copyText } from './card/copy-text.ts';
import type { CardAnswer } from './load-card.ts';
import type { Mark } from './marks.ts';

/** What a reader did in the card that is not the card's own affair. */
export type CardWish = 'pinToggled' | 'dismissed';

export interface ShownCard extends Omit<CardSurface, 'show' | 'redraw' | 'root' | 'showFound'> {
  show: (spot: Spot, answer: CardAnswer) => void;
  setPinned: (isPinned: boolean) => void;
}

/** The card with its content: keeps what the reader turned to in it, and copies. */
export function createShownCard(wish: (wish: CardWish) => void): ShownCard {
  const surface = createCardSurface(act);
  let view: CardView = { kind: 'unavailable' };
  let isPinned = false;
  keepTexts(['uiLanguage', 'cardUpdated', 'cardUpdatedText', 'cardReload', 'cardLater']);

  function act(action: CardAction): void {
    switch (action.kind) {
      case 'pinToggled':
      case 'dismissed':
        return wish(action.kind);
      case 'reloaded':
        return location.reload();
      case 'copied':
        return void copy();
      case 'tabChosen':
      case 'turned':
      case 'wholeToggled':
        // Whoever turns from passage to passage presses the same place again.
        surface.holdHeight(action.kind === 'turned');
        change(action);
        return surface.showFound();
      case 'copyEnded':
      case 'copyForgotten':
        return change(action);
    }
  }

  function change(action: ViewAction): void {
    if (view.kind === 'source') redraw(nextView(view, action));
  }

  function redraw(next: CardView): void {
    // The words of the interface are gone with the extension.
    view = isOrphaned() ? { kind: 'updated' } : next;
    surface.redraw(view, isPinned);
  }

  async function copy(): Promise<void> {
    const occurrence = view.kind === 'source' && findShown(view);
    if (!occurrence) return;
    const isDone = await copyText(citePassage(occurrence));
    change({ kind: 'copyEnded', isDone });
    const field = surface.root()?.querySelector('textarea');
    if (field && copyByHand(field)) change({ kind: 'copyEnded', isDone: true });
    const copied = view;
    if (copied.kind !== 'source' || copied.copying !== 'done') return;
    setTimeout(() => view === copied && change({ kind: 'copyForgotten' }), COPIED_TIME);
  }

  return {
    ...surface,
    show(spot, answer) {
      view = viewOf(spot.mark, answer);
      isPinned = false;
      surface.show(spot, view);
    },
    setPinned(next) {
      isPinned = next;
      redraw(view);
    },
  };
}

/** A mark that the library does not know has no card; the controller does not ask for one. */
function viewOf(mark: Mark, answer: CardAnswer): CardView {
  if (answer.kind === 'card') return createSourceView(mark, answer.content);
  return { kind: answer.kind === 'updated' ? 'updated' : 'unavailable' };
}
