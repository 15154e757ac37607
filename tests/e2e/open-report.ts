/** The report of a page, in a reader that is driven like a page. */
import type { Page } from '@playwright/test';
import type { Session } from './harness.ts';
import type { OpenPage } from './open-page.ts';
import { beginsWith, words } from './words.ts';

/** A side panel of usual width. */
const SIZE = { width: 400, height: 800 };

/** The report of a page. The reader stands in a tab behind it, where it keeps company with the page as a panel does. */
export async function openReport(
  { context, extensionOrigin, probe }: Session,
  beside: OpenPage,
): Promise<Page> {
  await beside.page.bringToFront();
  const url = `${extensionOrigin}/sidepanel.html`;
  // Not any page: an extension that was just installed opens one by itself.
  const opened = context.waitForEvent('page', (page) => page.url() === url);
  await probe.page.evaluate((address) => chrome.tabs.create({ url: address, active: false }), url);
  const reader = await opened;
  await reader.setViewportSize(SIZE);
  await reader.getByRole('tab', { name: beginsWith(words('readerReport')) }).click();
  return reader;
}

declare const chrome: { tabs: { create(options: { url: string; active: boolean }): Promise<unknown> } };
