/** What the tests start from that run in both browsers. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import type { DrivenPage, PlainPage } from '../../../scripts/driven-page.ts';
import type { Probe } from '../../../scripts/extension-probe.ts';
import { openTestSite, type TestSite } from '../../fixtures/server.ts';
import { START_TIME } from '../harness.ts';
import { holdPage, type OpenPage } from '../open-page.ts';
import { createWords, type Words } from '../words.ts';
import {
  LANGUAGES,
  startOwn,
  startSession,
  type DrivenBy,
  type OwnSession,
  type Session,
} from './session.ts';

export { expect } from '@playwright/test';

/** A page in either browser. */
export type BothPage = OpenPage<DrivenPage>;

interface SiteFixtures extends DrivenBy {
  site: TestSite;
  /** The words of the interface in the browser's language. */
  words: Words;
}

interface OwnFixtures {
  /** A browser of the test's own. */
  session: Session;
  /** Starts a browser as its reader has it, in the profile of the one before, which is closed. */
  start: () => Promise<OwnSession>;
}

interface WorkerFixtures {
  session: Session;
}

interface TestFixtures {
  /** Opens an address, or markup to serve, in a tab in front and waits until it has been read. */
  open: (opened: string | { html: string; headers?: Record<string, string> }) => Promise<BothPage>;
  noFaults: void;
}

/** Opens an address in a new tab in front. */
export async function openIn<Driven extends PlainPage>(
  { probe }: { probe: Probe<Driven> },
  url: string,
): Promise<OpenPage<Driven>> {
  const tab = await probe.openTab();
  await tab.page.goto(url, { waitUntil: 'domcontentloaded' });
  return holdPage(probe, tab);
}

const siteTest = base.extend<object, SiteFixtures>({
  browserKind: ['chromium', { option: true, scope: 'worker' }],
  site: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names that a fixture needs from this pattern.
    async ({}, use) => {
      const site = await openTestSite();
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  words: [async ({ browserKind }, use) => use(createWords(LANGUAGES[browserKind])), { scope: 'worker' }],
});

async function useSession(
  { browserKind }: DrivenBy,
  use: (session: Session) => Promise<void>,
): Promise<void> {
  const session = await startSession(browserKind);
  await use(session);
  await session.close();
}

/** For tests that need a browser of their own, be it as they have it or, by `start`, as its reader has it. */
export const ownTest = siteTest.extend<OwnFixtures>({
  session: [useSession, { timeout: START_TIME }],
  start: [
    async ({ browserKind }, use) => {
      const profile = await mkdtemp(join(tmpdir(), 'locus-own-'));
      const requests: string[] = [];
      let running: OwnSession | undefined;
      const end = async () => {
        await running?.close();
        requests.push(...(running?.requests ?? []));
      };
      await use(async () => {
        await end();
        running = await startOwn(browserKind, profile);
        return running;
      });
      await end();
      await rm(profile, { recursive: true, force: true, maxRetries: 3 });
      base.expect(requests).toEqual([]);
    },
    { timeout: START_TIME },
  ],
});

export const test = siteTest.extend<TestFixtures, WorkerFixtures>({
  session: [useSession, { scope: 'worker', timeout: START_TIME }],
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
