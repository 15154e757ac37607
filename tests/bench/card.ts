/**
 * How soon a card is there: from the end of the rest to the frame that shows it, in a real browser with a warm
 * library. What the page's reader waits for is this and the rest that was chosen.
 */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { CARD_TAG } from '../../page/card-tag.ts';
import { createProbe } from '../../scripts/extension-probe.ts';
import { launchBrowser } from '../../scripts/launch-browser.ts';
import { ROOT } from '../../scripts/run-command.ts';
import { serveTargets } from '../../scripts/serve-targets.ts';
import { median } from './statistics.ts';

const PAGE = join(ROOT, 'demo', 'article.html');
/** Cards that are opened; the top 5 % of fewer would be one card. */
const CARDS = 60;
/** Those before the first that counts: code and styles are made once. */
const WARM_UP = 5;
/** One frame at 60 a second, in ms. */
const FRAME = 1000 / 60;

interface CardRecord {
  moved: number;
  painted: number | null;
}

// Runs in the page: notes when the pointer moved last and when the frame was on the screen that showed a card.
function watchCards(tag: string): void {
  const record: CardRecord = { moved: 0, painted: null };
  Object.assign(globalThis, { cardRecord: record });
  let last = '';
  const note = ({ clientX, clientY, timeStamp }: PointerEvent) => {
    // Browsers repeat the last move when something new comes under a pointer that stands still.
    if (last === `${clientX} ${clientY}`) return;
    last = `${clientX} ${clientY}`;
    Object.assign(record, { moved: timeStamp, painted: null });
  };
  addEventListener('pointermove', note, true);
  new MutationObserver(() => {
    if (!document.querySelector(tag) || record.painted !== null) return;
    // A task behind the frame's own work: the frame has been handed over then.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => (record.painted ??= performance.now()));
      port1.start();
      port2.postMessage(null);
    });
  }).observe(document, { childList: true, subtree: true });
}

// Runs in the page.
function listPoints(): { x: number; y: number }[] {
  const ranges = ['exact', 'variant'].flatMap((kind) => [...(CSS.highlights.get(`locus-${kind}`) ?? [])]);
  const boxes = ranges.map(({ startContainer, startOffset, endContainer, endOffset }) => {
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range.getClientRects()[0];
  });
  return boxes.flatMap((box) =>
    box && box.top > 0 && box.bottom < innerHeight
      ? [{ x: box.left + Math.min(box.width / 2, 20), y: box.top + box.height / 2 }]
      : [],
  );
}

async function openOne(page: Page, { x, y }: { x: number; y: number }): Promise<number> {
  await page.mouse.move(x, y);
  await page.mouse.move(x + 1, y);
  const time = await page.waitForFunction(() => {
    const { moved, painted } = (globalThis as unknown as { cardRecord: CardRecord }).cardRecord;
    return painted === null ? null : painted - moved;
  });
  await page.keyboard.press('Escape');
  await page.mouse.move(1, 1);
  await page.locator(CARD_TAG).waitFor({ state: 'detached' });
  // The pointer has to be seen off the mark, or its card counts as dismissed.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return (await time.jsonValue()) ?? NaN;
}

/** Opens cards with the real mouse, and prints how long after the rest they were painted. */
export async function benchCard(): Promise<void> {
  const served = await serveTargets([{ kind: 'file', path: PAGE }]);
  const launched = await launchBrowser({ isHeadless: true, viewport: { width: 1100, height: 800 } });
  try {
    const probe = await createProbe(launched);
    const { card } = await probe.send('getSettings', undefined);
    const tab = await probe.openTab();
    await tab.page.addInitScript(watchCards, CARD_TAG);
    await tab.page.goto(served.urls[0] ?? '');
    await probe.waitForSummary(tab);
    const points = await tab.page.evaluate(listPoints);
    const times: number[] = [];
    for (let count = -WARM_UP; count < CARDS; count += 1) {
      const point = points[(count + WARM_UP) % points.length];
      if (!point) throw new Error('The page has no mark in view.');
      const time = await openOne(tab.page, point);
      if (count >= 0) times.push(time - card.delay);
    }
    console.log(formatTimes(times, card.delay));
  } finally {
    await launched.close();
    await served.close();
  }
}

function formatTimes(times: number[], delay: number): string {
  const sorted = times.toSorted((one, other) => one - other);
  const high = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? NaN;
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  const goal = high <= FRAME ? 'met' : 'missed';
  return `Card: from the end of the rest (${delay} ms after the last move) to the frame that shows it, n ${times.length}:
median ${ms(median(times))}, slowest 5 % from ${ms(high)}. Goal: ${ms(FRAME)}, one frame (${goal})`;
}
