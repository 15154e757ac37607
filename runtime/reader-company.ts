/** The company that the reader keeps with a page: what it hears of it, and where it leads to in it. */
import { findPlaces } from './ask-library.ts';
import { jumpToMatch } from './jump-to-match.ts';
import type { LiveReader, Use } from './live-reader.ts';
import { listUnplaced } from './page-state.ts';
import { go, goToTarget } from './reader-moves.ts';
import { startReport, type ReportActions } from './report.ts';
import type { ReportState } from './report-state.ts';
import { watchPage } from './watch-page.ts';

/** The page opens the card of a match that it was sent to within so many ms, scrolling included. */
const SENT_PATIENCE = 3000;

/** Keeps company with a tab from now on. */
export function follow(reader: LiveReader, tab: number): void {
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

/** Asks for the places of what the page was found to hold. */
export async function learnPlaces(reader: LiveReader): Promise<void> {
  const { page, places } = reader.state;
  const targets = listUnplaced(page, places);
  const found = targets.length > 0 && (await findPlaces(targets));
  if (found) reader.note({ kind: 'placesCame', places: found });
}

/** Starts the page's report; nobody needs one before its tab was chosen. */
export function beginReport(reader: LiveReader): void {
  const { tab, signal, leaving } = reader;
  if (tab === undefined) return;
  const place = {
    tab,
    show: (state: ReportState, actions: ReportActions) => reader.setPart({ report: { state, actions } }),
    openPassage: (address: string) => void go(reader, address, 'reader'),
  };
  startReport(place, AbortSignal.any([signal, leaving.signal]));
}

/** Goes to a use in the page, to the next one each time. */
export async function jump(reader: LiveReader, uses: readonly Use[], name: string): Promise<void> {
  const { tab, state } = reader;
  const use = uses[(state.turns.get(name) ?? 0) % uses.length];
  if (tab === undefined || !use) return;
  reader.note({ kind: 'useShown', name });
  reader.sent = { target: use.match.target, at: performance.now() };
  await jumpToMatch(tab, use.frame, use.match.id);
}
