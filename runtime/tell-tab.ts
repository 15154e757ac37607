import { browser } from '#imports';
import type { Requests } from './messages.ts';

/** What a page is told; nobody waits for an answer. */
type Told = Pick<
  Requests,
  'settingsChanged' | 'countWanted' | 'jumpToMatch' | 'lookUpSelection' | 'cardOpened'
>;

/**
 * Tells every frame of a tab; resolves also when nobody is there to hear it.
 *
 * The messaging library's own way to a tab leaves `runtime.lastError` unread, and the browser
 * then logs an error for each tab without a content script: so its envelope is sent by hand.
 */
export async function tellTab<Type extends keyof Told>(
  tab: number,
  type: Type,
  ...data: Parameters<Told[Type]>
): Promise<void> {
  const envelope = { id: Math.floor(Math.random() * 1e9), type, data: data[0], timestamp: Date.now() };
  await browser.tabs.sendMessage(tab, envelope).catch(() => {});
}

/** Tells every frame of every tab; resolves when all that can hear it were told. */
export async function tellAllTabs<Type extends keyof Told>(
  type: Type,
  ...data: Parameters<Told[Type]>
): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(async ({ id }) => (id === undefined ? undefined : tellTab(id, type, ...data))));
}
