/** What every end-to-end test starts from: a real browser with the built extension, a site, and no tolerance for errors. */
import { test as base, type BrowserContext, type Page } from '@playwright/test';
import { createProbe, type Probe } from '../../scripts/extension-probe.ts';
import { launchBrowser, type Launched, type LaunchOptions } from '../../scripts/launch-browser.ts';
import { openTestSite, type TestSite } from '../fixtures/server.ts';
import { recordRequests } from './both/record-requests.ts';
import { holdPage, type OpenPage } from './open-page.ts';

export { expect } from '@playwright/test';

/** The browser of one worker with the extension in it. */
export interface Session extends Launched {
  probe: Probe;
  /** What went wrong in any page, extension pages included, and what was asked of the network, since the list was last emptied. */
  faults: string[];
}

/** What `open` takes: the address of a page, or markup to serve with headers of its own. */
export type Opened = string | { html: string; headers?: Record<string, string> };

/** Milliseconds: a busy machine takes half a minute to start a browser, and a test that gives up leaves it running. */
export const START_TIME = 120_000;

interface WorkerFixtures {
  session: Session;
  site: TestSite;
}

interface TestFixtures {
  probe: Probe;
  /** Opens a page in a tab in front and waits until it has been read. */
  open: (opened: Opened) => Promise<OpenPage>;
  noFaults: void;
}

/** Adds whatever the browser says of an error, but for parts of saved pages that are not there. */
function collectFaults(context: BrowserContext, faults: string[]): void {
  context.on('weberror', (fault) => faults.push(`${fault.error().message} (${fault.page()?.url()})`));
  context.on('console', (message) => {
    // The recording proxy answers for hosts of saved pages that are not there, without their leave to read the answer.
    const isMissingPart = /^Failed to load resource|blocked by CORS policy/u.test(message.text());
    if (message.type() === 'error' && !isMissingPart)
      faults.push(`${message.text()} (${message.page()?.url()})`);
  });
}

/** Starts a browser with the extension; tests that need one of their own (another build, another language) call it. */
export async function startSession(options: Partial<LaunchOptions> = {}): Promise<Session> {
  const recorder = await recordRequests();
  const launched = await launchBrowser({ isHeadless: true, proxyPort: recorder.port, ...options });
  const faults = recorder.requests;
  collectFaults(launched.context, faults);
  void launched.closed.then(recorder.close);
  return { ...launched, probe: await createProbe(launched), faults };
}

/** Opens an address in a new tab of the session in front; `prepare` has the tab while it is still empty. */
export async function openIn(
  session: Session,
  url: string,
  prepare: (page: Page) => Promise<void> = async () => {},
): Promise<OpenPage> {
  const tab = await session.probe.openTab();
  await prepare(tab.page);
  await tab.page.goto(url, { waitUntil: 'domcontentloaded' });
  return holdPage(session.probe, tab);
}

/** Stops the extension's worker as the browser does after a pause, and waits until it has stopped. */
export async function stopWorker({ context, probe }: Session): Promise<void> {
  const devtools = await context.newCDPSession(probe.page);
  const stopped = new Promise<void>((resolve) => {
    devtools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await devtools.detach();
}

/** The text of the badge on the toolbar button for a tab. */
export function readBadge(probe: Probe, page: OpenPage): Promise<string> {
  return probe.page.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), page.tab.id);
}

/** The markup of a page as it is now. */
export function readMarkup(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.outerHTML);
}

/** What a page was when its markup had been read, before any content script ran, and what changed since. */
export interface MarkupRecord {
  before: string;
  now: string;
  /** How many times nodes, attributes or text changed. */
  changes: number;
}

/** Keeps a record of the markup of the next page in this tab. */
export async function recordMarkup(page: Page): Promise<() => Promise<MarkupRecord>> {
  await page.addInitScript(() => {
    const record = { before: '', changes: 0 };
    Object.assign(globalThis, { markupRecord: record });
    document.addEventListener('DOMContentLoaded', () => {
      record.before = document.documentElement.outerHTML;
      const observer = new MutationObserver((records) => (record.changes += records.length));
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });
  });
  return () =>
    page.evaluate(() => {
      const { markupRecord } = globalThis as unknown as { markupRecord: { before: string; changes: number } };
      return { ...markupRecord, now: document.documentElement.outerHTML };
    });
}

declare const chrome: { action: { getBadgeText(of: { tabId: number }): Promise<string> } };

export const test = base.extend<TestFixtures, WorkerFixtures>({
  session: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names that a fixture needs from this pattern.
    async ({}, use) => {
      const session = await startSession();
      await use(session);
      await session.close();
    },
    { scope: 'worker', timeout: START_TIME },
  ],
  site: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names that a fixture needs from this pattern.
    async ({}, use) => {
      const site = await openTestSite();
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  probe: async ({ session }, use) => use(session.probe),
  open: async ({ session, site }, use) => {
    const pages: OpenPage[] = [];
    await use(async (opened) => {
      const url = typeof opened === 'string' ? opened : site.serve(opened.html, opened.headers);
      const page = await openIn(session, url);
      pages.push(page);
      await page.summary();
      return page;
    });
    for (const { page } of pages) await page.close();
  },
  noFaults: [
    async ({ session }, use) => {
      session.faults.length = 0;
      await use();
      base.expect(session.faults, 'errors in the console, and requests').toEqual([]);
    },
    { auto: true },
  ],
});
