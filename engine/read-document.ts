/** A document as the reader shows it: its sections and paragraphs, and in each passage the phrases that stand in it. */
import { fold, originalEnd, originalStart } from './fold.ts';
import { keepLongest } from './keep-longest.ts';
import { findOccurrences } from './occurrences.ts';
import { passagesOf } from './passages.ts';
import { countPhrases, phraseAt } from './phrases.ts';
import { widenToQuotes } from './widen-to-quotes.ts';
import type { Library } from './library.ts';
import type { DocumentFacts, Passage, PhraseClass, Span } from './types.ts';

/** What a list of documents names. */
export interface DocumentName {
  id: string;
  title: string;
  shortTitle: { zh: string; en: string };
  language: string;
  /** What a citation names beside the title. */
  facts?: DocumentFacts;
}

/** A phrase in a passage's text. */
export interface ReadPhrase extends Span {
  /** The phrase's text, which the messages call a target. */
  target: string;
  class: PhraseClass;
  importance: number;
}

/** A passage with the phrases in it. */
export interface ReadPassage extends Passage {
  /** In the text's order, without overlaps: of phrases inside each other the longest. */
  phrases: ReadPhrase[];
}

/** A paragraph with its passages. */
export interface ReadParagraph {
  number: number;
  /** The first clause of an item of a list (一是…, 二是…), which a list of contents names; `null` for other paragraphs. */
  item: string | null;
  /** Never empty. */
  passages: ReadPassage[];
}

/** A section with its heading and paragraphs. */
export interface ReadSection {
  number: number;
  /** The document's title in section 0, where there is always one. */
  heading: ReadPassage | null;
  paragraphs: ReadParagraph[];
}

/** A document with all of its text. */
export interface ReadDocument extends DocumentName {
  sections: ReadSection[];
}

const ITEM = /^[一二三四五六七八九十]{1,3}是[^，。；：！？]*/u;

/** Gives the names of all documents, in the library's order. */
export function listDocuments({ documents }: Library): DocumentName[] {
  return documents.map(({ id, title, shortTitle, language, facts }) => {
    return { id, title, shortTitle, language, ...(facts && { facts }) };
  });
}

/** Gives a document whole, with those of its phrases that are to be shown; `null` for an id that the library does not hold. */
export function readDocument(
  library: Library,
  id: string,
  isShown: (phrase: ReadPhrase) => boolean,
): ReadDocument | null {
  const name = listDocuments(library).find((document) => document.id === id);
  if (!name) return null;
  const sections: ReadSection[] = [];
  for (const passage of passagesOf(library, id)) {
    const phrases = findPhrases(library, passage.text).filter(isShown);
    addPassage(sections, { ...passage, phrases });
  }
  return { ...name, sections };
}

/** Passages come in the document's order, so each belongs to the last section or begins the next. */
function addPassage(sections: ReadSection[], passage: ReadPassage): void {
  let section = sections.at(-1);
  if (section?.number !== passage.section) {
    section = { number: passage.section, heading: null, paragraphs: [] };
    sections.push(section);
  }
  if (passage.paragraph === null) section.heading = passage;
  else if (section.paragraphs.at(-1)?.number === passage.paragraph)
    section.paragraphs.at(-1)!.passages.push(passage);
  else section.paragraphs.push(startParagraph(passage.paragraph, passage));
}

function startParagraph(number: number, first: ReadPassage): ReadParagraph {
  return { number, item: ITEM.exec(first.text)?.[0] ?? null, passages: [first] };
}

/** As on a page, but for aliases and variants: a document is its own source. */
function findPhrases(library: Library, text: string): ReadPhrase[] {
  const folded = fold(text);
  const count = countPhrases(library);
  const found = findOccurrences(library, folded, text).filter(({ pattern }) => pattern < count);
  return keepLongest(found, folded.length).map(({ pattern, start, end }) => {
    const { text: target, class: kind, importance } = phraseAt(library, pattern);
    const span = { start: originalStart(folded, start), end: originalEnd(folded, end - 1) };
    return { ...widenToQuotes(text, span), target, class: kind, importance };
  });
}
