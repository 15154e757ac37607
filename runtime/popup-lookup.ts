/** The popup's lookups: asked at each key, kept once one of them was meant. */
import { askBackground } from './ask-background.ts';
import { keepLookup } from './last-lookups.ts';
import { sendMessage } from './messages.ts';
import { isText, placeSentences } from './place-sentences.ts';
import type { PopupEvent, PopupState } from './popup-state.ts';

/** Characters of a query that are sent; the longest passage of a document is far shorter. */
const QUERY_LIMIT = 4000;

/** Pause in ms before a library that is loading is asked again; each question waits a while for it too. */
const ASK_AGAIN = 100;

/** A query that stands so many ms was meant, and not on the way to another. */
const REST = 2000;

/** What a lookup needs of the popup. */
export interface LookupPlace {
  signal: AbortSignal;
  state: PopupState;
  note: (event: PopupEvent) => void;
  /** Whether lookups may be kept: not those made over a private window. */
  mayKeep: () => boolean;
}

/** Notes a query and asks for it; an answer counts while the query stands. */
export async function lookUp(place: LookupPlace, query: string): Promise<void> {
  const asked = query.trim().slice(0, QUERY_LIMIT);
  place.note({ kind: 'queryTyped', query });
  if (asked === '') return;
  try {
    await ask(place, query, asked);
  } catch {
    place.note({ kind: 'lookupFailed', query });
  }
}

/** Keeps the query that stands, for the list of the last ones. */
export async function keepQuery({ state, note, mayKeep }: LookupPlace): Promise<void> {
  if (state.query.trim() === '' || !mayKeep()) return;
  note({ kind: 'lookupsKnown', lookups: await keepLookup(state.query) });
}

async function ask(place: LookupPlace, query: string, asked: string): Promise<void> {
  const answer = isText(asked)
    ? await placeSentences(asked)
    : await askBackground(() => sendMessage('searchPassages', { query: asked }));
  if (place.signal.aborted || place.state.query !== query) return;
  if (answer.kind === 'loading') {
    place.note({ kind: 'libraryLoading', query });
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN));
    return place.state.query === query ? ask(place, query, asked) : undefined;
  }
  if (answer.kind === 'unavailable') return place.note({ kind: 'lookupFailed', query });
  if (answer.kind === 'placed') return place.note({ ...answer, kind: 'sentencesCame', query });
  place.note({ kind: 'resultsCame', query, results: answer.results });
  if (answer.results.length > 0) keepWhenMeant(place, query);
}

function keepWhenMeant(place: LookupPlace, query: string): void {
  const timer = setTimeout(() => {
    if (place.state.query === query) void keepQuery(place);
  }, REST);
  place.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
