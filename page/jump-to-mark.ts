import { boxOf } from './mark-place.ts';
import type { Mark } from './mark.ts';
import { elementOf } from './subject.ts';

/** A scroll that has not ended after so many milliseconds was none, or is somebody else's. */
const SCROLL_PATIENCE = 1000;

/** Scrolls a mark to the middle of the window; resolves when it stands there. */
export async function jumpToMark(mark: Mark): Promise<void> {
  const element = elementOf(mark);
  if (!element) return;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (isCalm || isHigh(element)) return showMark(mark);
  element.scrollIntoView({ block: 'center', behavior: 'smooth' });
  await endOfScroll(mark);
}

/** The same at once. */
export function showMark(mark: Mark): void {
  const element = elementOf(mark);
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  if (element && isHigh(element)) centre(mark);
}

/** In an element that is higher than the window, its middle says nothing of where the mark is. */
function isHigh(element: Element): boolean {
  return element.getBoundingClientRect().height > innerHeight / 2;
}

function centre(mark: Mark): void {
  const { top, height } = boxOf(mark);
  scrollBy({ top: top + height / 2 - innerHeight / 2, behavior: 'instant' });
}

async function endOfScroll(mark: Mark): Promise<void> {
  const { top } = boxOf(mark);
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  if (boxOf(mark).top === top) return;
  const timeout = AbortSignal.timeout(SCROLL_PATIENCE);
  await new Promise<void>((resolve) => {
    document.addEventListener('scrollend', () => resolve(), { once: true, capture: true, signal: timeout });
    timeout.addEventListener('abort', () => resolve());
  });
}
