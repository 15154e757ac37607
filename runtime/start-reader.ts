/**
 * The life of the reader: it keeps company with the page beside it, asks the background, and shows each new state.
 * What happens when stands in `reader-state.ts`; how it is opened and told where to go in `reader.ts`.
 */
import { browser } from '#imports';
import { askBackground } from './ask-background.ts';
import { findDocument, findPhrase, findPlaces, findResults } from './ask-library.ts';
import { onMessage, sendMessage, type PageMatch } from './messages.ts';
import type { ReaderText, Settings } from './read-settings.ts';
import { FIRST_READER, holdsAddress, reduceReader } from './reader-state.ts';
import type { ReaderEvent, ReaderState, Stop } from './reader-state.ts';
import { findSeat, watchTabInFront } from './reader-tab.ts';
import { takeGoals, type TabGoal } from './reader.ts';
import { startReport, type ReportActions } from './report.ts';
import type { ReportState } from './report-state.ts';
import { watchSettings } from './settings.ts';
import { tellTab } from './tell-tab.ts';
import { watchPage } from './watch-page.ts';

/** What can be done in the reader. */
export interface ReaderActions {
  /** Notes what happened; for whatever needs nobody else's answer. */
  note: (event: ReaderEvent) => void;
  search: (query: string) => void;
  /** Goes to a passage of any document. */
  go: (address: string) => void;
  openDocument: (id: string) => void;
  goBack: () => void;
  goForward: () => void;
  openPhrase: (target: string) => void;
  /** Goes to a match in the page that is a use of a passage. */
  jump: (use: { frame: string; match: PageMatch }, address: string) => void;
  setText: (text: Partial<ReaderText>) => void;
  copy: (words: string) => void;
  print: () => void;
  openSettings: () => void;
}

/** What is shown beside the reader's own state. */
export interface ReaderParts {
  /** `null` until they are known. */
  settings: Settings | null;
  /** `null` until there is a page to report on. */
  report: { state: ReportState; actions: ReportActions } | null;
}

/** Draws the reader. */
export type ShowReader = (state: ReaderState, actions: ReaderActions, parts: ReaderParts) => void;

interface Reader {
  signal: AbortSignal;
  state: ReaderState;
  parts: ReaderParts;
  tab: number | undefined;
  /** Ends the company with the present tab. */
  leaving: AbortController;
  /** The last match that the page was sent to, and when: its card tells nothing new. */
  sent: { target: string; at: number } | null;
  /** The document that was asked for last. */
  asked: string | null;
  note: (event: ReaderEvent) => void;
  setPart: (part: Partial<ReaderParts>) => void;
}

/** The page opens the card of a match that it was sent to within so many ms, scrolling included. */
const SENT_PATIENCE = 3000;

/** From this width on, in px, the contents stand beside the text. */
const WIDE = '(min-width: 840px)';

/** Starts the reader and shows its state at once and after each change until the signal ends it. */
export async function startReader(show: ShowReader, signal: AbortSignal): Promise<void> {
  const reader = createReader(show, signal);
  watchWidth(reader);
  watchSettings(() => void renew(reader), signal);
  const [seat] = await Promise.all([findSeat(), findSettings(reader), openDocument(reader, null)]);
  if (signal.aborted) return;
  watchTabInFront(seat, (tab) => follow(reader, tab), signal);
  takeGoals(seat.windowId, (goal) => void reach(reader, goal), signal);
  if (seat.own !== undefined) answerMoves(reader, seat.own);
}

function createReader(show: ShowReader, signal: AbortSignal): Reader {
  const draw = () => signal.aborted || show(reader.state, actions, reader.parts);
  const reader: Reader = {
    signal,
    state: FIRST_READER,
    parts: { settings: null, report: null },
    tab: undefined,
    leaving: new AbortController(),
    sent: null,
    asked: null,
    note(event) {
      reader.state = reduceReader(reader.state, event);
      draw();
      if (event.kind === 'pageTold') void learnPlaces(reader);
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

function createActions(reader: Reader): ReaderActions {
  return {
    note: (event) => reader.note(event),
    search: (query) => void search(reader, query),
    go: (address) => void go(reader, address, 'reader'),
    openDocument: (id) => void goToDocument(reader, id),
    goBack: () => void goTo(reader, reader.state.back.at(-1), { kind: 'wentBack' }),
    goForward: () => void goTo(reader, reader.state.forward[0], { kind: 'wentForward' }),
    openPhrase: (target) => void openPhrase(reader, target),
    jump: (use, address) => void jump(reader, use, address),
    setText: (text) => void setText(reader, text),
    copy: (words) => void copy(reader, words),
    print: () => window.print(),
    openSettings: () => void browser.runtime.openOptionsPage(),
  };
}

function watchWidth({ note, signal }: Reader): void {
  const query = window.matchMedia(WIDE);
  const tell = () => note({ kind: 'widthKnown', isWide: query.matches });
  query.addEventListener('change', tell, { signal });
  tell();
}

async function findSettings(reader: Reader): Promise<void> {
  const settings = await askBackground(() => sendMessage('getSettings')).catch(() => null);
  if (settings) reader.setPart({ settings });
}

/** What is marked may be something else now, in the document as on pages. */
async function renew(reader: Reader): Promise<void> {
  const { settings } = reader.parts;
  await findSettings(reader);
  const now = reader.parts.settings;
  const marked = ({ marking, hidden }: Settings) => JSON.stringify([marking.density, hidden.everywhere]);
  if (settings && now && marked(settings) !== marked(now))
    await openDocument(reader, reader.state.here.document);
}

/** Asks for a document; the one asked for last is shown, whichever answer comes last. */
async function openDocument(reader: Reader, id: string | null): Promise<void> {
  reader.asked = id;
  const answer = await findDocument(id);
  if (reader.asked !== id) return;
  reader.note(answer ? { ...answer, kind: 'documentCame' } : { kind: 'libraryMissed' });
}

/** Whether the document is there now. */
async function needDocument(reader: Reader, id: string): Promise<boolean> {
  if (reader.state.document?.id !== id) await openDocument(reader, id);
  return reader.state.document?.id === id;
}

async function go(reader: Reader, address: string, by: Stop['by']): Promise<void> {
  // The first part of every address is its document's id.
  const [id = ''] = address.split('/');
  const isThere = (await needDocument(reader, id)) && holdsAddress(reader.state.document, address);
  reader.note(isThere ? { kind: 'wentTo', document: id, address, by } : { kind: 'wentNowhere' });
}

async function goToDocument(reader: Reader, id: string): Promise<void> {
  if (await needDocument(reader, id))
    reader.note({ kind: 'wentTo', document: id, address: null, by: 'reader' });
}

async function goTo(reader: Reader, stop: Stop | undefined, event: ReaderEvent): Promise<void> {
  if (stop && (await needDocument(reader, stop.document))) reader.note(event);
}

/** Goes to the first passage of what a match names; a phrase that was asked for shows its others too. */
async function goToTarget(reader: Reader, target: string, by: Stop['by']): Promise<void> {
  const known = reader.state.places.get(target);
  const place = known ?? (await findPlaces([target]))?.get(target);
  if (!place) return by === 'reader' ? reader.note({ kind: 'wentNowhere' }) : undefined;
  await go(reader, place.passage.address, by);
  if (by === 'reader' && target !== place.passage.address) await openPhrase(reader, target);
}

function answerMoves(reader: Reader, own: number): void {
  const stop = onMessage('moveReader', ({ data }) => {
    void reach(reader, data);
    return own;
  });
  reader.signal.addEventListener('abort', stop, { once: true });
}

async function reach(reader: Reader, { tab, address, target }: TabGoal): Promise<void> {
  if (tab !== undefined) follow(reader, tab);
  if (address) await go(reader, address, 'reader');
  else if (target) await goToTarget(reader, target, 'reader');
}

/** Keeps company with a tab from now on. */
function follow(reader: Reader, tab: number): void {
  if (reader.tab === tab) return;
  reader.leaving.abort();
  reader.tab = tab;
  reader.leaving = new AbortController();
  const signal = AbortSignal.any([reader.signal, reader.leaving.signal]);
  reader.note({ kind: 'tabChanged' });
  const openPassage = (address: string) => void go(reader, address, 'reader');
  startReport(
    { tab, show: (state, actions) => reader.setPart({ report: { state, actions } }), openPassage },
    signal,
  );
  const tell = (target: string) => hearOpened(reader, target);
  watchPage(tab, (news) => reader.note({ kind: 'pageTold', news }), signal, tell);
}

function hearOpened(reader: Reader, target: string): void {
  const { sent } = reader;
  const isAnswer = sent?.target === target && performance.now() - sent.at < SENT_PATIENCE;
  if (!isAnswer) void goToTarget(reader, target, 'page');
}

async function learnPlaces(reader: Reader): Promise<void> {
  const { page, places } = reader.state;
  if (page.kind !== 'read') return;
  const wanted = new Set(page.summaries.flatMap(({ matches }) => matches.map(({ target }) => target)));
  const targets = [...wanted].filter((target) => !places.has(target));
  const found = targets.length > 0 && (await findPlaces(targets));
  if (found) reader.note({ kind: 'placesCame', places: found });
}

async function search(reader: Reader, query: string): Promise<void> {
  const asked = query.trim();
  reader.note({ kind: 'queryTyped', query });
  if (asked === '') return;
  const results = await findResults(asked);
  reader.note(results ? { kind: 'resultsCame', query, results } : { kind: 'lookupFailed', query });
}

async function openPhrase(reader: Reader, target: string): Promise<void> {
  reader.note({ kind: 'phraseOpened', target });
  reader.note({ kind: 'phraseCame', target, content: await findPhrase(target) });
}

async function jump(
  reader: Reader,
  { frame, match }: { frame: string; match: PageMatch },
  address: string,
): Promise<void> {
  const { tab } = reader;
  if (tab === undefined) return;
  reader.note({ kind: 'useShown', address });
  reader.sent = { target: match.target, at: performance.now() };
  // A reader in a tab of its own stands before the page; beside the page this changes nothing.
  await browser.tabs.update(tab, { active: true }).catch(() => {});
  await tellTab(tab, 'jumpToMatch', { frame, id: match.id });
}

/** Shown at once; what cannot be stored holds until the reader is closed. */
async function setText(reader: Reader, text: Partial<ReaderText>): Promise<void> {
  const { settings } = reader.parts;
  if (settings) reader.setPart({ settings: { ...settings, reader: { ...settings.reader, ...text } } });
  await askBackground(() => sendMessage('changeSettings', { change: { reader: text } })).catch(() => {});
}

async function copy(reader: Reader, words: string): Promise<void> {
  const isDone = await navigator.clipboard.writeText(words).then(
    () => true,
    () => false,
  );
  reader.note({ kind: 'copied', isDone });
}
