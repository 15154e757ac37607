/**
 * The life of a report: it listens to a tab's page, asks what the page's words use of the library,
 * and shows each new state. What happens when stands in `report-state.ts`.
 */
import { browser } from '#imports';
import { download, type DownloadedFile } from './download.ts';
import { jumpToMatch } from './jump-to-match.ts';
import type { PageMatch } from './messages.ts';
import { findSources, type AskingReport } from './report-sources.ts';
import { FIRST_REPORT, reduceReport, type ReportEvent, type ReportState } from './report-state.ts';
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

interface LiveReport extends ReportPlace, AskingReport {
  signal: AbortSignal;
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

/** What a browser says of a tab, as far as it may be said. */
interface TabName {
  title?: string | undefined;
  url?: string | undefined;
}

/** The title may come late and change; the address changes without the page being loaded anew. */
function watchName({ tab, note, signal }: LiveReport): void {
  const tell = ({ title = '', url = '' }: TabName) => note({ kind: 'pageNamed', name: { title, url } });
  const listener = (updated: number, change: TabName, now: TabName) => {
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
