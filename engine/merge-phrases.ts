/** Puts the phrase lists of several documents together. */
import { foldText } from './fold.ts';
import type { ListedPhrase } from './read-phrases.ts';

/** A phrase that cannot be compiled; `message` begins with the line of the list. */
export class LibraryError extends Error {
  override name = 'LibraryError';
  /** Which of the sources the list belongs to. */
  source: number;

  constructor(message: string, { source, line }: ListedAt) {
    super(`Line ${line}: ${message}`);
    this.source = source;
  }
}

/** Where a phrase is listed. */
export interface ListedAt {
  /** Position among the sources. */
  source: number;
  line: number;
}

/** A phrase of one list or several. */
export interface MergedPhrase extends Omit<ListedPhrase, 'line'> {
  listed: ListedAt[];
}

/**
 * Gives the phrases of all lists; one that several lists share is one phrase, as the first list has it, with all
 * aliases and the highest importance.
 * @throws LibraryError when a list has the same phrase or alias twice
 */
export function mergePhrases(lists: readonly ListedPhrase[][]): MergedPhrase[] {
  const merged = new Map<string, MergedPhrase>();
  for (const [source, list] of lists.entries()) {
    checkDoubles(list, source);
    for (const { line, ...phrase } of list) {
      const form = foldText(phrase.text);
      const earlier = merged.get(form);
      const own = { ...phrase, listed: [{ source, line }] };
      merged.set(form, earlier ? mergeTwo(earlier, own) : own);
    }
  }
  return [...merged.values()];
}

function mergeTwo(one: MergedPhrase, other: MergedPhrase): MergedPhrase {
  return {
    ...one,
    importance: Math.max(one.importance, other.importance),
    aliases: [...new Set([...one.aliases, ...other.aliases])],
    listed: [...one.listed, ...other.listed],
  };
}

function checkDoubles(listed: ListedPhrase[], source: number): void {
  const lines = new Map<string, number>();
  for (const { text, aliases, line } of listed) {
    for (const form of [text, ...aliases].map(foldText)) {
      const earlier = lines.get(form);
      if (earlier !== undefined) {
        throw new LibraryError(`“${form}” stands in line ${earlier} already.`, { source, line });
      }
      lines.set(form, line);
    }
  }
}
