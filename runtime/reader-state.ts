/** What the reader knows and what was done in it, as plain data and a pure reducer. */
import type { DocumentName, ReadDocument } from '../engine/read-document.ts';
import type { CardContent, LookupResult } from '../engine/types.ts';
import type { PlaceOfTarget } from './messages.ts';
import { hearPage, toParts, type LookupState, type PageState } from './popup-state.ts';
import type { PageNews } from './watch-page.ts';

/** What the reader's tabs show. Where there is room the contents stand beside the text, and have no tab. */
export type ReaderView = 'text' | 'contents' | 'report';

/** A place in a document that one went to. */
export interface Stop {
  document: string;
  /** The passage that was gone to; `null` for the beginning. */
  address: string | null;
  /** The passage at the top of the window when the place was left. */
  top: string | null;
  /** Who went there: a page on which one looks at mark after mark leaves one stop, not many. */
  by: 'reader' | 'page';
}

/** A phrase with its passages, or while these are asked for. */
export interface OpenPhrase {
  target: string;
  content: CardContent | null;
}

/** Everything that the reader shows. */
export interface ReaderState {
  library: 'loading' | 'missing' | 'there';
  documents: DocumentName[];
  document: ReadDocument | null;
  page: PageState;
  /** First places of this page's targets, as far as they are known. */
  places: ReadonlyMap<string, PlaceOfTarget | null>;
  view: ReaderView;
  isWide: boolean;
  query: string;
  lookup: LookupState;
  /** Whether the results stand in the text's place. */
  isListShown: boolean;
  /** Index of the result that was gone to; -1 for none. */
  chosen: number;
  here: Stop;
  back: Stop[];
  forward: Stop[];
  phrase: OpenPhrase | null;
  /** How often uses were shown on the page, by passage or phrase: several are gone round. */
  turns: ReadonlyMap<string, number>;
  /** What the last move was, for whoever scrolls: `token` grows with each. */
  move: { token: number; isFocused: boolean };
  /** A goal named a passage that no document holds. */
  isGone: boolean;
  /** How the last copying went, until something else happens. */
  copying: 'none' | 'done' | 'refused';
}

/** What can happen in the reader. */
export type ReaderEvent =
  | { kind: 'documentCame'; documents: DocumentName[]; document: ReadDocument | null }
  | { kind: 'libraryMissed' }
  | { kind: 'tabChanged' }
  | { kind: 'pageTold'; news: PageNews }
  | { kind: 'placesCame'; places: ReadonlyMap<string, PlaceOfTarget | null> }
  | { kind: 'viewChosen'; view: ReaderView }
  | { kind: 'widthKnown'; isWide: boolean }
  | { kind: 'queryTyped'; query: string }
  | { kind: 'resultsCame'; query: string; results: LookupResult[] }
  | { kind: 'lookupFailed'; query: string }
  | { kind: 'resultsShown' }
  | { kind: 'resultChosen'; index: number }
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

/** More stops than anybody goes back. */
const STOPS = 100;

const NOWHERE: Stop = { document: '', address: null, top: null, by: 'reader' };

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
  here: NOWHERE,
  back: [],
  forward: [],
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
      return lookUp(state, event);
    case 'wentTo':
    case 'wentBack':
    case 'wentForward':
    case 'wentNowhere':
    case 'scrolled':
      return move(state, event);
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
  const here = isFirst ? { ...NOWHERE, document: document.id } : state.here;
  return { ...state, library: 'there', documents, document, here };
}

function widen(state: ReaderState, isWide: boolean): ReaderState {
  const hasView = !isWide || state.view !== 'contents';
  return { ...state, isWide, view: hasView ? state.view : 'text' };
}

type LookupEvent = Extract<
  ReaderEvent,
  { kind: 'queryTyped' | 'resultsCame' | 'lookupFailed' | 'resultsShown' | 'resultChosen' }
>;

/** Earlier results stay until the next ones come, so that the list does not flicker at each key. */
function lookUp(state: ReaderState, event: LookupEvent): ReaderState {
  switch (event.kind) {
    case 'queryTyped': {
      const { query } = event;
      const isAsked = query.trim() !== '';
      const typed: ReaderState = { ...state, query, view: 'text', isListShown: isAsked, chosen: -1 };
      return isAsked ? typed : { ...typed, lookup: { kind: 'none' } };
    }
    case 'resultsCame': {
      const { query } = event;
      const results = toParts(event.results).flatMap((part) => part.results);
      return query === state.query ? { ...state, lookup: { kind: 'found', query, results } } : state;
    }
    case 'lookupFailed':
      return event.query === state.query ? { ...state, lookup: { kind: 'unavailable' } } : state;
    case 'resultsShown':
      return state.query.trim() === '' ? state : { ...state, view: 'text', isListShown: true };
    case 'resultChosen':
      return { ...state, chosen: event.index };
  }
}

type MoveEvent = Extract<
  ReaderEvent,
  { kind: 'wentTo' | 'wentBack' | 'wentForward' | 'wentNowhere' | 'scrolled' }
>;

function move(state: ReaderState, event: MoveEvent): ReaderState {
  const { here, back, forward } = state;
  switch (event.kind) {
    case 'wentTo':
      return go(state, { document: event.document, address: event.address, top: null, by: event.by });
    case 'wentBack': {
      const stop = back.at(-1);
      if (!stop) return state;
      return arrive({ ...state, here: stop, back: back.slice(0, -1), forward: [here, ...forward] }, 'reader');
    }
    case 'wentForward': {
      const [stop, ...later] = forward;
      if (!stop) return state;
      return arrive({ ...state, here: stop, back: [...back, here], forward: later }, 'reader');
    }
    case 'wentNowhere':
      return { ...state, isGone: true };
    case 'scrolled':
      return { ...state, here: { ...here, top: event.top } };
  }
}

function go(state: ReaderState, stop: Stop): ReaderState {
  const { here, back, forward } = state;
  const isSame = here.document === stop.document && here.address === stop.address;
  const isNextOfPage = here.by === 'page' && stop.by === 'page';
  const kept = isSame || isNextOfPage;
  const moved = {
    ...state,
    here: stop,
    back: kept ? back : [...back, here].slice(-STOPS),
    forward: kept ? forward : [],
  };
  return arrive(moved, stop.by);
}

/** A page leads to a passage without taking away what one is busy with; the text is there when one comes back to it. */
function arrive(state: ReaderState, by: Stop['by']): ReaderState {
  const isKept = by === 'page' && (state.isListShown || state.view === 'report');
  const shown = isKept ? {} : { view: 'text' as const, isListShown: false };
  const { token } = state.move;
  return {
    ...state,
    ...shown,
    move: { token: token + 1, isFocused: by === 'reader' },
    isGone: false,
    copying: 'none',
  };
}

/** A phrase that the library does not hold has nothing to show. */
function showPhrase(state: ReaderState, content: CardContent | null): ReaderState {
  return { ...state, phrase: content && state.phrase && { ...state.phrase, content } };
}

function countTurn(turns: ReadonlyMap<string, number>, name: string): ReadonlyMap<string, number> {
  return new Map([...turns, [name, (turns.get(name) ?? 0) + 1]]);
}

/** Whether a document holds a passage, heading or title of this address. */
export function holdsAddress(document: ReadDocument | null, address: string): boolean {
  return (document?.sections ?? []).some(
    ({ heading, paragraphs }) =>
      heading?.address === address ||
      paragraphs.some(({ passages }) => passages.some((passage) => passage.address === address)),
  );
}
