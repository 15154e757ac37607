/** The compiled library: all documents, their passages and phrases, and the automaton that finds the phrases. */
import { buildAutomaton } from './automaton.ts';
import { fold, foldText } from './fold.ts';
import { findOccurrences } from './occurrences.ts';
import type { Automaton } from './automaton.ts';
import type { SourceDocument } from './parse-document.ts';
import type { ListedPhrase } from './read-phrases.ts';
import type { Passage, PhraseClass } from './types.ts';

/** A set formulation of a document. */
export interface Phrase {
  text: string;
  class: PhraseClass;
  importance: number;
  aliases: string[];
  /** Passages that hold it, as positions in `Library.passages`, most telling first. */
  passages: number[];
}

export type DocumentInfo = Omit<SourceDocument, 'passages'>;

export interface Library {
  documents: DocumentInfo[];
  passages: Passage[];
  phrases: Phrase[];
  /** Finds the phrases, then their aliases, in folded text. */
  automaton: Automaton;
  /** Phrase of each of the automaton's patterns. Pattern `n` is phrase `n` itself, the patterns behind are aliases. */
  phraseOfPattern: Uint32Array<ArrayBuffer>;
}

/** A phrase that cannot be compiled; `message` begins with the line of the list. */
export class LibraryError extends Error {
  override name = 'LibraryError';
}

/** What a library is compiled from: a document and its phrases. */
export interface LibrarySource {
  document: SourceDocument;
  phrases: ListedPhrase[];
}

/**
 * Gives the library of these documents. A phrase that several documents share is one phrase.
 * @throws LibraryError when a phrase stands in none of its document's passages, or twice in a list
 */
export function compileLibrary(sources: LibrarySource[]): Library {
  const passages = sources.flatMap(({ document }) => document.passages);
  const phrases = sources.flatMap(({ phrases: listed }) => checkDoubles(listed));
  const patterns = [...phrases.map(({ text }) => text), ...phrases.flatMap(({ aliases }) => aliases)];
  const automaton = buildAutomaton(patterns.map(patternUnits));
  const owners = [...phrases.keys(), ...phrases.flatMap(({ aliases }, index) => aliases.map(() => index))];
  const places = placePhrases(automaton, passages, phrases.length);
  const library: Library = {
    documents: sources.map(({ document: { passages: _passages, ...info } }) => info),
    passages,
    phrases: phrases.map(({ line: _line, ...phrase }, index) => ({ ...phrase, passages: places[index]! })),
    automaton,
    phraseOfPattern: Uint32Array.from(owners),
  };
  requirePassages(phrases, places);
  return library;
}

/** A pattern without a single folded unit would match everywhere; the automaton leaves it out. */
function patternUnits(text: string): Uint16Array {
  const { units, length } = fold(text);
  return units.slice(0, length);
}

function checkDoubles(listed: ListedPhrase[]): ListedPhrase[] {
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
  return listed;
}

/** The passages of each phrase: sentences before headings and titles, else in the order of the document. */
function placePhrases(automaton: Automaton, passages: Passage[], phraseCount: number): number[][] {
  const places: number[][] = Array.from({ length: phraseCount }, () => []);
  const order = [...passages.keys()];
  const rank = (index: number) => (passages[index]!.sentence === null ? 1 : 0);
  order.sort((one, other) => rank(one) - rank(other) || one - other);
  for (const index of order) {
    const found = findOccurrences(automaton, fold(passages[index]!.text));
    for (const pattern of new Set(found.map((occurrence) => occurrence.pattern)))
      places[pattern]?.push(index);
  }
  return places;
}

function requirePassages(phrases: ListedPhrase[], places: number[][]): void {
  const missing = phrases.findIndex((_, index) => places[index]!.length === 0);
  if (missing < 0) return;
  const { line, text } = phrases[missing]!;
  throw new LibraryError(`Line ${line}: “${text}” stands in no sentence, heading or title of the document.`);
}
