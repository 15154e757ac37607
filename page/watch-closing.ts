/** The browser's own wish to close what is on top: Escape, or Android's back. TypeScript has no types for it yet. */
interface CloseWatcher extends EventTarget {
  destroy(): void;
}

/**
 * Hears of Escape also where the page keeps all keys to itself, as long as the card is there. A browser without
 * `CloseWatcher` knows only the key.
 */
export function watchClosing(close: () => void): () => void {
  const { CloseWatcher: Watcher } = globalThis as { CloseWatcher?: new () => CloseWatcher };
  if (!Watcher) return () => {};
  const watcher = new Watcher();
  watcher.addEventListener('close', close);
  return () => watcher.destroy();
}
