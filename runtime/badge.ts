/**
 * The number on the toolbar button. Each frame tells its own count; the sum is kept in the
 * session's storage, because the browser may stop the background between two frames.
 * The browser itself takes a tab's badge away when the tab shows another page.
 */
import { browser, storage } from '#imports';
import {
  addCount,
  findCount,
  formatCount,
  isUnsure,
  leaveCounts,
  sumCounts,
  type TabCounts,
  type Total,
} from './badge-counts.ts';
import { followLanguage, loadLanguage } from './language.ts';
import { onMessage } from './messages.ts';
import { tellTab } from './tell-tab.ts';
import { text } from './texts.ts';

/** Ink on paper's terms: a count is no alarm, so it is neither red nor the accent. 8 to 1. */
const INK = '#53504a';
const PAPER = '#ffffff';

/** Counts of one tab change one after the other: two frames often speak at once. */
let lastChange: Promise<unknown> = Promise.resolve();

/** Shows on the badge what the frames of each tab count, until the signal ends it. */
export function connectBadge(signal?: AbortSignal): void {
  const remove = onMessage('matchesCounted', async ({ data, sender }): Promise<true> => {
    await changeTab(sender.tab?.id, (counts) => {
      const news = findCount({ ...data, document: sender.documentId });
      return news === undefined ? counts : addCount(counts, sender.frameId ?? 0, news);
    });
    return true;
  });
  browser.tabs.onUpdated.addListener(leavePage);
  browser.tabs.onRemoved.addListener(forgetTab);
  void followLanguage(() => void showAll(), signal);
  void Promise.all([
    browser.action.setBadgeBackgroundColor({ color: INK }),
    browser.action.setBadgeTextColor({ color: PAPER }),
  ]).catch(() => {});
  signal?.addEventListener('abort', () => {
    remove();
    browser.tabs.onUpdated.removeListener(leavePage);
    browser.tabs.onRemoved.removeListener(forgetTab);
  });
}

function leavePage(tab: number, change: { status?: string | undefined }): void {
  if (change.status === 'loading') void inTurn(() => markLeaving(tab));
}

async function markLeaving(tab: number): Promise<void> {
  const counts = await readCounts(tab);
  if (Object.keys(counts).length > 0) await storage.setItem(countsKey(tab), leaveCounts(counts));
}

function forgetTab(tab: number): void {
  void inTurn(() => storage.removeItem(countsKey(tab)));
}

async function changeTab(tab: number | undefined, change: (counts: TabCounts) => TabCounts): Promise<void> {
  if (tab === undefined) return;
  await inTurn(async () => {
    const before = await readCounts(tab);
    const counts = change(before);
    if (Object.keys(counts).length === 0) return;
    await storage.setItem(countsKey(tab), counts);
    await showTotal(tab, sumCounts(counts));
    if (isUnsure(before, counts)) void tellTab(tab, 'countWanted');
  });
}

/** Says it again of every tab, as in another language. */
async function showAll(): Promise<void> {
  const tabs = await browser.tabs.query({});
  for (const { id } of tabs) await changeTab(id, (counts) => counts);
}

async function showTotal(tab: number, total: Total): Promise<void> {
  await loadLanguage();
  const badge = total.isOn ? formatCount(total) : text('badgeOff');
  await browser.action.setBadgeText({ tabId: tab, text: badge });
  await browser.action.setTitle({ tabId: tab, title: titleOf(total) });
}

function titleOf({ count, isPartial, isOn }: Total): string {
  if (!isOn) return text('badgeTitleOff');
  if (isPartial) return text('badgeTitlePartial', count);
  if (count === 0) return text('badgeTitleNone');
  return count === 1 ? text('badgeTitleOne') : text('badgeTitleMany', count);
}

/** Work on counts in order; a tab that closed meanwhile is nobody's trouble. */
function inTurn(work: () => Promise<void>): Promise<void> {
  const done = lastChange.then(work).catch(() => {});
  lastChange = done;
  return done;
}

/** What the frames of a tab counted. */
export async function readCounts(tab: number): Promise<TabCounts> {
  const stored = await storage.getItem<object>(countsKey(tab));
  return Object.fromEntries(
    Object.entries(stored ?? {}).flatMap(([frame, value]) => {
      const count = findCount(value);
      return count === undefined ? [] : [[frame, count] as const];
    }),
  );
}

function countsKey(tab: number): `session:counts-${number}` {
  return `session:counts-${tab}`;
}
