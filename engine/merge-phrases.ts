/** Puts the phrase lists of several documents together. */
import { foldText } from './fold.ts';
import type { ListedPhrase } from './read-phrases.ts';

/** A phrase that cannot be compiled; `message` begins with the line of the list. */
export class LibraryError extends Error {
  override name = 'LibraryError';
}

/**
 * Gives the phrases of all lists; one that several lists share is one phrase, as the first list has it, with all
 * aliases and the highest importance.
 * @throws LibraryError when a list has the same phrase or alias twice
 */
export function mergePhrases(lists: readonly ListedPhrase[][]): ListedPhrase[] {
  const merged = new Map<string, ListedPhrase>();
  for (const list of lists) {
    checkDoubles(list);
    for (const phrase of list) {
      const form = foldText(phrase.text);
      const earlier = merged.get(form);
      merged.set(form, earlier ? mergeTwo(earlier, phrase) : phrase);
    }
  }
  return [...merged.values()];
}

function mergeTwo(one: ListedPhrase, other: ListedPhrase): ListedPhrase {
  const importance = Math.max(one.importance, other.importance);
  return { ...one, importance, aliases: [...new Set([...one.aliases, ...other.aliases])] };
}

function checkDoubles(listed: ListedPhrase[]): void {
  const lines = new Map<string, number>();
  for (const { text, aliases, line } of listed) {
    for (const form of [text, ...aliases].map(foldText)) {
      const earlier = lines.get(form);
      if (earlier !== undefined) {
        throw new LibraryError(`Line ${line}: “${form}” stands in line ${earlier} already.`);
      }
      lines.set(form, line);
    }
  }
}
