/** What the popup knows and what the reader did in it, as plain data and a pure reducer. */
import type { LookupResult } from '../engine/types.ts';
import type { PageSummary, PlaceOfTarget } from './messages.ts';
import type { Marking } from './read-settings.ts';
import type { PageNews } from './watch-page.ts';

/** The page under the popup. */
export type PageState =
  { kind: 'loading' } | { kind: 'unreachable' } | { kind: 'read'; summaries: PageSummary[] };

/** What the last lookup gave; `none` while nothing is asked or the first answer is under way. */
export type LookupState =
  { kind: 'none' } | { kind: 'unavailable' } | { kind: 'found'; query: string; results: LookupResult[] };

/** Everything that the popup shows. */
export interface PopupState {
  page: PageState;
  /** First places of this page's targets, as far as they are known. */
  places: ReadonlyMap<string, PlaceOfTarget | null>;
  isLibraryMissing: boolean;
  /** How much is marked; `null` until it is known. */
  marking: Marking | null;
  query: string;
  lookup: LookupState;
  /** Index of the result that the keyboard is at; -1 for none. */
  chosen: number;
  /** Index of the result that is shown whole; -1 for none. */
  opened: number;
  /** Target of the group that shows its single matches. */
  openedGroup: string | null;
  isWholeListShown: boolean;
  /** How the last copying went, until something else happens. */
  copying: 'none' | 'done' | 'refused';
}

/** What can happen in the popup. */
export type PopupEvent =
  | { kind: 'pageTold'; news: PageNews }
  | { kind: 'siteSwitched'; isOn: boolean }
  | { kind: 'placesCame'; places: ReadonlyMap<string, PlaceOfTarget | null> }
  | { kind: 'libraryMissed' }
  | { kind: 'markingKnown'; marking: Marking }
  | { kind: 'queryTyped'; query: string }
  | { kind: 'resultsCame'; query: string; results: LookupResult[] }
  | { kind: 'lookupFailed'; query: string }
  | { kind: 'resultChosen'; index: number }
  | { kind: 'resultToggled'; index: number }
  | { kind: 'groupToggled'; target: string }
  | { kind: 'wholeListShown' }
  | { kind: 'copied'; isDone: boolean };

/** The popup at the moment it opens. */
export const FIRST_STATE: PopupState = {
  page: { kind: 'loading' },
  places: new Map(),
  isLibraryMissing: false,
  marking: null,
  query: '',
  lookup: { kind: 'none' },
  chosen: -1,
  opened: -1,
  openedGroup: null,
  isWholeListShown: false,
  copying: 'none',
};

/** The state after an event; an answer to a query that is no longer asked changes nothing. */
export function reducePopup(state: PopupState, event: PopupEvent): PopupState {
  switch (event.kind) {
    case 'pageTold':
      return { ...state, page: hearPage(state.page, event.news) };
    case 'siteSwitched':
      return { ...state, page: switchPage(state.page, event.isOn) };
    case 'placesCame':
      return { ...state, places: new Map([...state.places, ...event.places]), isLibraryMissing: false };
    case 'libraryMissed':
      return { ...state, isLibraryMissing: true };
    case 'markingKnown':
      return { ...state, marking: event.marking };
    case 'queryTyped':
      return typeQuery(state, event.query);
    case 'resultsCame':
      return event.query === state.query ? showResults(state, event.results) : state;
    case 'lookupFailed':
      return event.query === state.query
        ? { ...closeResults(state), lookup: { kind: 'unavailable' } }
        : state;
    case 'resultChosen':
      return { ...state, chosen: event.index, copying: 'none' };
    case 'resultToggled':
      return toggleResult(state, event.index);
    case 'groupToggled':
      return { ...state, openedGroup: state.openedGroup === event.target ? null : event.target };
    case 'wholeListShown':
      return { ...state, isWholeListShown: true };
    case 'copied':
      break;
  }
  return { ...state, copying: event.isDone ? 'done' : 'refused' };
}

/** The frame that the site's name and switch belong to. */
export function findTopFrame(page: PageState): PageSummary | undefined {
  return page.kind === 'read' ? page.summaries.find(({ isTop }) => isTop) : undefined;
}

function hearPage(page: PageState, news: PageNews): PageState {
  if (news.kind !== 'summary') return { kind: news.kind };
  const { summary } = news;
  const others = page.kind === 'read' ? page.summaries.filter(({ frame }) => frame !== summary.frame) : [];
  // A second top frame is the next page in the same tab: the frames of the one before have gone.
  if (summary.isTop && others.some(({ isTop }) => isTop)) return { kind: 'read', summaries: [summary] };
  return { kind: 'read', summaries: summary.isTop ? [summary, ...others] : keepOrder(page, summary) };
}

function keepOrder(page: PageState, summary: PageSummary): PageSummary[] {
  const summaries = page.kind === 'read' ? page.summaries : [];
  const isKnown = summaries.some(({ frame }) => frame === summary.frame);
  if (!isKnown) return [...summaries, summary];
  return summaries.map((other) => (other.frame === summary.frame ? summary : other));
}

/** The switch answers at once; the page's own word follows. */
function switchPage(page: PageState, isOn: boolean): PageState {
  if (page.kind !== 'read') return page;
  return {
    kind: 'read',
    summaries: page.summaries.map((summary) => ({ ...summary, isOn, state: 'waiting' })),
  };
}

/** Earlier results stay until the next ones come, so that the list does not flicker at each key. */
function typeQuery(state: PopupState, query: string): PopupState {
  if (query.trim() !== '') return { ...state, query, copying: 'none' };
  return { ...closeResults(state), query, lookup: { kind: 'none' } };
}

function showResults(state: PopupState, results: LookupResult[]): PopupState {
  const lookup = { kind: 'found' as const, query: state.query, results: phrasesFirst(results) };
  return { ...closeResults(state), lookup, chosen: results.length > 0 ? 0 : -1 };
}

function phrasesFirst(results: LookupResult[]): LookupResult[] {
  return results.toSorted((one, other) => Number(other.kind === 'phrase') - Number(one.kind === 'phrase'));
}

function toggleResult(state: PopupState, index: number): PopupState {
  return { ...state, chosen: index, opened: state.opened === index ? -1 : index, copying: 'none' };
}

function closeResults(state: PopupState): PopupState {
  return { ...state, chosen: -1, opened: -1, copying: 'none' };
}
