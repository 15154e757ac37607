/** What a tab and the background keep in memory after 200 navigations with the extension at work. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '../../scripts/driven-page.ts';
import { openIn } from '../e2e/both/harness.ts';
import { startOwn, type OwnSession } from '../e2e/both/session.ts';
import { openTestSite, type TestSite } from '../fixtures/server.ts';
import { takeBrowsers, takeNumber } from './read-words.ts';
import { weigh, type Weights } from './weigh.ts';

const NAVIGATIONS = 200;

/** Pages before the first figure: caches of the browser are then full. */
const WARM_UP = 20;

/** Pages of a figure, which is the least of them: what a page leaves behind is freed now and then, and not when asked. */
const LOOKS = 10;

const HTML = Array.from(
  { length: 200 },
  (_, index) => `<p>第${index}段，要坚持全面从严治党的方针。</p><div>从这里到最初一公里为止。</div>`,
).join('');

/** Runs `[BROWSER] [--navigations N]` and prints what is kept before and after. */
export async function benchMemory(rest: string[]): Promise<void> {
  const navigations = takeNumber(rest, '--navigations', NAVIGATIONS);
  const site = await openTestSite();
  try {
    for (const name of takeBrowsers(rest)) await measureIn(name, site, navigations);
  } finally {
    await site.close();
  }
}

async function measureIn(name: BrowserName, site: TestSite, navigations: number): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'locus-memory-'));
  const session = await startOwn(name, profile);
  try {
    const { before, after } = await measureNavigations(session, site.serve(HTML), navigations);
    for (const [what, least] of Object.entries(before)) {
      const growth = (100 * ((after[what] ?? NaN) - least)) / least;
      console.log(
        `${name}, ${what}: ${least} before, ${after[what]} after ${navigations} navigations, ${growth.toFixed(1)} % (goal at most 10)`,
      );
    }
  } finally {
    await session.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function measureNavigations(
  session: OwnSession,
  url: string,
  navigations: number,
): Promise<{ before: Weights; after: Weights }> {
  const page = await openIn(session, `${url}?first`);
  const go = async (name: string) => {
    await page.page.goto(`${url}?${name}`);
    await page.summary();
  };
  const look = async (name: string) => {
    const found: Weights[] = [];
    for (let time = 0; time < LOOKS; time++) {
      await go(`${name}-${time}`);
      found.push(await weigh(session));
    }
    return leastOf(found);
  };
  for (let time = 0; time < WARM_UP; time++) await go(`warm-up-${time}`);
  const before = await look('before');
  for (let time = 0; time < navigations; time++) await go(String(time));
  return { before, after: await look('after') };
}

function leastOf(found: readonly Weights[]): Weights {
  const names = Object.keys(found[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, Math.min(...found.map((each) => each[name] ?? NaN))]));
}
