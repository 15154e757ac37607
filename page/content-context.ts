/**
 * The life of a content script, in place of WXT's own, which tells its arrival to its like by an event of the page: whoever
 * knows the extension's id could hear that it is there, and end it by an event of the same name.
 */
import { isOrphaned } from './ask.ts';

/** What the world of our scripts keeps, which the page's scripts do not see. */
interface World {
  locusLife?: AbortController;
}

/** A life that ends when the extension is found to be gone, or when this script is put into the frame again. */
export function ContentScriptContext(): { signal: AbortSignal; readonly isValid: boolean } {
  const world = globalThis as World;
  const life = new AbortController();
  world.locusLife?.abort();
  world.locusLife = life;
  return {
    signal: life.signal,
    get isValid() {
      if (isOrphaned()) life.abort();
      return !life.signal.aborted;
    },
  };
}
