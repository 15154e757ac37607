/** The lookup in the reader: what is asked, what was found, and whether the list stands in the text's place. */
import type { LookupResult } from '../engine/types.ts';
import type { ReaderView } from './reader-state.ts';
import { toParts } from './result-parts.ts';

/** What a lookup gave; `none` while nothing is asked or the first answer is under way. */
export type LookupState =
  { kind: 'none' } | { kind: 'unavailable' } | { kind: 'found'; query: string; results: LookupResult[] };

/** What a reader shows of its lookup. */
export interface ReaderLookup {
  view: ReaderView;
  query: string;
  lookup: LookupState;
  /** Whether the results stand in the text's place. */
  isListShown: boolean;
  /** Index of the result that was gone to; -1 for none. */
  chosen: number;
}

/** What can happen to a lookup. */
export type LookupEvent =
  | { kind: 'queryTyped'; query: string }
  | { kind: 'resultsCame'; query: string; results: LookupResult[] }
  | { kind: 'lookupFailed'; query: string }
  | { kind: 'resultsShown' }
  | { kind: 'resultChosen'; index: number };

/** What changes with an event; an answer to a query that is no longer asked changes nothing. */
export function lookUp({ query }: ReaderLookup, event: LookupEvent): Partial<ReaderLookup> {
  switch (event.kind) {
    case 'queryTyped':
      return typeQuery(event.query);
    case 'resultsCame':
      return event.query === query ? { lookup: listResults(query, event.results) } : {};
    case 'lookupFailed':
      return event.query === query ? { lookup: { kind: 'unavailable' } } : {};
    case 'resultsShown':
      return query.trim() === '' ? {} : { view: 'text', isListShown: true };
    case 'resultChosen':
      return { chosen: event.index };
  }
}

/** Earlier results stay until the next ones come, so that the list does not flicker at each key. */
function typeQuery(query: string): Partial<ReaderLookup> {
  const isAsked = query.trim() !== '';
  const typed = { query, view: 'text', isListShown: isAsked, chosen: -1 } as const;
  return isAsked ? typed : { ...typed, lookup: { kind: 'none' } };
}

function listResults(query: string, results: LookupResult[]): LookupState {
  return { kind: 'found', query, results: toParts(results).flatMap((part) => part.results) };
}
