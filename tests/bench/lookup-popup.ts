/** What a lookup in the popup costs whoever types: measured in a real browser, on the built extension. */
import type { Browser, Page } from '@playwright/test';
import { createProbe } from '../../scripts/extension-probe.ts';
import { launchBrowser, type Launched } from '../../scripts/launch-browser.ts';
import { readLongestTask, TASK_CATEGORIES } from './read-trace.ts';
import { formatReport, type ReportRow } from './report-row.ts';
import { median } from './statistics.ts';

/** Fewer make no median worth having. */
const RUNS = 20;

/** Typed key by key; each beginning of them is in the document. */
const QUERIES = ['两个维护', '全面从严', '最初一公里', '打铁必须自身硬'];

const POPUP_SCRIPT = /\/chunks\/popup-[^/]+\.js$/u;

/** One popup, from its opening to the last key of a query. */
interface Run {
  ready: number;
  keys: number[];
  longest: number;
}

/** Measures the popup of the built extension and prints its rows. */
export async function benchPopup(): Promise<void> {
  console.log(formatReport(await measurePopup()).join('\n'));
}

/** Gives the popup's rows: how soon the field can be typed in, how soon results are painted, the longest task. */
export async function measurePopup(): Promise<ReportRow[]> {
  const launched = await launchBrowser({ isHeadless: true });
  try {
    // Asked once, so that no run pays for the start of the background.
    await (await createProbe(launched)).send('searchPassages', { query: '两' });
    const runs: Run[] = [];
    for (let run = 0; run < RUNS; run += 1)
      runs.push(await runPopup(launched, QUERIES[run % QUERIES.length] ?? ''));
    return toRows(runs);
  } finally {
    await launched.close();
  }
}

function toRows(runs: Run[]): ReportRow[] {
  const keys = runs.flatMap((run) => run.keys);
  const row = (measure: string, value: number, cases: number) => {
    return { measure, value, unit: 'ms', cases, failures: [] };
  };
  const long = runs.filter(({ longest }) => longest > 16).map(({ longest }) => `${longest.toFixed(1)} ms`);
  return [
    row('popup opened → field ready, median', median(runs.map(({ ready }) => ready)), runs.length),
    row('key → results painted, median', median(keys), keys.length),
    row(
      'longest task after the first, median of popups',
      median(runs.map(({ longest }) => longest)),
      runs.length,
    ),
    {
      measure: 'popups with a task over 16 ms after the first',
      value: long.length,
      unit: '',
      goal: { most: 0 },
      cases: runs.length,
      failures: long,
    },
  ];
}

async function runPopup({ context, extensionId }: Launched, query: string): Promise<Run> {
  const page = await context.newPage();
  await page.addInitScript(watchField);
  const browser = context.browser() as Browser;
  await browser.startTracing(page, { categories: TASK_CATEGORIES });
  await page.goto(`chrome-extension://${extensionId}/popup.html`);
  const ready = await page.evaluate(
    () => (globalThis as unknown as { fieldReady: Promise<number> }).fieldReady,
  );
  const keys: number[] = [];
  for (const end of Array.from(query, (_, index) => index + 1))
    keys.push(await timeKey(page, query.slice(0, end)));
  const trace = await browser.stopTracing();
  await page.close();
  return { ready, keys, longest: readLongestTask(trace, POPUP_SCRIPT) };
}

/** Types the last character of a query; gives the time from its input to the frame with what it found. */
async function timeKey(page: Page, query: string): Promise<number> {
  await page.evaluate(watchPaint, query);
  await page.keyboard.insertText(query.slice(-1));
  return page.evaluate(() => (globalThis as unknown as { painted: Promise<number> }).painted);
}

// Runs in the popup before its own script.
function watchField(): void {
  const fieldReady = new Promise<number>((resolve) => {
    document.addEventListener('focusin', () => resolve(performance.now()), { once: true });
  });
  Object.assign(globalThis, { fieldReady });
}

// Runs in the popup.
function watchPaint(query: string): void {
  const painted = new Promise<number>((resolve) => {
    let typed = NaN;
    document.addEventListener('input', ({ timeStamp }) => (typed = timeStamp), { once: true, capture: true });
    const isThere = () =>
      [...document.querySelectorAll('[role=option] mark')].some(({ textContent }) => textContent === query);
    const observer = new MutationObserver(() => {
      if (!isThere()) return;
      observer.disconnect();
      // The frame is handed over when the task after its callbacks runs.
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - typed)));
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true });
  });
  Object.assign(globalThis, { painted });
}
