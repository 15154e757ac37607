/** The two browsers of the page benchmark: one with the extension, one without. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { createProbe, type Probe } from '../../scripts/extension-probe.ts';
import { getBrowser } from '../../scripts/find-browser.ts';
import { launchBrowser, type Launched } from '../../scripts/launch-browser.ts';
import { ROOT } from '../../scripts/run-command.ts';
import {
  PROFILE_CATEGORIES,
  readMainThread,
  readProfile,
  readTimer,
  TIMELINE_CATEGORIES,
  type MainThread,
} from './read-trace.ts';
import { countDrawn, watchPainting } from './page-work.ts';

/** How long a page is left alone after its last news, in ms: late scans (idle time, images) fall into the measure. */
const QUIET_TIME = 120;
/** How long a page that tells nothing is waited for after it loaded, in ms. */
const SILENCE_TIME = 400;

const VIEWPORT = { width: 1100, height: 800 };

export interface Measured {
  /** ms of the thread's time. */
  time: number;
  /** What the function gave back. */
  result: number;
}

export interface BenchBrowsers {
  /** How many marks a page has when all of it was read. */
  countMarks: (url: string) => Promise<number>;
  /** The content script's time on the main thread of a fresh page, by the timeline. */
  traceLocus: (url: string) => Promise<MainThread>;
  /** The same by the sampling profiler, which itself slows scripts. */
  profileLocus: (url: string) => Promise<number>;
  /** From DOMContentLoaded to the frame that showed the last of so many marks, in ms. */
  timePainting: (url: string, matches: number) => Promise<number>;
  /** What a function takes of the main thread of a fresh page without the extension. */
  measurePlain: <Given>(url: string, work: (given: Given) => number, given: Given) => Promise<Measured>;
  /** The same with mark.js in the page. */
  measurePeer: <Given>(url: string, work: (given: Given) => number, given: Given) => Promise<Measured>;
  close: () => Promise<void>;
}

declare const chrome: {
  runtime: {
    onMessage: {
      addListener(listener: (message: { type?: string }) => void): void;
      removeListener(listener: (message: { type?: string }) => void): void;
    };
  };
};

// Runs in the probe. The page's count for the badge reaches every page of the extension, this one included,
// so that the end of a scan is known without a question to the page.
function hearCount({ quiet, silence }: { quiet: number; silence: number }): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => (chrome.runtime.onMessage.removeListener(hear), resolve());
    let timer = setTimeout(finish, silence);
    function hear({ type }: { type?: string }): void {
      if (type !== 'matchesCounted') return;
      clearTimeout(timer);
      timer = setTimeout(finish, quiet);
    }
    chrome.runtime.onMessage.addListener(hear);
  });
}

/** Traces the browser while a page is loaded and read. */
async function trace(
  { context }: Launched,
  probe: Probe,
  url: string,
  categories: string[],
): Promise<Buffer> {
  const browser = context.browser() as Browser;
  const page = await context.newPage();
  await browser.startTracing(page, { categories });
  const heard = probe.page.evaluate(hearCount, { quiet: QUIET_TIME, silence: SILENCE_TIME + 1000 });
  await page.goto(url, { waitUntil: 'load' });
  await heard;
  const buffer = await browser.stopTracing();
  await page.close();
  return buffer;
}

async function timePainting({ context }: Launched, url: string, matches: number): Promise<number> {
  const page = await context.newPage();
  await page.addInitScript(watchPainting, matches);
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  const painted = await page.waitForFunction(
    () => (globalThis as unknown as { paintRecord: { painted: number | null } }).paintRecord.painted,
  );
  const time = await painted.jsonValue();
  await page.close();
  return time ?? NaN;
}

/** Runs a function in a timer's callback, which the timeline shows by itself. */
async function measureWork(page: Page, call: string): Promise<Measured> {
  const browser = page.context().browser() as Browser;
  await browser.startTracing(page, { categories: TIMELINE_CATEGORIES });
  const result = await page.evaluate<number>(
    `new Promise((resolve, reject) => setTimeout(() => { try { resolve(${call}); } catch (error) { reject(error); } }))`,
  );
  return { result, time: readTimer(await browser.stopTracing()) };
}

/** Starts both browsers. */
export async function openBenchBrowsers(): Promise<BenchBrowsers> {
  const launched = await launchBrowser({ isHeadless: true, viewport: VIEWPORT });
  const probe = await createProbe(launched);
  const plain = await chromium.launch({
    executablePath: getBrowser(),
    args: ['--proxy-server=http://127.0.0.1:1'],
  });
  const context = await plain.newContext({ viewport: VIEWPORT, bypassCSP: true });
  const peer = readFileSync(join(ROOT, 'node_modules', 'mark.js', 'dist', 'mark.min.js'), 'utf8');

  async function measure(url: string, library: string, call: string): Promise<Measured> {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'load' });
    await page.evaluate(library);
    const measured = await measureWork(page, call);
    await page.close();
    return measured;
  }
  const callOf = (work: unknown, given: unknown) => `(${String(work)})(${JSON.stringify(given ?? null)})`;

  return {
    async countMarks(url) {
      const tab = await probe.openTab();
      await tab.page.goto(url, { waitUntil: 'commit' });
      await probe.waitForSummary(tab);
      const count = await tab.page.evaluate(countDrawn);
      await tab.page.close();
      return count;
    },
    traceLocus: async (url) => readMainThread(await trace(launched, probe, url, TIMELINE_CATEGORIES)),
    profileLocus: async (url) => readProfile(await trace(launched, probe, url, PROFILE_CATEGORIES)),
    timePainting: (url, matches) => timePainting(launched, url, matches),
    measurePlain: (url, work, given) => measure(url, '0', callOf(work, given)),
    measurePeer: (url, work, given) => measure(url, peer, callOf(work, given)),
    async close() {
      await launched.close();
      await plain.close();
    },
  };
}
