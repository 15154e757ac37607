/** The life of Locus in one frame. */
import type { Density } from '../engine/density.ts';
import type { Requests } from '../runtime/messages.ts';
import { ask, isOrphaned } from './ask.ts';
import { jumpToMark } from './jump-to-mark.ts';
import { createLazyCard } from './lazy-card.ts';
import { createMarks } from './marks.ts';
import { onMessage, sendMessage } from './messaging.ts';
import { readPage, type PageReading } from './read-page.ts';
import { tellSummary } from './tell-summary.ts';

/** What the background says of the site that the page belongs to. */
type Site = ReturnType<Requests['getSite']>;

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
 * Reads, marks and answers in this frame until the signal ends it. Marks that are there then stay:
 * the signal ends when the extension was updated under the page, and nobody could put them back.
 */
export function startPage({ signal, isAlive }: PageLife): void {
  // Not crypto.randomUUID: a page without TLS has none.
  const frame = Math.random().toString(36).slice(2);
  const marks = createMarks();
  const card = createLazyCard({ marks, signal });
  let reading: CurrentReading | null = null;
  let answer: Promise<boolean> | null = null;
  let isOn = true;
  let density: Density | null = null;
  const state = () => reading?.state() ?? 'done';
  const onLook = () => void mayRead();
  const tell = tellSummary({ frame, marks, isOn: () => isOn, state, onLook }, signal);

  /** The known answer, or the background's; without one the site is off for now. */
  function mayRead(): Promise<boolean> {
    answer ??= askSite(signal).then((site) => {
      if (site === null) answer = null;
      else switchTo(site);
      return site?.isOn ?? false;
    });
    return answer;
  }

  function switchTo(site: Site): void {
    const isOtherDensity = density !== null && density !== site.marking.density;
    ({ isOn } = site);
    ({ density } = site.marking);
    marks.drawOnce(site.marking.isOncePerPage);
    if (!isOn || isOtherDensity) stop();
    if (isOn) start();
  }

  function start(): void {
    if (reading || signal.aborted) return;
    const stopReading = new AbortController();
    const tools = { marks, mayRead, tell, isAlive };
    reading = { ...readPage(tools, AbortSignal.any([signal, stopReading.signal])), stop: stopReading };
  }

  function stop(): void {
    reading?.stop.abort();
    reading = null;
    card.close();
    marks.clear();
    tell();
  }

  async function jumpTo(id: number): Promise<void> {
    const mark = marks.all().find((other) => other.id === id);
    if (!mark) return;
    await jumpToMark(mark);
    card.open(mark);
  }

  const stopHearing = onMessage((told) => {
    if (told.type === 'settingsChanged') {
      answer = null;
      void mayRead();
    } else if (told.data.frame === frame) void jumpTo(told.data.id);
  });
  signal.addEventListener('abort', () => {
    if (!isOrphaned()) stopHearing();
  });
  start();
}

function askSite(signal: AbortSignal): Promise<Site | null> {
  return ask({ request: () => sendMessage('getSite', { host: location.hostname }), isAnswer }, signal);
}

function isAnswer(value: unknown): value is Site {
  return typeof value === 'object' && value !== null && 'isOn' in value && 'marking' in value;
}
