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
}

/** Gives the window and the tab that this page stands in. */
export async function findSeat(): Promise<ReaderSeat> {
  const [{ id = browser.windows.WINDOW_ID_CURRENT }, tab] = await Promise.all([
    browser.windows.getCurrent(),
    browser.tabs.getCurrent(),
  ]);
  return { windowId: id, own: tab?.id };
}

/** Calls back with the tab in front now, if there is one, and with each that comes in front, until the signal ends it. */
export function watchTabInFront(
  { windowId, own }: ReaderSeat,
  tell: (tab: number) => void,
  signal: AbortSignal,
): void {
  const tellOther = (tab: number | undefined) => {
    if (tab !== undefined && tab !== own && !signal.aborted) tell(tab);
  };
  const listener = (active: { tabId: number; windowId: number }) => {
    if (active.windowId === windowId) tellOther(active.tabId);
  };
  browser.tabs.onActivated.addListener(listener);
  signal.addEventListener('abort', () => browser.tabs.onActivated.removeListener(listener), { once: true });
  void findTabInFront(windowId, own).then(tellOther);
}

async function findTabInFront(windowId: number, own: number | undefined): Promise<number | undefined> {
  const tabs = await browser.tabs.query({ windowId });
  const others = tabs.filter(({ id }) => id !== own);
  const active = others.find((tab) => tab.active);
  const [latest] = others.toSorted((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0));
  return (active ?? latest)?.id;
}
