/**
 * What the frames of a tab tell of themselves, as long as someone looks. One port reaches all frames that are there;
 * a frame that comes later is heard to speak with the background, and gets a port of its own. Asking again by the
 * clock would miss a page whose script starts after the page was complete.
 */
import { browser, type Browser } from '#imports';
import { findBarrier, type Barrier } from './find-barrier.ts';
import { SUMMARY_PORT, type OpenedCard, type PageSummary } from './messages.ts';

/** What is known of a tab's page: nothing can be yet, nothing ever will be, or what its frames said. */
export type PageNews =
  { kind: 'loading' } | { kind: 'unreachable'; barrier: Barrier } | { kind: 'summary'; summary: PageSummary };

/** Names the port that reaches every frame, where others are named by their frame's number. */
const EVERY_FRAME = -1;

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
  const ports = new Map<number, Browser.runtime.Port>();

  function connect(frame: number): void {
    const name = SUMMARY_PORT;
    const port = browser.tabs.connect(tab, frame === EVERY_FRAME ? { name } : { name, frameId: frame });
    ports.set(frame, port);
    port.onMessage.addListener((message: unknown) => {
      if (isSummary(message)) tell(newsOf(message));
      else if (isOpenedCard(message)) tellOpened(message.opened);
    });
    port.onDisconnect.addListener(() => {
      // Reading it is what keeps the browser from logging that nobody was there.
      void browser.runtime.lastError;
      ports.delete(frame);
      void tellSilence();
    });
  }

  /** Says why nobody is there, unless somebody came meanwhile. */
  async function tellSilence(): Promise<void> {
    if (ports.size > 0) return;
    const found = await browser.tabs.get(tab).catch(() => null);
    const news = await explain(found);
    if (!signal.aborted && ports.size === 0) tell(news);
  }

  const hear = (_: unknown, { tab: speaker, frameId }: Browser.runtime.MessageSender) => {
    if (speaker?.id === tab && frameId !== undefined && !ports.has(frameId)) connect(frameId);
  };
  const follow = (updated: number, { status }: { status?: string | undefined }) => {
    if (updated === tab && status !== undefined) void tellSilence();
  };
  browser.runtime.onMessage.addListener(hear);
  browser.tabs.onUpdated.addListener(follow);
  connect(EVERY_FRAME);
  signal.addEventListener(
    'abort',
    () => {
      browser.runtime.onMessage.removeListener(hear);
      browser.tabs.onUpdated.removeListener(follow);
      for (const port of ports.values()) port.disconnect();
    },
    { once: true },
  );
}

/** A tab that closed meanwhile has no page. */
async function explain(tab: Browser.tabs.Tab | null): Promise<PageNews> {
  if (tab?.status === 'loading') return { kind: 'loading' };
  return { kind: 'unreachable', barrier: await findBarrier(tab ?? {}) };
}

/** Chromium lets extensions into the page around its PDF viewer, where there is nothing to read. */
function newsOf(summary: PageSummary): PageNews {
  return summary.isTop && summary.isPdf
    ? { kind: 'unreachable', barrier: 'pdf' }
    : { kind: 'summary', summary };
}

function isSummary(value: unknown): value is PageSummary {
  if (typeof value !== 'object' || value === null) return false;
  const { frame, host, matches } = value as Record<string, unknown>;
  return typeof frame === 'string' && typeof host === 'string' && Array.isArray(matches);
}

function isOpenedCard(value: unknown): value is OpenedCard {
  return typeof value === 'object' && value !== null && 'opened' in value && typeof value.opened === 'string';
}
