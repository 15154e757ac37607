import type { Settings } from '../runtime/read-settings.ts';
import { sendMessage } from './messaging.ts';

/** The last phrase that was hidden, and the way back. */
export interface Hiding {
  /** Marks a phrase no more, on this site or everywhere. */
  hide: (target: string, isEverywhere: boolean) => Promise<void>;
  undo: () => Promise<void>;
}

/** Hides phrases from a card; where the background cannot be had the phrase stays marked, and that is seen. */
export function createHiding(): Hiding {
  let before: Settings['hidden'] | null = null;

  async function hide(target: string, isEverywhere: boolean): Promise<void> {
    const settings = (await sendMessage('getSettings').catch(() => null)) as Settings | null;
    before = settings?.hidden ?? null;
    const where = isEverywhere ? {} : { host: location.hostname };
    await sendMessage('hidePhrase', { target, ...where }).catch(() => {});
  }

  async function undo(): Promise<void> {
    if (!before) return;
    await sendMessage('changeSettings', { change: { hidden: before } }).catch(() => {});
    before = null;
  }

  return { hide, undo };
}
