/** Which passage stands at the top of the window, told when scrolling has come to rest. */

/** A pause of so many ms is the end of scrolling, in browsers that do not tell it. */
const REST = 150;

/** Calls back with the address of the passage at the top after each scrolling, until the signal ends it. */
export function watchScroll(tell: (address: string) => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = () => {
    const address = findTop();
    if (address !== null) tell(address);
  };
  window.addEventListener(
    'scroll',
    () => {
      clearTimeout(timer);
      timer = setTimeout(rest, REST);
    },
    { passive: true, signal },
  );
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}

/** The first passage that ends below what sticks to the window's top. Passages stand in order: halving finds it. */
function findTop(): string | null {
  const passages = [...document.querySelectorAll<HTMLElement>('.text [data-address]')];
  const head = document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0;
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle]?.getBoundingClientRect().bottom ?? 0) <= head) low = middle + 1;
    else high = middle;
  }
  const found = passages[low];
  // Text that is not on show has no place.
  return found?.checkVisibility() ? (found.dataset.address ?? null) : null;
}
