/** What a tab keeps in memory after 200 navigations with the extension at work. */
import type { CDPSession } from '@playwright/test';
import { openIn, startSession } from '../e2e/harness.ts';
import { openTestSite } from '../fixtures/server.ts';
import { measureHeap } from './measure-heap.ts';
import { takeNumber } from './read-words.ts';

const NAVIGATIONS = 200;

const HELD = ['page', 'nodes', 'listeners'] as const;

/** Pages before the first figure: caches of the browser are then full. */
const WARM_UP = 20;

/** Pages of a figure, which is the least of them: what a page leaves behind is freed now and then, and not when asked. */
const LOOKS = 10;

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
    const look = async (name: string) => {
      const found: Held[] = [];
      for (let time = 0; time < LOOKS; time++) {
        await go(`${name}-${time}`);
        found.push(await measure(devtools));
      }
      return leastOf(found);
    };
    const before = await look('before');
    for (let time = 0; time < navigations; time++) await go(String(time));
    const after = await look('after');
    for (const name of HELD) {
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
type Held = Record<(typeof HELD)[number], number>;

async function measure(devtools: CDPSession): Promise<Held> {
  const page = await measureHeap(devtools);
  const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
  return { page, nodes, listeners: jsEventListeners };
}

function leastOf(found: readonly Held[]): Held {
  const least = (name: keyof Held) => Math.min(...found.map((each) => each[name]));
  return { page: least('page'), nodes: least('nodes'), listeners: least('listeners') };
}
