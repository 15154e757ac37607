/** Where a query finds nothing: the longest stretch of it that finds something. */
import { askBackground } from './ask-background.ts';
import { sendMessage } from './messages.ts';

/** Characters of a query of which stretches are tried; of a longer one the reader has to choose. */
const MOST_CHARACTERS = 16;

/** Stretches that are asked for at most; each takes the background a millisecond or so. */
const MOST_STRETCHES = 40;

/** Shorter ones mean nothing. */
const LEAST_CHARACTERS = 2;

/** The stretches of a query, longest first, of equals the later: in Chinese the head of a compound stands last. */
export function listStretches(query: string): string[] {
  const characters = [...query.trim()];
  if (characters.length > MOST_CHARACTERS || !/\p{Script=Han}/u.test(query)) return [];
  const stretches: string[] = [];
  for (let length = characters.length - 1; length >= LEAST_CHARACTERS; length -= 1) {
    for (let start = characters.length - length; start >= 0; start -= 1)
      stretches.push(characters.slice(start, start + length).join(''));
  }
  return stretches.slice(0, MOST_STRETCHES);
}

/** The longest stretch of a query that the library knows, or `null`; `isWanted` ends the search. */
export async function findNearest(query: string, isWanted: () => boolean): Promise<string | null> {
  for (const stretch of listStretches(query)) {
    const answer = await askBackground(() => sendMessage('searchPassages', { query: stretch }));
    if (!isWanted() || answer.kind !== 'results') return null;
    if (answer.results.some(({ isAccepted }) => isAccepted)) return stretch;
  }
  return null;
}
