/**
 * The life of a report: it listens to a tab's page, asks the background what the page's words use of the library,
 * and shows each new state. What happens when stands in `report-state.ts`.
 */
import { browser } from '#imports';
import { askBackground } from './ask-background.ts';
import { download, type DownloadedFile } from './download.ts';
import { jumpToMatch } from './jump-to-match.ts';
import { sendMessage, type PageMatch } from './messages.ts';
import { findTopFrame, listFrames } from './page-state.ts';
import { FIRST_REPORT, keyOf, listWords, reduceReport } from './report-state.ts';
import type { ReportEvent, ReportState } from './report-state.ts';
import { watchPage } from './watch-page.ts';

/** What the reader can do in a report. */
export interface ReportActions {
  /** Notes what happened; for whatever needs nobody else's answer. */
  note: (event: ReportEvent) => void;
  /** Goes to a match in the page. */
  jump: (frame: string, match: PageMatch) => void;
  /** Goes to a passage in the text of the reader. */
  openPassage: (address: string) => void;
  download: (file: DownloadedFile) => void;
  print: () => void;
}

/** Where a report belongs and what it can hand on. */
export interface ReportPlace {
  tab: number;
  show: (state: ReportState, actions: ReportActions) => void;
  openPassage: (address: string) => void;
}

interface LiveReport extends ReportPlace {
  signal: AbortSignal;
  state: ReportState;
  /** Words that were asked for last. */
  asked: string;
  note: (event: ReportEvent) => void;
}

/** Starts the report of a tab's page, and shows its state at once and after each change until the signal ends it. */
export function startReport(place: ReportPlace, signal: AbortSignal): void {
  const report: LiveReport = {
    ...place,
    signal,
    state: FIRST_REPORT,
    asked: '',
    note(event) {
      if (signal.aborted) return;
      report.state = reduceReport(report.state, event);
      place.show(report.state, actions);
      if (event.kind === 'pageTold') void findSources(report);
    },
  };
  const actions = createActions(report);
  place.show(report.state, actions);
  void findSources(report);
  watchName(report);
  watchPrinting(report);
  watchPage(place.tab, (news) => report.note({ kind: 'pageTold', news }), signal);
}

function createActions(report: LiveReport): ReportActions {
  return {
    note: (event) => report.note(event),
    jump: (frame, { id }) => void jumpToMatch(report.tab, frame, id),
    openPassage: report.openPassage,
    download,
    print: () => window.print(),
  };
}

/** Asked also with no words at all: the answer tells whether there is a library. */
async function findSources(report: LiveReport): Promise<void> {
  const { page } = report.state;
  const words = listWords(page);
  const host = findTopFrame(page)?.host ?? '';
  // A page that was read anew may have been so for other settings, and what can be missed on it be otherwise.
  const states = listFrames(page).map(({ state }) => state);
  const asked = [...states, ...words.map(keyOf)].join('\n\n');
  if (asked === report.asked && report.state.sources) return;
  report.asked = asked;
  try {
    const answer = await askBackground(() => sendMessage('getReport', { words, host }));
    // Other words were asked for meanwhile: their answer is on its way.
    if (report.asked !== asked) return;
    if (answer.kind === 'unavailable') return miss(report);
    const { uses, passages, documents } = answer.report;
    const sources = {
      uses: new Map(words.map((one, index) => [keyOf(one), uses[index] ?? null])),
      passages: new Map(passages.map((passage) => [passage.address, passage])),
      documents,
      at: Date.now(),
    };
    report.note({ kind: 'sourcesCame', sources });
  } catch {
    if (report.asked === asked) miss(report);
  }
}

/** The next piece of news asks again. */
function miss(report: LiveReport): void {
  report.asked = '';
  report.note({ kind: 'libraryMissed' });
}

/** The title may come late and change; the address changes without the page being loaded anew. */
function watchName({ tab, note, signal }: LiveReport): void {
  const tell = ({ title = '', url = '' }: { title?: string | undefined; url?: string | undefined }) =>
    note({ kind: 'pageNamed', name: { title, url } });
  const listener = (
    updated: number,
    change: { title?: string | undefined; url?: string | undefined },
    now: { title?: string | undefined; url?: string | undefined },
  ) => {
    if (updated === tab && (change.title !== undefined || change.url !== undefined)) tell(now);
  };
  browser.tabs.onUpdated.addListener(listener);
  signal.addEventListener('abort', () => browser.tabs.onUpdated.removeListener(listener), { once: true });
  void browser.tabs.get(tab).then(tell, () => {});
}

/** However printing began, what is printed is whole. */
function watchPrinting({ note, signal }: LiveReport): void {
  window.addEventListener('beforeprint', () => note({ kind: 'printed', isPrinting: true }), { signal });
  window.addEventListener('afterprint', () => note({ kind: 'printed', isPrinting: false }), { signal });
}
