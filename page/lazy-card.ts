import type { CardController, CardSetting } from './card-controller.ts';
import { LATE_MOVE } from './card-limits.ts';
import { loadCardPart } from './load-card-part.ts';

/**
 * The card of a frame, whose code comes with the first mark, while the page is idle: pages without marks never pay
 * for it, and it is there before it is wanted, for once the extension is updated it can no longer be had.
 */
export function createLazyCard({ marks, signal }: CardSetting): CardController {
  const waiting = new AbortController();
  const untilLoaded = AbortSignal.any([signal, waiting.signal]);
  let loading: Promise<CardController | null> | null = null;
  let lastMove: PointerEvent | null = null;

  async function load(): Promise<CardController | null> {
    const part = await loadCardPart(signal);
    if (part === null) {
      // The next mark, or the next call, tries again.
      loading = null;
      return null;
    }
    waiting.abort();
    const isLate = !lastMove || performance.now() - lastMove.timeStamp > LATE_MOVE;
    return part.createCardController({ marks, signal, lastMove: isLate ? null : lastMove });
  }

  const prepare = () => (loading ??= load());
  marks.onChange(() => requestIdleCallback(() => void prepare()), untilLoaded);
  const noteMove = (event: PointerEvent) => void (lastMove = event);
  addEventListener('pointermove', noteMove, { capture: true, passive: true, signal: untilLoaded });
  return {
    open: (mark) => void prepare().then((card) => card?.open(mark)),
    close: () => void loading?.then((card) => card?.close()),
  };
}
