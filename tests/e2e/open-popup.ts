/** The popup, driven like a page. */
import type { Page } from '@playwright/test';
import { expect, type Session } from './harness.ts';
import type { OpenPage } from './open-page.ts';

/** The size that browsers give a popup at most is larger; ours is this wide. */
const SIZE = { width: 380, height: 600 };

/**
 * The popup of a page. It stands in a tab behind the page, so that the page is the active tab, as it is
 * under a real popup; real ones are out of reach of the test tool. Its field takes what is typed.
 */
export async function openPopup({ context, extensionId, probe }: Session, under: OpenPage): Promise<Page> {
  await under.page.bringToFront();
  const opened = context.waitForEvent('page');
  await probe.page.evaluate((url) => chrome.tabs.create({ url, active: false }), popupUrl(extensionId));
  const popup = await opened;
  await popup.setViewportSize(SIZE);
  await expect(popup.getByRole('combobox')).toBeFocused();
  return popup;
}

/** The address of the popup. */
function popupUrl(extensionId: string): string {
  return `chrome-extension://${extensionId}/popup.html`;
}

declare const chrome: { tabs: { create(options: { url: string; active: boolean }): Promise<unknown> } };
