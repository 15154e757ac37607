/** The reader, driven like a page; and the real one in the side panel, which the test tool does not see. */
import type { Page } from '@playwright/test';
import type { Session } from './harness.ts';
import type { OpenPage } from './open-page.ts';

/** A side panel is about as wide; the least is 320. */
const SIZE = { width: 360, height: 800 };

/**
 * The reader beside a page. It stands in a tab behind the page, so that the page is the active tab, as it is
 * beside a side panel.
 */
export async function openReader(
  { context, extensionId, probe }: Session,
  beside: OpenPage,
  size = SIZE,
): Promise<Page> {
  await beside.page.bringToFront();
  const opened = context.waitForEvent('page');
  const url = `chrome-extension://${extensionId}/sidepanel.html`;
  await probe.page.evaluate((address) => chrome.tabs.create({ url: address, active: false }), url);
  const reader = await opened;
  await reader.setViewportSize(size);
  await reader.locator('article').waitFor();
  return reader;
}

/** What the reader in the side panel shows. */
export interface SidePanel {
  /** The words of the passage that it went to. */
  current: string | undefined;
  text: string;
}

/** Looks into the side panel; `null` while none is open. */
export function readSidePanel({ probe }: Session): Promise<SidePanel | null> {
  return probe.page.evaluate(() => {
    const view = chrome.extension.getViews().find((one) => one.location.pathname === '/sidepanel.html');
    if (!view) return null;
    const current = view.document.querySelector('article [aria-current] .passage')?.textContent ?? undefined;
    return { current, text: view.document.body.innerText };
  });
}

/** Closes the side panel. */
export function closeSidePanel({ probe }: Session): Promise<void> {
  return probe.page.evaluate(() => {
    const view = chrome.extension.getViews().find((one) => one.location.pathname === '/sidepanel.html');
    view?.close();
  });
}

declare const chrome: {
  tabs: { create(options: { url: string; active: boolean }): Promise<unknown> };
  extension: { getViews(): Window[] };
};
