/** The compiled library: all documents, their passages and phrases, and the automaton that finds the phrases. */
import { buildAutomaton } from './automaton.ts';
import { fold } from './fold.ts';
import { importanceOf, isOrdinary } from './importance.ts';
import { mergePhrases } from './merge-phrases.ts';
import { createPassageTable } from './passages.ts';
import { createPhraseTable, listForms } from './phrases.ts';
import { placePhrases } from './place-phrases.ts';
import { compileBorders } from './words/borders.ts';
import { createEmptyWordList } from './words/word-list.ts';
import { buildQuotationIndex } from './quotations/quotation-index.ts';
import { buildVariantIndex } from './variants/variant-index.ts';
import type { Automaton } from './automaton.ts';
import type { SourceDocument } from './parse-document.ts';
import type { MergedPhrase } from './merge-phrases.ts';
import type { ListedPhrase } from './read-phrases.ts';
import type { PassageTable } from './passages.ts';
import type { PhraseTable } from './phrases.ts';
import type { Borders } from './words/borders.ts';
import type { QuotationIndex } from './quotations/quotation-index.ts';
import type { VariantIndex } from './variants/variant-index.ts';
import type { WordList } from './words/word-list.ts';

/** A document without its text. */
export type DocumentInfo = Omit<SourceDocument, 'passages'>;

/** All documents with what is needed to find their wording. */
export interface Library {
  documents: DocumentInfo[];
  /** Asked by the functions of `passages.ts`. */
  passages: PassageTable;
  /** Asked by the functions of `phrases.ts`. */
  phrases: PhraseTable;
  /** Finds the forms of the phrases, aliases among them, in folded text. */
  automaton: Automaton;
  /** What keeps matches from cutting words in two. */
  borders: Borders;
  /** Finds phrases and aliases that are written otherwise; its forms are the automaton's patterns. */
  variants: VariantIndex;
  /** Finds stretches that follow a passage. */
  quotations: QuotationIndex;
}

/** What a library is compiled from: a document and its phrases. */
export interface LibrarySource {
  document: SourceDocument;
  phrases: ListedPhrase[];
}

/**
 * Gives the library of these documents. A phrase that several documents share is one phrase; ordinary vocabulary
 * is left out. Without a word list no vocabulary is known, and only numbers and words between blanks are kept whole.
 * @throws LibraryError when a phrase stands in none of its document's passages, or twice in a list; it says whose
 */
export function compileLibrary(sources: LibrarySource[], words: WordList = createEmptyWordList()): Library {
  const documents = sources.map(({ document }) => document.passages);
  const passages = documents.flat();
  const merged = mergePhrases(sources.map(({ phrases }) => phrases));
  const listed = merged.filter((phrase) => !isOrdinary(phrase, words));
  const patterns = patternsOf(listed);
  const automaton = buildAutomaton(patterns);
  const borders = compileBorders(words, patterns);
  const places = placePhrases(listed, documents, { automaton, borders });
  const phrases = listed.map(({ listed: _listed, ...phrase }, index) => {
    const held = places[index]!;
    const found = held.map((place) => passages[place]!);
    return { ...phrase, importance: importanceOf(phrase, found, words), passages: held };
  });
  return {
    documents: sources.map(({ document: { passages: _passages, ...info } }) => info),
    passages: createPassageTable(documents),
    phrases: createPhraseTable(phrases),
    automaton,
    borders,
    variants: buildVariantIndex(patterns),
    quotations: buildQuotationIndex(passages),
  };
}

/** Folded units of all phrases, then of all aliases. An empty pattern never matches. */
function patternsOf(phrases: readonly MergedPhrase[]): Uint16Array[] {
  return listForms(phrases).map((text) => {
    const { units, length } = fold(text);
    return units.slice(0, length);
  });
}
