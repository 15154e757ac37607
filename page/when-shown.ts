/**
 * Calls back once, as soon as the page is in front of somebody: a tab in the background, or a page that the browser
 * prepares in case it is wanted, is not read. It may never be looked at.
 */
export function whenShown(act: () => void, signal: AbortSignal): void {
  const waiting = new AbortController();

  function look(): void {
    if (document.visibilityState === 'hidden') return;
    waiting.abort();
    act();
  }

  const options = { signal: AbortSignal.any([signal, waiting.signal]) };
  document.addEventListener('visibilitychange', look, options);
  look();
}
