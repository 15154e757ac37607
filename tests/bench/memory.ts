/** What a tab keeps in memory after 200 navigations with the extension at work. */
import type { CDPSession } from '@playwright/test';
import { openIn, startSession } from '../e2e/harness.ts';
import { openTestSite } from '../fixtures/server.ts';
import { measureHeap } from './measure-heap.ts';
import { takeNumber } from './read-words.ts';

const NAVIGATIONS = 200;

/** Pages before the first figure: caches of the browser are then full. */
const WARM_UP = 20;

const HTML = Array.from(
  { length: 200 },
  (_, index) => `<p>第${index}段，要坚持全面从严治党的方针。</p><div>从这里到最初一公里为止。</div>`,
).join('');

/** Runs `[--navigations N]` and prints what the page's heap holds before and after. */
export async function benchMemory(rest: string[]): Promise<void> {
  const navigations = takeNumber(rest, '--navigations', NAVIGATIONS);
  const site = await openTestSite();
  const session = await startSession();
  try {
    const url = site.serve(HTML);
    const page = await openIn(session, `${url}?first`);
    const go = async (name: string) => {
      await page.page.goto(`${url}?${name}`);
      await page.summary();
    };
    const devtools = await session.context.newCDPSession(page.page);
    for (let time = 0; time < WARM_UP; time++) await go(`warm-up-${time}`);
    const before = await measure(devtools);
    for (let time = 0; time < navigations; time++) await go(String(time));
    const after = await measure(devtools);
    for (const name of ['page', 'nodes', 'listeners'] as const) {
      const growth = (100 * (after[name] - before[name])) / before[name];
      console.log(
        `${name}: ${before[name]} before, ${after[name]} after ${navigations} navigations, ${growth.toFixed(1)} % (goal at most 10)`,
      );
    }
  } finally {
    await session.close();
    await site.close();
  }
}

/** Bytes of the heap, and the nodes and listeners of the page's process. */
async function measure(devtools: CDPSession): Promise<Record<'page' | 'nodes' | 'listeners', number>> {
  const page = await measureHeap(devtools);
  const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
  return { page, nodes, listeners: jsEventListeners };
}
