/** What the tests start from that run in both browsers. */
import { test as base } from '@playwright/test';
import type { DrivenPage } from '../../../scripts/driven-page.ts';
import { openTestSite, type TestSite } from '../../fixtures/server.ts';
import { START_TIME } from '../harness.ts';
import { holdPage, type OpenPage } from '../open-page.ts';
import { createWords, type Words } from '../words.ts';
import { startSession, type DrivenBy, type Session } from './session.ts';

export { expect } from '@playwright/test';

/** A page in either browser. */
export type BothPage = OpenPage<DrivenPage>;

interface WorkerFixtures extends DrivenBy {
  session: Session;
  site: TestSite;
  /** The words of the interface in the browser's language. */
  words: Words;
}

interface TestFixtures {
  /** Opens an address, or markup to serve, in a tab in front and waits until it has been read. */
  open: (opened: string | { html: string; headers?: Record<string, string> }) => Promise<BothPage>;
  noFaults: void;
}

/** Opens an address in a new tab in front. */
async function openIn({ probe }: Session, url: string): Promise<BothPage> {
  const tab = await probe.openTab();
  await tab.page.goto(url, { waitUntil: 'domcontentloaded' });
  return holdPage(probe, tab);
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  browserKind: ['chromium', { option: true, scope: 'worker' }],
  session: [
    async ({ browserKind }, use) => {
      const session = await startSession(browserKind);
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
  words: [async ({ session }, use) => use(createWords(session.language)), { scope: 'worker' }],
  open: async ({ session, site }, use) => {
    const pages: BothPage[] = [];
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
      await session.takeFaults();
      await use();
      base.expect(await session.takeFaults(), 'errors in the console, and requests').toEqual([]);
    },
    { auto: true },
  ],
});
