/** What the reader knows and what was done in it, as plain data and a pure reducer. */
import type { DocumentName, ReadDocument } from '../engine/read-document.ts';
import type { CardContent } from '../engine/types.ts';
import type { Copying } from './copy-words.ts';
import { hearPage, type PageState, type Places } from './page-state.ts';
import { lookUp, type LookupEvent, type ReaderLookup } from './reader-lookup.ts';
import { goBack, goForward, goOn, NOWHERE, type Stop, type Trail } from './reader-trail.ts';
import type { PageNews } from './watch-page.ts';

/** What the reader's tabs show. Where there is room the contents stand beside the text, and have no tab. */
export type ReaderView = 'text' | 'contents' | 'report';

/** A phrase with its passages, or while these are asked for. */
export interface OpenPhrase {
  target: string;
  content: CardContent | null;
}

/** Everything that the reader shows. */
export interface ReaderState extends ReaderLookup, Trail {
  library: 'loading' | 'missing' | 'there';
  documents: DocumentName[];
  document: ReadDocument | null;
  page: PageState;
  /** Those of this page's targets. */
  places: Places;
  isWide: boolean;
  phrase: OpenPhrase | null;
  /** How often uses were shown on the page, by passage or phrase: several are gone round. */
  turns: ReadonlyMap<string, number>;
  /** What the last move was, for whoever scrolls: `token` grows with each. */
  move: { token: number; isFocused: boolean };
  /** A goal named a passage that no document holds. */
  isGone: boolean;
  copying: Copying;
}

/** What can happen in the reader. */
export type ReaderEvent =
  | LookupEvent
  | { kind: 'documentCame'; documents: DocumentName[]; document: ReadDocument | null }
  | { kind: 'libraryMissed' }
  | { kind: 'tabChanged' }
  | { kind: 'pageTold'; news: PageNews }
  | { kind: 'placesCame'; places: Places }
  | { kind: 'viewChosen'; view: ReaderView }
  | { kind: 'widthKnown'; isWide: boolean }
  | { kind: 'wentTo'; document: string; address: string | null; by: Stop['by'] }
  | { kind: 'wentBack' }
  | { kind: 'wentForward' }
  | { kind: 'wentNowhere' }
  | { kind: 'scrolled'; top: string }
  | { kind: 'phraseOpened'; target: string }
  | { kind: 'phraseCame'; target: string; content: CardContent | null }
  | { kind: 'phraseClosed' }
  | { kind: 'useShown'; name: string }
  | { kind: 'copied'; isDone: boolean };

/** The reader at the moment it opens. */
export const FIRST_READER: ReaderState = {
  library: 'loading',
  documents: [],
  document: null,
  page: { kind: 'loading' },
  places: new Map(),
  view: 'text',
  isWide: false,
  query: '',
  lookup: { kind: 'none' },
  isListShown: false,
  chosen: -1,
  ...NOWHERE,
  phrase: null,
  turns: new Map(),
  move: { token: 0, isFocused: false },
  isGone: false,
  copying: 'none',
};

/** The state after an event; answers to what is no longer asked change nothing. */
export function reduceReader(state: ReaderState, event: ReaderEvent): ReaderState {
  switch (event.kind) {
    case 'documentCame':
      return takeDocument(state, event);
    case 'libraryMissed':
      return { ...state, library: 'missing' };
    case 'tabChanged':
      return { ...state, page: { kind: 'loading' }, turns: new Map() };
    case 'pageTold':
      return { ...state, page: hearPage(state.page, event.news) };
    case 'placesCame':
      return { ...state, places: new Map([...state.places, ...event.places]) };
    case 'viewChosen':
      return { ...state, view: event.view, isListShown: false };
    case 'widthKnown':
      return widen(state, event.isWide);
    case 'queryTyped':
    case 'resultsCame':
    case 'lookupFailed':
    case 'resultsShown':
    case 'resultChosen':
      return { ...state, ...lookUp(state, event) };
    case 'wentTo':
      return arrive(state, goOn(state, toStop(event)), event.by);
    case 'wentBack':
      return arrive(state, goBack(state), 'reader');
    case 'wentForward':
      return arrive(state, goForward(state), 'reader');
    case 'wentNowhere':
      return { ...state, isGone: true };
    case 'scrolled':
      return { ...state, here: { ...state.here, top: event.top } };
    case 'phraseOpened':
      return { ...state, phrase: { target: event.target, content: null } };
    case 'phraseCame':
      return state.phrase?.target === event.target ? showPhrase(state, event.content) : state;
    case 'phraseClosed':
      return { ...state, phrase: null };
    case 'useShown':
      return { ...state, turns: countTurn(state.turns, event.name) };
    case 'copied':
      return { ...state, copying: event.isDone ? 'done' : 'refused' };
  }
}

/** The same document again (other phrases may be marked) keeps the place; the first one has its beginning. */
function takeDocument(
  state: ReaderState,
  { documents, document }: { documents: DocumentName[]; document: ReadDocument | null },
): ReaderState {
  const isFirst = state.here.document === '' && document !== null;
  const here = isFirst ? { ...NOWHERE.here, document: document.id } : state.here;
  return { ...state, library: 'there', documents, document, here };
}

function widen(state: ReaderState, isWide: boolean): ReaderState {
  const hasView = !isWide || state.view !== 'contents';
  return { ...state, isWide, view: hasView ? state.view : 'text' };
}

/** A page leads to a passage without taking away what one is busy with; the text is there when one comes back to it. */
function arrive(state: ReaderState, trail: Trail | null, by: Stop['by']): ReaderState {
  if (!trail) return state;
  const isKept = by === 'page' && (state.isListShown || state.view === 'report');
  return {
    ...state,
    ...trail,
    ...(!isKept && { view: 'text', isListShown: false }),
    move: { token: state.move.token + 1, isFocused: by === 'reader' },
    isGone: false,
    copying: 'none',
  };
}

/** A phrase that the library does not hold has nothing to show. */
function showPhrase(state: ReaderState, content: CardContent | null): ReaderState {
  return { ...state, phrase: content && state.phrase && { ...state.phrase, content } };
}

function toStop({ document, address, by }: ReaderEvent & { kind: 'wentTo' }): Stop {
  return { document, address, top: null, by };
}

function countTurn(turns: ReadonlyMap<string, number>, name: string): ReadonlyMap<string, number> {
  return new Map([...turns, [name, (turns.get(name) ?? 0) + 1]]);
}
