/**
 * One card at a time in a tab, whatever its frames: the frame that opened one is made known to all others, and is
 * remembered as the one that steps go on from. The session's storage keeps it, for the browser may stop the background.
 */
import { browser, storage } from '#imports';
import { onMessage } from './messages.ts';
import { tellTab } from './tell-tab.ts';

/** Makes known to a tab's frames where its card is, until the signal ends it. */
export function connectCardFrames(signal?: AbortSignal): void {
  const remove = onMessage('cardOpened', async ({ data: { frame }, sender }) => {
    const tab = sender.tab?.id;
    if (tab === undefined || typeof frame !== 'string') return;
    await Promise.all([rememberCardFrame(tab, sender.frameId ?? 0), tellTab(tab, 'cardOpened', { frame })]);
  });
  browser.tabs.onRemoved.addListener(forgetTab);
  signal?.addEventListener('abort', () => {
    remove();
    browser.tabs.onRemoved.removeListener(forgetTab);
  });
}

/** The browser's id of the frame that opened the last card of a tab; the top frame where none did. */
export async function findCardFrame(tab: number): Promise<number> {
  const frame = await storage.getItem<unknown>(frameKey(tab)).catch(() => null);
  return typeof frame === 'number' ? frame : 0;
}

/** Remembers the frame that a tab's card is in. */
export async function rememberCardFrame(tab: number, frame: number): Promise<void> {
  await storage.setItem(frameKey(tab), frame).catch(() => {});
}

function forgetTab(tab: number): void {
  void storage.removeItem(frameKey(tab)).catch(() => {});
}

function frameKey(tab: number): `session:card-frame-${number}` {
  return `session:card-frame-${tab}`;
}
