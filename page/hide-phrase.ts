import type { HiddenPhrase } from '../runtime/messages.ts';
import { sendMessage } from './messaging.ts';

/** The last phrase that was hidden, and the way back. */
export interface Hiding {
  /** Marks a phrase no more, on this site or everywhere. */
  hide: (target: string, isEverywhere: boolean) => Promise<void>;
  undo: () => Promise<void>;
}

/** Hides phrases from a card; where the background cannot be had the phrase stays marked, and that is seen. */
export function createHiding(): Hiding {
  let last: HiddenPhrase | null = null;

  async function hide(target: string, isEverywhere: boolean): Promise<void> {
    last = isEverywhere ? { target } : { target, host: location.hostname };
    await sendMessage('hidePhrase', last).catch(() => {});
  }

  async function undo(): Promise<void> {
    if (!last) return;
    await sendMessage('showPhrase', last).catch(() => {});
    last = null;
  }

  return { hide, undo };
}
