import type { CardChoice, CardController, CardSetting } from './card-controller.ts';
import { LATE_MOVE } from './card-limits.ts';
import { loadCardPart } from './load-card-part.ts';

/**
 * The card of a frame, whose code comes with the first mark, while the page is idle: pages without marks never pay
 * for it until somebody looks up a selection, and it is there before it is wanted, for once the extension is updated
 * it can no longer be had.
 */
export function createLazyCard(setting: Omit<CardSetting, 'lastMove'>): CardController {
  const { marks, signal } = setting;
  const waiting = new AbortController();
  const untilLoaded = AbortSignal.any([signal, waiting.signal]);
  let loading: Promise<CardController | null> | null = null;
  let lastMove: PointerEvent | null = null;
  let lastChoice: CardChoice | null = null;

  async function load(): Promise<CardController | null> {
    const part = await loadCardPart(signal);
    if (part === null) {
      // The next mark, or the next call, tries again.
      loading = null;
      return null;
    }
    waiting.abort();
    const isLate = !lastMove || performance.now() - lastMove.timeStamp > LATE_MOVE;
    const card = part.createCardController({ ...setting, lastMove: isLate ? null : lastMove });
    if (lastChoice) card.heed(lastChoice);
    return card;
  }

  const prepare = () => (loading ??= load());
  const ifLoaded = (act: (card: CardController) => void) => void loading?.then((card) => card && act(card));
  marks.onChange(() => requestIdleCallback(() => void prepare()), untilLoaded);
  const noteMove = (event: PointerEvent) => void (lastMove = event);
  addEventListener('pointermove', noteMove, { capture: true, passive: true, signal: untilLoaded });
  return {
    jumpTo: (id) => void prepare().then((card) => card?.jumpTo(id)),
    step: async (step) => (await (await prepare())?.step(step)) ?? false,
    lookUpSelection: () => void prepare().then((card) => card?.lookUpSelection()),
    heed(choice) {
      lastChoice = choice;
      ifLoaded((card) => card.heed(choice));
    },
    close: () => ifLoaded((card) => card.close()),
    giveWay: () => ifLoaded((card) => card.giveWay()),
  };
}
