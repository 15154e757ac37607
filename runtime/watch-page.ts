/**
 * What the frames of a tab tell of themselves, as long as someone looks.
 * One port reaches all frames; it ends when the last of them has gone, or at once when none is there.
 */
import { browser } from '#imports';
import { SUMMARY_PORT, type OpenedCard, type PageSummary } from './messages.ts';

/** What is known of a tab's page: nothing can be yet, nothing ever will be, or what its frames said. */
export type PageNews =
  { kind: 'loading' } | { kind: 'unreachable' } | { kind: 'summary'; summary: PageSummary };

/** A page that loads gets its content script soon: ask again in milliseconds, short enough not to be noticed. */
const ASK_AGAIN = 250;

/**
 * Calls back with each piece of news of a tab's page, also after it was loaded anew, until the signal ends it; and
 * with the target of each mark whose card opens there.
 */
export function watchPage(
  tab: number,
  tell: (news: PageNews) => void,
  signal: AbortSignal,
  tellOpened: (target: string) => void = () => {},
): void {
  if (signal.aborted) return;
  const port = browser.tabs.connect(tab, { name: SUMMARY_PORT });
  const end = () => port.disconnect();
  port.onMessage.addListener((message: unknown) => {
    if (isSummary(message)) tell({ kind: 'summary', summary: message });
    else if (isOpenedCard(message)) tellOpened(message.opened);
  });
  port.onDisconnect.addListener(() => {
    // Reading it is what keeps the browser from logging that nobody was there.
    void browser.runtime.lastError;
    signal.removeEventListener('abort', end);
    void connectAgain(tab, tell, signal, tellOpened);
  });
  signal.addEventListener('abort', end, { once: true });
}

async function connectAgain(...watch: Required<Parameters<typeof watchPage>>): Promise<void> {
  const [tab, tell, signal] = watch;
  const status = await browser.tabs.get(tab).then(
    (found) => found.status,
    () => 'closed',
  );
  if (signal.aborted) return;
  const isLoading = status === 'loading';
  tell({ kind: isLoading ? 'loading' : 'unreachable' });
  if (isLoading) setTimeout(() => watchPage(...watch), ASK_AGAIN);
  else onceLoading(tab, () => watchPage(...watch), signal);
}

/** A page without Locus may give way to one with it while the popup is open. */
function onceLoading(tab: number, act: () => void, signal: AbortSignal): void {
  const stop = () => browser.tabs.onUpdated.removeListener(listener);
  const listener = (updated: number, change: { status?: string | undefined }) => {
    if (updated !== tab || change.status !== 'loading') return;
    stop();
    signal.removeEventListener('abort', stop);
    act();
  };
  browser.tabs.onUpdated.addListener(listener);
  signal.addEventListener('abort', stop, { once: true });
}

function isSummary(value: unknown): value is PageSummary {
  if (typeof value !== 'object' || value === null) return false;
  const { frame, host, matches } = value as Record<string, unknown>;
  return typeof frame === 'string' && typeof host === 'string' && Array.isArray(matches);
}

function isOpenedCard(value: unknown): value is OpenedCard {
  return typeof value === 'object' && value !== null && 'opened' in value && typeof value.opened === 'string';
}
