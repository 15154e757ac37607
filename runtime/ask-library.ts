/** What our own pages ask of the library. Where it cannot be loaded, or the background gives no answer, it is `null`. */
import type { CardContent, LookupResult } from '../engine/types.ts';
import { askBackground } from './ask-background.ts';
import {
  sendMessage,
  type Loading,
  type PlaceOfTarget,
  type Requests,
  type Unavailable,
} from './messages.ts';

/** A document with the names of all. */
export type DocumentAnswer = Extract<ReturnType<Requests['getDocument']>, { kind: 'document' }>;

/** Gives the document of an id, else the first. */
export function findDocument(id: string | null): Promise<DocumentAnswer | null> {
  return askLibrary(() => sendMessage('getDocument', { id }));
}

/** Gives the results of a lookup, best first. */
export async function findResults(query: string): Promise<LookupResult[] | null> {
  const answer = await askLibrary(() => sendMessage('searchPassages', { query }));
  return answer && answer.results;
}

/** Gives the first place of each target. */
export async function findPlaces(targets: string[]): Promise<Map<string, PlaceOfTarget | null> | null> {
  const answer = await askLibrary(() => sendMessage('getPlaces', { targets }));
  return answer && new Map(targets.map((target, index) => [target, answer.places[index] ?? null]));
}

/** Gives a phrase with its passages and what stands inside it; `null` also for one that the library does not hold. */
export async function findPhrase(target: string): Promise<CardContent | null> {
  const answer = await askLibrary(() => sendMessage('getCard', { target, kind: 'exact' }));
  return answer?.kind === 'card' ? answer.content : null;
}

/** A library that is still being loaded is asked again at once: each question waits a while for it. */
async function askLibrary<Answer extends { kind: string }>(
  ask: () => Promise<Answer>,
): Promise<Exclude<Answer, Loading | Unavailable> | null> {
  try {
    const answer = await askBackground(ask);
    if (answer.kind === 'loading') return await askLibrary(ask);
    if (answer.kind === 'unavailable') return null;
    return answer as Exclude<Answer, Loading | Unavailable>;
  } catch {
    return null;
  }
}
