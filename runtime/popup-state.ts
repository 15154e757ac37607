/** What the popup knows and what the reader did in it, as plain data and a pure reducer. */
import type { LookupResult } from '../engine/types.ts';
import type { Copying } from './copy-words.ts';
import { hearPage, switchPage, type PageState, type Places } from './page-state.ts';
import type { CitationStyle } from './read-settings.ts';
import { toParts, type ResultPart } from './result-parts.ts';
import type { PageNews } from './watch-page.ts';

/** What a lookup gave; `none` while nothing is asked or the first answer is under way. */
export type PopupLookup =
  | { kind: 'none' }
  | { kind: 'unavailable' }
  /** The library is still being loaded. */
  | { kind: 'loading' }
  | {
      kind: 'found';
      query: string;
      parts: ResultPart[];
      /** How many sentences the query has, where they were placed one by one. */
      sentences?: number;
    };

/** Everything that the popup shows. */
export interface PopupState {
  page: PageState;
  /** Those of this page's targets. */
  places: Places;
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
  /** How often more of the page's groups were asked for. */
  moreGroups: number;
  /** Target of the group that shows its single matches, and how often more of these were asked for. */
  openedGroup: string | null;
  moreMatches: number;
  copying: Copying;
}

/** What can happen in the popup. */
export type PopupEvent =
  | { kind: 'pageTold'; news: PageNews }
  | { kind: 'siteSwitched'; isOn: boolean }
  | { kind: 'placesCame'; places: Places }
  | { kind: 'libraryMissed' }
  | { kind: 'citationKnown'; citation: CitationStyle }
  | { kind: 'queryTyped'; query: string }
  | { kind: 'resultsCame'; query: string; results: LookupResult[] }
  | { kind: 'sentencesCame'; query: string; parts: ResultPart[]; sentences: number }
  | { kind: 'lookupFailed'; query: string }
  | { kind: 'libraryLoading'; query: string }
  | { kind: 'resultChosen'; index: number }
  | { kind: 'lookupsKnown'; lookups: readonly string[] }
  | { kind: 'shortcutKnown'; shortcut: string }
  | { kind: 'groupToggled'; target: string }
  | { kind: 'moreGroupsShown' }
  | { kind: 'moreMatchesShown' }
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
  moreGroups: 0,
  openedGroup: null,
  moreMatches: 0,
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
      return toggleGroup(state, event.target);
    case 'moreGroupsShown':
      return { ...state, moreGroups: state.moreGroups + 1 };
    case 'moreMatchesShown':
      return { ...state, moreMatches: state.moreMatches + 1 };
    case 'copied':
      break;
  }
  return { ...state, copying: event.isDone ? 'done' : 'refused' };
}

function toggleGroup(state: PopupState, target: string): PopupState {
  return { ...state, openedGroup: state.openedGroup === target ? null : target, moreMatches: 0 };
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

function showParts(state: PopupState, found: { parts: ResultPart[]; sentences?: number }): PopupState {
  const lookup = { kind: 'found' as const, query: state.query, ...found };
  return { ...closeResults(state), lookup, chosen: found.parts.length > 0 ? 0 : -1 };
}

function closeResults(state: PopupState): PopupState {
  return { ...state, chosen: -1, copying: 'none' };
}
