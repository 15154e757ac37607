/**
 * The site of each tab: the one in the address bar. A frame cannot read its tab's address, so the top frame's
 * question tells it, and it is kept as long as the tab lives, for the browser may stop the background at any time.
 */
import { browser, storage } from '#imports';
import { isHost } from './site-lists.ts';

/** Who sent a message, as far as it matters here. */
export interface Sender {
  tab?: { id?: number | undefined } | undefined;
  frameId?: number | undefined;
  url?: string | undefined;
}

/** The site of a tab, or `null` before its top frame has asked anything. */
async function findSite(tab: number): Promise<string | null> {
  const site = await storage.getItem<unknown>(siteKey(tab)).catch(() => null);
  return isHost(site) ? site : null;
}

/** The site of the tab that a message came from, or `null` where none is known. */
export async function findSenderSite({ tab }: Sender): Promise<string | null> {
  return tab?.id === undefined ? null : findSite(tab.id);
}

/** Keeps the site of a tab. */
export async function rememberSite(tab: number, site: string): Promise<void> {
  await storage.setItem(siteKey(tab), site).catch(() => {});
}

/** Forgets the sites of tabs that close, until the signal ends it. */
export function forgetClosedTabs(signal?: AbortSignal): void {
  const forget = (tab: number) => void storage.removeItem(siteKey(tab)).catch(() => {});
  browser.tabs.onRemoved.addListener(forget);
  signal?.addEventListener('abort', () => browser.tabs.onRemoved.removeListener(forget), { once: true });
}

function siteKey(tab: number): `session:site-${number}` {
  return `session:site-${tab}`;
}
