/**
 * The life of the reader: it keeps company with the page beside it, asks the background, and shows each new state.
 * What happens when stands in `reader-state.ts`; how it is opened and told where to go in `reader.ts`.
 */
import { browser } from '#imports';
import { findResults } from './ask-library.ts';
import { copyWords } from './copy-words.ts';
import type { LiveReader, ReaderActions, ShowReader } from './live-reader.ts';
import { onMessage } from './messages.ts';
import { beginReport, follow, jump, learnPlaces } from './reader-company.ts';
import { go, goTo, goToDocument, openDocument, openPhrase, reach } from './reader-moves.ts';
import { renewSettings, setText, takeSettings } from './reader-settings.ts';
import { FIRST_READER, reduceReader } from './reader-state.ts';
import { findSeat, watchTabInFront } from './reader-tab.ts';
import { takeGoals, type TabGoal } from './reader.ts';
import { watchSettings } from './settings.ts';

/** From this width on, in px, the contents stand beside the text. */
const WIDE = '(min-width: 840px)';

/** Starts the reader and shows its state at once and after each change until the signal ends it. */
export async function startReader(show: ShowReader, signal: AbortSignal): Promise<void> {
  const reader = createReader(show, signal);
  watchWidth(reader);
  watchSettings(() => void renewSettings(reader), signal);
  const [seat] = await Promise.all([findSeat(), takeSettings(reader), openDocument(reader, null)]);
  if (signal.aborted) return;
  if (seat.front !== undefined) follow(reader, seat.front);
  watchTabInFront(seat, (tab) => follow(reader, tab), signal);
  takeGoals(seat.windowId, (goal) => arrive(reader, goal), signal);
  if (seat.own !== undefined) answerMoves(reader, seat.own);
}

function createReader(show: ShowReader, signal: AbortSignal): LiveReader {
  const draw = () => signal.aborted || show(reader.state, actions, reader.parts);
  const reader: LiveReader = {
    signal,
    state: FIRST_READER,
    parts: { settings: null, report: null },
    tab: undefined,
    leaving: new AbortController(),
    sent: null,
    note(event) {
      reader.state = reduceReader(reader.state, event);
      draw();
      if (event.kind === 'pageTold') void learnPlaces(reader);
      if (reader.state.view === 'report' && !reader.parts.report) beginReport(reader);
    },
    setPart(part) {
      reader.parts = { ...reader.parts, ...part };
      draw();
    },
  };
  const actions = createActions(reader);
  draw();
  return reader;
}

function createActions(reader: LiveReader): ReaderActions {
  return {
    note: (event) => reader.note(event),
    search: (query) => void search(reader, query),
    go: (address) => void go(reader, address, 'reader'),
    openDocument: (id) => void goToDocument(reader, id),
    goBack: () => void goTo(reader, reader.state.back.at(-1), { kind: 'wentBack' }),
    goForward: () => void goTo(reader, reader.state.forward[0], { kind: 'wentForward' }),
    openPhrase: (target) => void openPhrase(reader, target),
    jump: (uses, name) => void jump(reader, uses, name),
    setText: (text) => void setText(reader, text),
    copy: (words) => void copy(reader, words),
    print: () => window.print(),
    openSettings: () => void browser.runtime.openOptionsPage(),
  };
}

function watchWidth({ note, signal }: LiveReader): void {
  const query = window.matchMedia(WIDE);
  const tell = () => note({ kind: 'widthKnown', isWide: query.matches });
  query.addEventListener('change', tell, { signal });
  tell();
}

function arrive(reader: LiveReader, { tab, isReport, ...goal }: TabGoal): void {
  if (tab !== undefined) follow(reader, tab);
  if (isReport === true) reader.note({ kind: 'viewChosen', view: 'report' });
  else void reach(reader, goal);
}

function answerMoves(reader: LiveReader, own: number): void {
  const stop = onMessage('moveReader', ({ data }) => {
    arrive(reader, data);
    return own;
  });
  reader.signal.addEventListener('abort', stop, { once: true });
}

async function search(reader: LiveReader, query: string): Promise<void> {
  const asked = query.trim();
  reader.note({ kind: 'queryTyped', query });
  if (asked === '') return;
  const results = await findResults(asked);
  reader.note(results ? { kind: 'resultsCame', query, results } : { kind: 'lookupFailed', query });
}

async function copy(reader: LiveReader, words: string): Promise<void> {
  reader.note({ kind: 'copied', isDone: await copyWords(words) });
}
