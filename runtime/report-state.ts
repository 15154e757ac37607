/** What the report knows of a page and what the reader chose in it, as plain data and a pure reducer. */
import type { MatchKind } from '../engine/types.ts';
import { hearPage, type PageState } from './page-state.ts';
import { joinEntries, type KnownSources, type ReportEntry } from './report-entries.ts';
import type { PageNews } from './watch-page.ts';

/** The tab's own words for its page. */
export interface PageName {
  title: string;
  url: string;
}

/** The orders in which phrases can be listed. */
export const ORDERS = ['times', 'page', 'source', 'importance'] as const;
/** One of them. */
export type Order = (typeof ORDERS)[number];

/** The lists that show their beginning first. */
export type ListName = 'quotations' | 'phrases' | 'absent' | 'map';

/** Everything that the report shows. */
export interface ReportState {
  page: PageState;
  name: PageName;
  /** `null` until the first answer has come. */
  sources: KnownSources | null;
  /** The page's matches, in its order; one whose source is not known yet, or no more, is left out. */
  entries: readonly ReportEntry[];
  isLibraryMissing: boolean;
  kinds: readonly MatchKind[];
  /** Whether only what few texts say is listed. */
  isRareOnly: boolean;
  order: Order;
  /** Id of the document on show; `null` for the one that the page uses most. */
  document: string | null;
  /** Targets whose single matches are shown. */
  opened: ReadonlySet<string>;
  /** How many entries of each list are shown. */
  shown: Readonly<Record<ListName, number>>;
  /** All lists are whole and all entries open: the report is being printed. */
  isPrinting: boolean;
}

/** What can happen in the report. */
export type ReportEvent =
  | { kind: 'pageTold'; news: PageNews }
  | { kind: 'pageNamed'; name: PageName }
  | { kind: 'sourcesCame'; sources: KnownSources }
  | { kind: 'libraryMissed' }
  | { kind: 'kindToggled'; name: MatchKind }
  | { kind: 'rarenessChosen'; isRareOnly: boolean }
  | { kind: 'orderChosen'; order: Order }
  | { kind: 'documentChosen'; document: string }
  | { kind: 'entryToggled'; target: string }
  | { kind: 'moreShown'; list: ListName }
  | { kind: 'printed'; isPrinting: boolean };

/** So many entries of a list are drawn at first: a screen or two. */
const FIRST: Record<ListName, number> = { quotations: 10, phrases: 30, absent: 12, map: 120 };

/** And so many more each time: what a browser draws within 50 ms, quotations with their changes included. */
const MORE = 50;

/** The report at the moment it opens. */
export const FIRST_REPORT: ReportState = {
  page: { kind: 'loading' },
  name: { title: '', url: '' },
  sources: null,
  entries: [],
  isLibraryMissing: false,
  kinds: ['exact', 'variant', 'quotation'],
  isRareOnly: false,
  order: 'times',
  document: null,
  opened: new Set(),
  shown: FIRST,
  isPrinting: false,
};

/** The state after an event. */
export function reduceReport(state: ReportState, event: ReportEvent): ReportState {
  switch (event.kind) {
    case 'pageTold':
      return withEntries({ ...state, page: hearPage(state.page, event.news) });
    case 'pageNamed':
      return { ...state, name: event.name };
    case 'sourcesCame':
      return withEntries({ ...state, sources: event.sources, isLibraryMissing: false });
    case 'libraryMissed':
      return { ...state, isLibraryMissing: true };
    case 'kindToggled':
      return { ...state, kinds: toggle(state.kinds, event.name), shown: FIRST };
    case 'rarenessChosen':
      return { ...state, isRareOnly: event.isRareOnly, shown: FIRST };
    case 'orderChosen':
      return { ...state, order: event.order };
    case 'documentChosen':
      return { ...state, document: event.document, shown: FIRST };
    case 'entryToggled':
      return { ...state, opened: new Set(toggle([...state.opened], event.target)) };
    case 'moreShown':
      return { ...state, shown: { ...state.shown, [event.list]: state.shown[event.list] + MORE } };
    case 'printed':
      return { ...state, isPrinting: event.isPrinting };
  }
}

function withEntries(state: ReportState): ReportState {
  return { ...state, entries: joinEntries(state.page, state.sources) };
}

function toggle<Item>(items: readonly Item[], item: Item): Item[] {
  const others = items.filter((other) => other !== item);
  return others.length < items.length ? others : [...items, item];
}
