import type { CardController, CardSetting } from './card-controller.ts';
import { loadCardPart } from './load-card-part.ts';

/**
 * The card of a frame, whose code comes with the first mark, while the page is idle: pages without marks never pay
 * for it, and it is there before it is wanted, for once the extension is updated it can no longer be had.
 */
export function createLazyCard({ marks, signal }: CardSetting): CardController {
  const waiting = new AbortController();
  let loading: Promise<CardController | null> | null = null;

  async function load(): Promise<CardController | null> {
    const part = await loadCardPart(signal);
    if (part === null) {
      // The next mark, or the next call, tries again.
      loading = null;
      return null;
    }
    waiting.abort();
    return part.createCardController({ marks, signal });
  }

  const prepare = () => (loading ??= load());
  marks.onChange(() => requestIdleCallback(() => void prepare()), AbortSignal.any([signal, waiting.signal]));
  return {
    open: (mark) => void prepare().then((card) => card?.open(mark)),
    close: () => void loading?.then((card) => card?.close()),
  };
}
