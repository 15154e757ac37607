/**
 * Which tab the reader keeps company with: the one in front in its window. A reader in a tab of its own is itself in
 * front while it is read, so it keeps to the tab that was in front before.
 */
import { browser } from '#imports';

/** Where the reader stands. */
export interface ReaderSeat {
  windowId: number;
  /** The reader's own tab; it has none in a panel. */
  own: number | undefined;
  /** The tab in front when the reader was opened, or before it was. */
  front: number | undefined;
}

/** Gives the window and the tab that this page stands in, and the tab in front. */
export async function findSeat(): Promise<ReaderSeat> {
  const [{ id: windowId = browser.windows.WINDOW_ID_CURRENT }, tab] = await Promise.all([
    browser.windows.getCurrent(),
    browser.tabs.getCurrent(),
  ]);
  return { windowId, own: tab?.id, front: await findTabInFront(windowId, tab?.id) };
}

/** Calls back with each tab that comes in front, until the signal ends it. */
export function watchTabInFront(
  { windowId, own }: ReaderSeat,
  tell: (tab: number) => void,
  signal: AbortSignal,
): void {
  const listener = (active: { tabId: number; windowId: number }) => {
    if (active.windowId === windowId && active.tabId !== own) tell(active.tabId);
  };
  browser.tabs.onActivated.addListener(listener);
  signal.addEventListener('abort', () => browser.tabs.onActivated.removeListener(listener), { once: true });
}

async function findTabInFront(windowId: number, own: number | undefined): Promise<number | undefined> {
  const tabs = await browser.tabs.query({ windowId });
  const others = tabs.filter(({ id }) => id !== own);
  const active = others.find((tab) => tab.active);
  const [latest] = others.toSorted((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0));
  return (active ?? latest)?.id;
}
