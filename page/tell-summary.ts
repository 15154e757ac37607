/** What this frame tells of itself: the list to whoever looks, the count to the badge. */
import { browser, type Browser } from '#imports';
import { SUMMARY_PORT, type OpenedCard, type PageSummary } from '../runtime/messages.ts';
import { ask, isOrphaned } from './ask.ts';
import { SHARE, SUMMARY_PAUSE } from './limits.ts';
import type { Mark } from './mark.ts';
import { sendMessage } from './messaging.ts';
import { countShown, summarize, type SummarySource } from './summarize.ts';

/** What a frame tells of itself. */
export interface SummaryTelling {
  /** To be called after each change. */
  tell: () => void;
  /** Tells the count even if it is what was told before: the badge has lost it. */
  tellAgain: () => void;
}

/** Starts telling, until the signal ends it. */
export function tellSummary(source: SummarySource, signal: AbortSignal): SummaryTelling {
  const ports = new Set<Browser.runtime.Port>();
  let lastCount = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let nextAt = Number.NEGATIVE_INFINITY;

  /** The first change is told at once, and those that follow together. */
  function tell(): void {
    if (signal.aborted) return;
    timer ??= setTimeout(tellNow, Math.max(0, nextAt - performance.now()));
  }

  function tellAgain(): void {
    lastCount = '';
    tell();
  }

  function tellNow(): void {
    timer = undefined;
    if (isOrphaned()) return;
    const start = performance.now();
    if (ports.size > 0) {
      const summary = summarize(source);
      for (const port of ports) post(port, summary);
    }
    void tellCount();
    // A list of thousands is no small thing to make.
    const used = performance.now() - start;
    nextAt = start + Math.max(SUMMARY_PAUSE, used / SHARE);
  }

  async function tellCount(): Promise<void> {
    const count = countShown(source.marks);
    const state = source.state();
    const isPartial = state === 'partial' || (state === 'waiting' && count > 0);
    const fact = { count, isPartial, isOn: source.isOn() };
    const told = JSON.stringify(fact);
    if (told === lastCount) return;
    lastCount = told;
    // Asked again, an old count must not come after a newer one.
    const request = async () => told !== lastCount || sendMessage('matchesCounted', fact);
    const heard = await ask({ request, isAnswer: isHeard }, signal);
    // What nobody heard is told again with the next change.
    if (heard === null && told === lastCount) lastCount = '';
  }

  function welcome(port: Browser.runtime.Port): void {
    if (port.name !== SUMMARY_PORT) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    post(port, summarize(source));
    // Style alone may have shown or hidden text since: the badge must not say otherwise than the list.
    void tellCount();
    source.onLook();
  }

  /** A reader that is open follows. */
  function tellOpened({ target }: Mark): void {
    const card: OpenedCard = { opened: target };
    for (const port of ports) post(port, card);
  }

  browser.runtime.onConnect.addListener(welcome);
  source.marks.onActive(tellOpened, signal);
  // Opening a `<details>` shows text that was there before. The event does not bubble.
  addEventListener('toggle', tell, { capture: true, signal });
  // A page that comes back from the browser's cache has lost its badge.
  addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (persisted) tellAgain();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    if (!isOrphaned()) browser.runtime.onConnect.removeListener(welcome);
  });
  return { tell, tellAgain };
}

function isHeard(value: unknown): value is true {
  return value === true;
}

/** The one who looked may just have gone. */
function post(port: Browser.runtime.Port, news: PageSummary | OpenedCard): void {
  try {
    port.postMessage(news);
  } catch {
    port.disconnect();
  }
}
