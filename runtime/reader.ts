/**
 * How the reader is opened, and how it is told where to go.
 *
 * It stands in Chrome's side panel and in Firefox's sidebar. Both open it only while something that a reader did is
 * being dealt with, and Firefox counts no click in a web page; where the browser refuses, it opens in a tab.
 */
import { browser, storage } from '#imports';
import { onMessage, sendMessage } from './messages.ts';

/** Where the reader is to go: to a passage, to the passages of a phrase, to its report, or nowhere in particular. */
export interface ReaderGoal {
  /** Address of a passage. */
  address?: string;
  /** What a match names: a phrase, or the address of a passage. */
  target?: string;
  /** The report on the page instead of the text. */
  isReport?: boolean;
}

/** A goal with the tab that it was chosen in: a reader in a tab of its own keeps company with that one. */
export interface TabGoal extends ReaderGoal {
  tab?: number | undefined;
}

/** What has to be known of the tab that the reader is opened from. */
export interface ReaderTab {
  id?: number | undefined;
  windowId: number;
}

/** The page of the reader; in a panel or in a tab it is the same. */
const READER_PAGE = '/sidepanel.html';

/** Firefox's sidebar, which Chrome's types do not know. */
interface SidebarAction {
  open: () => Promise<void>;
  isOpen: (of: { windowId: number }) => Promise<boolean>;
}

/** Opens the reader when a page asks for it; called once, before the background's `main` returns. */
export function connectReader(): void {
  onMessage('openReader', async ({ data: { address, target }, sender: { tab } }) => {
    if (!tab) return;
    await openReader(tab, { ...(address && { address }), ...(target && { target }) });
  });
}

/**
 * Opens the reader beside a tab, at a goal if there is one; a reader that is open moves there at once.
 * Call it before anything is awaited in the listener of what the reader did, or browsers refuse the panel.
 */
export async function openReader({ id, windowId }: ReaderTab, goal: ReaderGoal = {}): Promise<void> {
  const tabGoal = { ...goal, tab: id };
  if (await openPanel(windowId)) return handOver(windowId, tabGoal);
  const open = await sendMessage('moveReader', tabGoal).catch(() => null);
  if (open === null) {
    await handOver(windowId, tabGoal);
    await browser.tabs.create({ url: browser.runtime.getURL(READER_PAGE), windowId, active: true });
  } else {
    const { windowId: itsWindow } = (await browser.tabs.update(open, { active: true })) ?? {};
    if (itsWindow !== undefined && itsWindow !== windowId)
      await browser.windows.update(itsWindow, { focused: true });
  }
}

/** Takes what was handed over to the reader of a window, and whatever will be, until the signal ends it. */
export function takeGoals(windowId: number, take: (goal: TabGoal) => void, signal: AbortSignal): void {
  const key = goalKey(windowId);
  const takeNew = (goal: TabGoal | null) => {
    if (!goal || signal.aborted) return;
    void storage.removeItem(key);
    take(goal);
  };
  const unwatch = storage.watch<TabGoal>(key, takeNew);
  signal.addEventListener('abort', unwatch, { once: true });
  void storage.getItem<TabGoal>(key).then(takeNew);
}

/** Whether the panel is open now. */
async function openPanel(windowId: number): Promise<boolean> {
  const { sidePanel, sidebarAction } = browser as typeof browser & { sidebarAction?: SidebarAction };
  try {
    if (sidePanel) await sidePanel.open({ windowId });
    else await sidebarAction?.open();
    return sidePanel !== undefined || sidebarAction !== undefined;
  } catch {
    return (await sidebarAction?.isOpen({ windowId }).catch(() => false)) ?? false;
  }
}

async function handOver(windowId: number, goal: TabGoal): Promise<void> {
  await storage.setItem(goalKey(windowId), goal);
}

function goalKey(windowId: number): `session:reader-${number}` {
  return `session:reader-${windowId}`;
}
