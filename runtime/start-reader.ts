/**
 * The life of the reader: it keeps company with the page beside it, asks the background, and shows each new state.
 * What happens when stands in `reader-state.ts`; how it is opened and told where to go in `reader.ts`.
 */
import { browser } from '#imports';
import { askBackground } from './ask-background.ts';
import { findPlaces, findResults } from './ask-library.ts';
import type { LiveReader, ReaderActions, ShowReader, Use } from './live-reader.ts';
import { onMessage, sendMessage } from './messages.ts';
import type { ReaderText, Settings } from './read-settings.ts';
import { go, goTo, goToDocument, goToTarget, openDocument, openPhrase, reach } from './reader-moves.ts';
import { FIRST_READER, reduceReader } from './reader-state.ts';
import { findSeat, watchTabInFront } from './reader-tab.ts';
import { takeGoals, type TabGoal } from './reader.ts';
import { startReport, type ReportActions } from './report.ts';
import type { ReportState } from './report-state.ts';
import { watchSettings } from './settings.ts';
import { tellTab } from './tell-tab.ts';
import { watchPage } from './watch-page.ts';

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

async function findSettings(reader: LiveReader): Promise<void> {
  const settings = await askBackground(() => sendMessage('getSettings')).catch(() => null);
  if (settings) reader.setPart({ settings });
}

/** What is marked may be something else now, in the document as on pages. */
async function renew(reader: LiveReader): Promise<void> {
  const { settings } = reader.parts;
  await findSettings(reader);
  const now = reader.parts.settings;
  const marked = ({ marking, hidden }: Settings) => JSON.stringify([marking.density, hidden.everywhere]);
  if (settings && now && marked(settings) !== marked(now))
    await openDocument(reader, reader.state.here.document);
}

function arrive(reader: LiveReader, { tab, isReport, ...goal }: TabGoal): void {
  if (tab !== undefined) follow(reader, tab);
  if (isReport === true) reader.note({ kind: 'viewChosen', view: 'report' });
  else void reach(reader, goal);
}

/** Keeps company with a tab from now on. */
function follow(reader: LiveReader, tab: number): void {
  if (reader.tab === tab) return;
  reader.leaving.abort();
  reader.tab = tab;
  reader.leaving = new AbortController();
  const signal = AbortSignal.any([reader.signal, reader.leaving.signal]);
  reader.parts = { ...reader.parts, report: null };
  reader.note({ kind: 'tabChanged' });
  const tell = (target: string) => hearOpened(reader, target);
  watchPage(tab, (news) => reader.note({ kind: 'pageTold', news }), signal, tell);
}

function hearOpened(reader: LiveReader, target: string): void {
  const { sent } = reader;
  const isAnswer = sent?.target === target && performance.now() - sent.at < SENT_PATIENCE;
  if (!isAnswer) void goToTarget(reader, target, 'page');
}

function answerMoves(reader: LiveReader, own: number): void {
  const stop = onMessage('moveReader', ({ data }) => {
    arrive(reader, data);
    return own;
  });
  reader.signal.addEventListener('abort', stop, { once: true });
}

/** Nobody needs a report before its tab was chosen. */
function beginReport(reader: LiveReader): void {
  const { tab, signal, leaving } = reader;
  if (tab === undefined) return;
  const place = {
    tab,
    show: (state: ReportState, actions: ReportActions) => reader.setPart({ report: { state, actions } }),
    openPassage: (address: string) => void go(reader, address, 'reader'),
  };
  startReport(place, AbortSignal.any([signal, leaving.signal]));
}

async function learnPlaces(reader: LiveReader): Promise<void> {
  const { page, places } = reader.state;
  if (page.kind !== 'read') return;
  const wanted = new Set(page.summaries.flatMap(({ matches }) => matches.map(({ target }) => target)));
  const targets = [...wanted].filter((target) => !places.has(target));
  const found = targets.length > 0 && (await findPlaces(targets));
  if (found) reader.note({ kind: 'placesCame', places: found });
}

async function search(reader: LiveReader, query: string): Promise<void> {
  const asked = query.trim();
  reader.note({ kind: 'queryTyped', query });
  if (asked === '') return;
  const results = await findResults(asked);
  reader.note(results ? { kind: 'resultsCame', query, results } : { kind: 'lookupFailed', query });
}

async function jump(reader: LiveReader, uses: readonly Use[], name: string): Promise<void> {
  const { tab, state } = reader;
  const use = uses[(state.turns.get(name) ?? 0) % uses.length];
  if (tab === undefined || !use) return;
  reader.note({ kind: 'useShown', name });
  reader.sent = { target: use.match.target, at: performance.now() };
  // A reader in a tab of its own stands before the page; beside the page this changes nothing.
  await browser.tabs.update(tab, { active: true }).catch(() => {});
  await tellTab(tab, 'jumpToMatch', { frame: use.frame, id: use.match.id });
}

/** Shown at once; what cannot be stored holds until the reader is closed. */
async function setText(reader: LiveReader, text: Partial<ReaderText>): Promise<void> {
  const { settings } = reader.parts;
  if (settings) reader.setPart({ settings: { ...settings, reader: { ...settings.reader, ...text } } });
  await askBackground(() => sendMessage('changeSettings', { change: { reader: text } })).catch(() => {});
}

async function copy(reader: LiveReader, words: string): Promise<void> {
  const isDone = await navigator.clipboard.writeText(words).then(
    () => true,
    () => false,
  );
  reader.note({ kind: 'copied', isDone });
}
