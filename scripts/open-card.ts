/** Opens the card of a match with the real mouse, as a reader does. */
import { CARD_TAG } from '../page/card-tag.ts';
import type { DrivenPage } from './driven-page.ts';

/** How many matches are tried: some lie under another element, or where the page cannot scroll to. */
const TRIES = 8;
/** The card opens after a rest of the pointer and an answer of the background; this is many times that, in ms. */
const OPEN_TIMEOUT = 2000;

// Runs in the page. Brings the nth mark into view and gives a point in it, or null where the reader could not point at it.
function showMark(index: number): { x: number; y: number } | null {
  const highlights = ['quotation', 'variant', 'exact'].map((kind) => CSS.highlights.get(`locus-${kind}`));
  const line = highlights.flatMap((highlight) => [...(highlight ?? [])].slice(0, 3))[index];
  if (!line) return null;
  const range = document.createRange();
  range.setStart(line.startContainer, line.startOffset);
  range.setEnd(line.endContainer, line.endOffset);
  const box = range.getClientRects()[0];
  if (!box || box.width < 4) return null;
  scrollTo({ top: scrollY + box.top - innerHeight / 3, behavior: 'instant' });
  const { left, top, width, height } = range.getClientRects()[0] ?? box;
  const point = { x: left + Math.min(width / 2, 24), y: top + height / 2 };
  const caret = document.caretPositionFromPoint(point.x, point.y);
  return caret && range.isPointInRange(caret.offsetNode, caret.offset) ? point : null;
}

// Runs in the page.
async function waitForElement({ tag, timeout }: { tag: string; timeout: number }): Promise<boolean> {
  for (const end = performance.now() + timeout; performance.now() < end;) {
    if (document.querySelector(tag)) return true;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return false;
}

/** Rests the mouse on a mark until its card is there; gives back whether one is. */
export async function openCard(page: DrivenPage): Promise<boolean> {
  for (let index = 0; index < TRIES; index += 1) {
    const point = await page.evaluate(showMark, index);
    if (!point) continue;
    await page.mouse.move(point.x, point.y);
    await page.mouse.move(point.x + 1, point.y);
    if (await page.evaluate(waitForElement, { tag: CARD_TAG, timeout: OPEN_TIMEOUT })) return true;
    await page.mouse.move(0, 0);
  }
  return false;
}
