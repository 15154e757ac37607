/** Reads a curated phrase list: tab-separated phrase, class and importance; aliases on lines that begin with a tab. */
import { PHRASE_CLASSES } from './phrases.ts';
import type { PhraseClass } from './types.ts';

/** A phrase as an editor listed it. */
export interface ListedPhrase {
  text: string;
  class: PhraseClass;
  /** 3 = indispensable and distinctive, 2 = worth looking up, 1 = broad or common. */
  importance: number;
  /** Other wordings for the very same thing. */
  aliases: string[];
  /** Line in the list, from 1, for messages. */
  line: number;
}

/** A line of a phrase list that cannot be used; `message` begins with the line number. */
export class PhraseListError extends Error {
  override name = 'PhraseListError';
}

const CLASSES = new Set<string>(PHRASE_CLASSES);
const ALIAS = /^\t= ([^\t]+)\t(.+)$/;
const PHRASE = /^([^\t]+)\t([^\t]+)\t([123])$/;

/**
 * Gives the phrases of a list in its order. Lines that begin with `#` are comments.
 * @throws PhraseListError for a line of another form, an unknown class, an alias without a reason
 */
export function readPhrases(list: string): ListedPhrase[] {
  const phrases: ListedPhrase[] = [];
  for (const [index, line] of list.split(/\r?\n/).entries()) {
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('\t')) addAlias(phrases, line, index + 1);
    else phrases.push(readPhrase(line, index + 1));
  }
  return phrases;
}

function readPhrase(line: string, number: number): ListedPhrase {
  const [, text, phraseClass, importance] = PHRASE.exec(line) ?? [];
  if (text === undefined || phraseClass === undefined) {
    throw new PhraseListError(
      `Line ${number}: expected phrase, class and importance (1–3), separated by tabs.`,
    );
  }
  if (!isPhraseClass(phraseClass))
    throw new PhraseListError(`Line ${number}: unknown class “${phraseClass}”.`);
  return { text, class: phraseClass, importance: Number(importance), aliases: [], line: number };
}

function isPhraseClass(name: string): name is PhraseClass {
  return CLASSES.has(name);
}

function addAlias(phrases: ListedPhrase[], line: string, number: number): void {
  const alias = ALIAS.exec(line)?.[1];
  const phrase = phrases.at(-1);
  if (alias === undefined || !phrase) {
    throw new PhraseListError(`Line ${number}: expected “= alias” and its reason below a phrase.`);
  }
  phrase.aliases.push(alias);
}
