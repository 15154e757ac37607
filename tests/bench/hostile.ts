/**
 * What Locus costs pages that never rest or have no end, those of `tests/e2e/pages`: its share of each second of the
 * main thread, what a tab keeps in memory beyond the same page without Locus, and how much longer a change of style takes.
 */
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { BUILT_EXTENSION } from '../../scripts/launch-browser.ts';
import { openIn, startSession, type Session } from '../e2e/harness.ts';
import type { OpenPage } from '../e2e/open-page.ts';
import { openTestSite, type TestSite } from '../fixtures/server.ts';
import { measureHeap } from './measure-heap.ts';
import { readSeconds, TIMELINE_CATEGORIES } from './read-trace.ts';
import { takeNumber } from './read-words.ts';
import { formatReport, type ReportRow } from './report-row.ts';
import { median } from './statistics.ts';

const RUNS = 3;
/** Seconds of each run, the first included, in which the page is read. */
const SECONDS = 10;

/** Per cent of a second. */
const SHARE_GOAL = 5;
const MEGABYTE = 1_000_000;
/** Bytes of a tab, and of each match in it. */
const TAB_GOAL = 3 * MEGABYTE;
const MATCH_GOAL = 200;

/** Changes of style that are timed. */
const STYLINGS = 9;
/** Milliseconds; less cannot be told from the clock's steps. */
const LEAST_STYLING = 1;

/** Until a page that was read rests, in ms. */
const SETTLING = 3000;

interface HostilePage {
  name: string;
  file: string;
  /** Keeps the page going that does not by itself; runs in the page. */
  drive?: () => void;
}

const RESTLESS: readonly HostilePage[] = [
  { name: '1,000 nodes appended each second', file: 'endless.html', drive: appendEachSecond },
  { name: '100,000 text nodes', file: 'many-nodes.html' },
  { name: 'text that changes 60 times a second', file: 'restless.html' },
];

const LARGE: readonly HostilePage[] = [
  { name: 'a small page', file: 'highlights.html' },
  { name: '100,000 text nodes', file: 'many-nodes.html' },
  { name: '20,000 matches', file: 'many-matches.html' },
];

// Runs in the page.
function appendEachSecond(): void {
  const { steps } = globalThis as unknown as { steps: { act: () => void }[] };
  setInterval(() => steps[1]?.act(), 1000);
}

/** Runs `[--runs N]` and prints each figure with its goal. */
export async function benchHostile(rest: string[]): Promise<void> {
  const runs = takeNumber(rest, '--runs', RUNS);
  const site = await openTestSite();
  try {
    const shares = await withSession({}, (session) => measureShares(session, site, runs));
    const count = async ({ matches }: OpenPage) => (await matches()).length;
    const ours = await withSession({}, (session) => measureLarge(session, site, count));
    const theirs = await withoutLocus((session) => measureLarge(session, site));
    const rows = LARGE.flatMap((page, index) => toLargeRows(page, ours[index]!, theirs[index]!));
    console.log(formatReport([...shares, ...rows]).join('\n'));
  } finally {
    await site.close();
  }
}

async function withSession<Result>(
  options: Parameters<typeof startSession>[0],
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const session = await startSession(options);
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

/** The same browser, started in the same way, with nothing to put into pages; another one would lay them out in other memory. */
async function withoutLocus<Result>(work: (session: Session) => Promise<Result>): Promise<Result> {
  const extension = await mkdtemp(join(tmpdir(), 'locus-idle-'));
  try {
    await cp(BUILT_EXTENSION, extension, { recursive: true });
    const parts = join(extension, 'content-scripts');
    for (const name of await readdir(parts)) await writeFile(join(parts, name), '');
    return await withSession({ extension }, work);
  } finally {
    await rm(extension, { recursive: true, force: true });
  }
}

async function measureShares(session: Session, site: TestSite, runs: number): Promise<ReportRow[]> {
  const rows: ReportRow[] = [];
  for (const { name, file, drive } of RESTLESS) {
    const shares: number[] = [];
    for (let run = 0; run < runs; run++) {
      const buffer = await trace(session, async (page) => {
        await page.goto(site.conformance(file), { waitUntil: 'load' });
        if (drive) await page.evaluate(drive);
        // Half a second more than what is looked at, for the script begins after the page.
        await page.waitForTimeout(1000 * (SECONDS + 0.5));
      });
      const [, ...later] = readSeconds(buffer, SECONDS);
      // Milliseconds of a second as per cent of it.
      shares.push(...later.map((time) => time / 10));
    }
    const about = { unit: '%', cases: shares.length, failures: [], goal: { most: SHARE_GOAL } };
    rows.push({ measure: `${name}: share of a second after the first`, value: median(shares), ...about });
    rows.push({ measure: `${name}: the worst of them`, value: Math.max(...shares), ...about });
  }
  return rows;
}

async function trace(session: Session, act: (page: Page) => Promise<void>): Promise<Buffer> {
  const browser = session.context.browser() as Browser;
  const page = await session.context.newPage();
  await browser.startTracing(page, { categories: TIMELINE_CATEGORIES });
  await act(page);
  const buffer = await browser.stopTracing();
  await page.close();
  return buffer;
}

/** Of a page at rest. */
interface AtRest {
  bytes: number;
  marks: number;
  /** Milliseconds that a change of style takes. */
  styling: number;
}

async function measureLarge(
  session: Session,
  site: TestSite,
  /** Gives the marks once the page was read. */
  count: (page: OpenPage) => Promise<number> = async () => 0,
): Promise<AtRest[]> {
  const pages: AtRest[] = [];
  for (const { file } of LARGE) {
    const opened = await openIn(session, site.conformance(file));
    const { page } = opened;
    await page.waitForLoadState('load');
    const marks = await count(opened);
    await page.waitForTimeout(SETTLING);
    const devTools = await session.context.newCDPSession(page);
    const bytes = await measureHeap((method) => devTools.send(method));
    pages.push({ marks, bytes, styling: median(await page.evaluate(timeStyling, STYLINGS)) });
    await page.close();
  }
  return pages;
}

// Runs in the page.
function timeStyling(times: number): number[] {
  const { documentElement: root, body } = document;
  return Array.from({ length: times }, (_, time) => {
    root.style.color = time % 2 === 0 ? 'navy' : 'black';
    const start = performance.now();
    void getComputedStyle(body.lastElementChild ?? body).color;
    return performance.now() - start;
  });
}

function toLargeRows({ name }: HostilePage, ours: AtRest, theirs: AtRest): ReportRow[] {
  const memory: ReportRow = {
    measure: `${name}: memory beyond the page's own with ${ours.marks} marks`,
    value: (ours.bytes - theirs.bytes) / MEGABYTE,
    unit: 'MB',
    cases: 1,
    failures: [],
    goal: { most: (TAB_GOAL + ours.marks * MATCH_GOAL) / MEGABYTE },
  };
  if (theirs.styling < LEAST_STYLING) return [memory];
  const measure = `${name}: a change of style ÷ without Locus`;
  return [
    memory,
    { measure, value: ours.styling / theirs.styling, unit: '×', cases: STYLINGS, failures: [] },
  ];
}
