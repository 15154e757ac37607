/** The life of Locus in one frame. */
import type { SiteAnswer } from '../runtime/messages.ts';
import { ask, isOrphaned } from './ask.ts';
import { CARD_TAG } from './card-tag.ts';
import { ASK_AGAIN } from './limits.ts';
import { keepAnswer } from './kept-answer.ts';
import { createLazyCard } from './lazy-card.ts';
import { createMarks } from './marks.ts';
import { onMessage, sendMessage } from './messaging.ts';
import { findScheme } from './page-scheme.ts';
import { readPage, type PageReading } from './read-page.ts';
import { tellSummary } from './tell-summary.ts';
import { whenShown } from './when-shown.ts';

/** Reading that can be ended without ending the rest. */
interface CurrentReading extends PageReading {
  stop: AbortController;
}

/** The script's own life, as its surroundings know it. */
export interface PageLife {
  signal: AbortSignal;
  /** Whether the extension is still there; if not, the signal ends. */
  isAlive: () => boolean;
}

/**
 * Reads, marks and answers in this frame until the signal ends it. Lines that are there then stay:
 * the signal ends when the extension was updated under the page, and nobody could put them back.
 */
export function startPage({ signal, isAlive }: PageLife): void {
  // Not crypto.randomUUID: a page without TLS has none.
  const frame = Math.random().toString(36).slice(2);
  const marks = createMarks();
  // Left by an extension that was switched off while it had a card open: Firefox starts a new one in the same page.
  // The page may have an element of the method's name.
  for (const left of Document.prototype.querySelectorAll.call(document, CARD_TAG)) left.remove();
  const tellOpened = () => tellOthers(frame);
  const card = createLazyCard({ marks, tellOpened, signal });
  let reading: CurrentReading | null = null;
  let isOn = true;
  let isShown = false;
  let goneBy: string | null = null;
  /** Whether the reading had to do without an answer. */
  let isUnanswered = false;
  let drawn = '';
  const state = () => reading?.state() ?? (isShown ? 'done' : 'waiting');
  const onLook = () => void mayRead();
  const site = keepAnswer(async () => {
    const answer = await askSite(drawn, signal);
    if (answer !== null) switchTo(answer);
    else if (isAlive() && !signal.aborted) tryLater();
    return answer;
  });
  const { tell, tellAgain } = tellSummary({ frame, marks, isOn: () => isOn, state, onLook }, signal);

  /** The known answer, or the background's; without one the site is off for now. */
  async function mayRead(): Promise<boolean> {
    return (await site.get())?.isOn ?? false;
  }

  function tryLater(): void {
    isUnanswered = true;
    setTimeout(() => site.renew(), ASK_AGAIN);
  }

  function switchTo(answer: SiteAnswer): void {
    const isOtherReading = isUnanswered || (goneBy !== null && goneBy !== answer.reading);
    isUnanswered = false;
    ({ isOn } = answer);
    goneBy = answer.reading;
    drawn = answer.rules;
    marks.drawOnce(answer.marking.isOncePerPage);
    card.heed({ opening: answer.card, isBesideScrollbar: isOn && answer.marking.isBesideScrollbar });
    if (!isOn) return stop();
    // Marks that stay are not taken away in between: lines that vanish and come back would catch the eye.
    if (isOtherReading) endReading();
    start();
  }

  function start(): void {
    if (reading || !isShown || signal.aborted) return;
    const stopReading = new AbortController();
    const tools = { marks, mayRead, tell, isAlive };
    reading = { ...readPage(tools, AbortSignal.any([signal, stopReading.signal])), stop: stopReading };
  }

  function endReading(): void {
    reading?.stop.abort();
    reading = null;
  }

  function stop(): void {
    endReading();
    card.close();
    marks.clear();
    tell();
  }

  const stopHearing = onMessage((told, reply) => {
    switch (told.type) {
      case 'settingsChanged':
        return site.renew();
      case 'countWanted':
        return tellAgain();
      case 'lookUpSelection':
        return card.lookUpSelection();
      case 'stepMatch':
        return void card.step(told.data).then(reply, () => reply(false));
      case 'cardOpened':
        return void (told.data.frame === frame || card.giveWay());
      case 'jumpToMatch':
        return void (told.data.frame === frame && card.jumpTo(told.data.id));
    }
  });
  signal.addEventListener('abort', () => {
    if (!isOrphaned()) stopHearing();
  });
  whenShown(() => {
    isShown = true;
    start();
  }, signal);
  // A page in the browser's cache hears of nothing.
  addEventListener('pageshow', ({ persisted }) => persisted && site.renew(), { signal });
}

/** A card was opened here: where there are other frames, theirs is closed. */
function tellOthers(frame: string): void {
  const isAlone = window === window.top && window.length === 0;
  if (!isAlone && !isOrphaned()) sendMessage('cardOpened', { frame }).catch(() => {});
}

function askSite(drawn: string, signal: AbortSignal): Promise<SiteAnswer | null> {
  const scheme = findScheme(document.body);
  const request = () => sendMessage('getSite', { host: location.hostname, scheme, drawn });
  return ask({ request, isAnswer }, signal);
}

function isAnswer(value: unknown): value is SiteAnswer {
  return typeof value === 'object' && value !== null && 'isOn' in value && 'reading' in value;
}
