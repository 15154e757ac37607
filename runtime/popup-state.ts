/** What the popup knows and what the reader did in it, as plain data and a pure reducer. */
import type { LookupResult } from '../engine/types.ts';
import type { PageSummary, PlaceOfTarget } from './messages.ts';
import type { CitationStyle } from './read-settings.ts';
import type { PageNews } from './watch-page.ts';

/** The page under the popup. */
export type PageState =
  { kind: 'loading' } | { kind: 'unreachable' } | { kind: 'read'; summaries: PageSummary[] };

/** What a lookup gave; `none` while nothing is asked or the first answer is under way. */
export type LookupState =
  { kind: 'none' } | { kind: 'unavailable' } | { kind: 'found'; query: string; results: LookupResult[] };

/** The same as the popup has it: in parts, and it knows of a library that is loading. */
export type PopupLookup =
  | Exclude<LookupState, { kind: 'found' }>
  | { kind: 'loading' }
  | {
      kind: 'found';
      query: string;
      parts: ResultPart[];
      /** How many sentences the query has, where they were placed one by one. */
      sentences?: number;
      /** The nearest query that finds something, where this one found nothing. */
      nearest?: string;
    };

/** Results under one heading; `related` holds what is not near enough to be what was meant. */
export interface ResultPart {
  name: 'phrase' | 'passage' | 'related';
  /** The sentence of a pasted text that the results belong to. */
  sentence?: string;
  results: LookupResult[];
}

const PARTS = ['phrase', 'passage', 'related'] as const;

/** Everything that the popup shows. */
export interface PopupState {
  page: PageState;
  /** First places of this page's targets, as far as they are known. */
  places: ReadonlyMap<string, PlaceOfTarget | null>;
  isLibraryMissing: boolean;
  /** How a copied passage names its source. */
  citation: CitationStyle;
  query: string;
  lookup: PopupLookup;
  /** Index of the result that the keyboard is at; -1 for none. */
  chosen: number;
  /** What was looked up before, newest first. */
  lastLookups: readonly string[];
  /** The keys that open the popup, as the browser writes them; empty for none. */
  shortcut: string;
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
  | { kind: 'citationKnown'; citation: CitationStyle }
  | { kind: 'queryTyped'; query: string }
  | { kind: 'resultsCame'; query: string; results: LookupResult[] }
  | { kind: 'sentencesCame'; query: string; parts: ResultPart[]; sentences: number }
  | { kind: 'nearestFound'; query: string; nearest: string }
  | { kind: 'lookupFailed'; query: string }
  | { kind: 'libraryLoading'; query: string }
  | { kind: 'resultChosen'; index: number }
  | { kind: 'lookupsKnown'; lookups: readonly string[] }
  | { kind: 'shortcutKnown'; shortcut: string }
  | { kind: 'groupToggled'; target: string }
  | { kind: 'wholeListShown' }
  | { kind: 'copied'; isDone: boolean };

/** The popup at the moment it opens. */
export const FIRST_STATE: PopupState = {
  page: { kind: 'loading' },
  places: new Map(),
  isLibraryMissing: false,
  citation: 'plain',
  query: '',
  lookup: { kind: 'none' },
  chosen: -1,
  lastLookups: [],
  shortcut: '',
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
    case 'citationKnown':
      return { ...state, citation: event.citation };
    case 'queryTyped':
      return typeQuery(state, event.query);
    case 'resultsCame':
      return event.query === state.query ? showParts(state, { parts: toParts(event.results) }) : state;
    case 'sentencesCame': {
      const { query, parts, sentences } = event;
      return query === state.query ? showParts(state, { parts, sentences }) : state;
    }
    case 'nearestFound':
      return offerNearest(state, event);
    case 'lookupFailed':
      return event.query === state.query
        ? { ...closeResults(state), lookup: { kind: 'unavailable' } }
        : state;
    case 'libraryLoading':
      return tellLoading(state, event.query);
    case 'resultChosen':
      return { ...state, chosen: event.index, copying: 'none' };
    case 'lookupsKnown':
      return { ...state, lastLookups: event.lookups };
    case 'shortcutKnown':
      return { ...state, shortcut: event.shortcut };
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

/** The page after a piece of news of it. */
export function hearPage(page: PageState, news: PageNews): PageState {
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

function tellLoading(state: PopupState, query: string): PopupState {
  const isWaiting = query === state.query && state.lookup.kind !== 'found';
  return isWaiting ? { ...state, lookup: { kind: 'loading' } } : state;
}

function offerNearest(state: PopupState, { query, nearest }: { query: string; nearest: string }): PopupState {
  const { lookup } = state;
  if (query !== state.query || lookup.kind !== 'found') return state;
  return { ...state, lookup: { ...lookup, nearest } };
}

function showParts(state: PopupState, found: { parts: ResultPart[]; sentences?: number }): PopupState {
  const lookup = { kind: 'found' as const, query: state.query, ...found };
  return { ...closeResults(state), lookup, chosen: found.parts.length > 0 ? 0 : -1 };
}

/** Results by heading. Parts without results are left out; inside each the order of the lookup stays. */
export function toParts(results: LookupResult[]): ResultPart[] {
  const partOf = ({ kind, isAccepted }: LookupResult) => (isAccepted ? kind : 'related');
  return PARTS.map((name) => ({
    name,
    results: results.filter((result) => partOf(result) === name),
  })).filter((part) => part.results.length > 0);
}

function closeResults(state: PopupState): PopupState {
  return { ...state, chosen: -1, copying: 'none' };
}
