/** The reader, driven like a page; and the real one in the side panel, which the test tool does not see. */
import type { Page } from '@playwright/test';
import type { DrivenPage } from '../../scripts/driven-page.ts';
import type { Probe } from '../../scripts/extension-probe.ts';
import type { Session } from './harness.ts';
import type { OpenPage } from './open-page.ts';

/** A side panel is about as wide; the least is 320. */
const SIZE = { width: 360, height: 800 };

/**
 * The reader beside a page. It stands in a tab behind the page, so that the page is the active tab, as it is
 * beside a side panel.
 */
export async function openReader(
  { context, extensionOrigin, probe }: Session,
  beside: OpenPage,
  size = SIZE,
): Promise<Page> {
  await beside.page.bringToFront();
  const url = `${extensionOrigin}/sidepanel.html`;
  // Not any page: an extension that was just installed opens one by itself.
  const opened = context.waitForEvent('page', (page) => page.url() === url);
  await probe.page.evaluate((address) => chrome.tabs.create({ url: address, active: false }), url);
  const reader = await opened;
  await reader.setViewportSize(size);
  await reader.locator('article').waitFor();
  return reader;
}

/** The same with the reader in front, where the browser draws it at once; it keeps company with the page behind it. */
export async function openReaderInFront(session: Session, beside: OpenPage, size = SIZE): Promise<Page> {
  const reader = await openReader(session, beside, size);
  await reader.bringToFront();
  return reader;
}

/** What a reader shows that is not driven like a page. */
export interface ShownReader {
  /** The words of the passage that it went to. */
  current: string | undefined;
  text: string;
}

/** What knows the extension's other pages. */
interface Asking {
  probe: Probe<DrivenPage>;
}

/** Looks into the reader that is open, in a panel or in a tab; `null` while none is. */
export function readReader({ probe }: Asking): Promise<ShownReader | null> {
  return probe.page.evaluate(() => {
    const view = chrome.extension.getViews().find((one) => one.location.pathname === '/sidepanel.html');
    if (!view) return null;
    const current = view.document.querySelector('article [aria-current] .passage')?.textContent ?? undefined;
    // A panel that has just been opened has no body yet.
    const { body } = view.document as { body: HTMLElement | null };
    return { current, text: body?.innerText ?? '' };
  });
}

/** Closes the reader, panel or tab. */
export function closeReader({ probe }: Asking): Promise<void> {
  return probe.page.evaluate(() => {
    const view = chrome.extension.getViews().find((one) => one.location.pathname === '/sidepanel.html');
    view?.close();
  });
}

declare const chrome: {
  tabs: { create(options: { url: string; active: boolean }): Promise<unknown> };
  extension: { getViews(): Window[] };
};
