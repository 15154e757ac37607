/** Calls back at most once a frame when anything scrolls or the window changes its size. */
export function watchScrolling(callBack: () => void, signal: AbortSignal): void {
  let frame = 0;

  function onChange(): void {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (!signal.aborted) callBack();
    });
  }

  const options = { signal, capture: true, passive: true };
  window.addEventListener('scroll', onChange, options);
  window.addEventListener('resize', onChange, options);
}
