/** What the card shows of a match's target. */
import { fold, foldText, foldedText, originalEnd, originalStart } from './fold.ts';
import { findOccurrences } from './occurrences.ts';
import { locateQuotation } from './quotations/locate-quotation.ts';
import { widenToQuotes } from './widen-to-quotes.ts';
import { cutsWord } from './words/cuts-word.ts';
import type { Library, Phrase } from './library.ts';
import type { CardContent, Occurrence, Passage, PhraseEntry, Span } from './types.ts';

/** Gives the card of a phrase: its passages, and the phrases nested in it; `null` for one that the library does not hold. */
export function findCard(library: Library, target: string): CardContent | null {
  const phrase = library.phrases.find(({ text }) => text === target);
  if (!phrase) return null;
  return {
    entry: toEntry(library, phrase),
    nested: nestedEntries(library, phrase.text),
  };
}

/**
 * Gives the card of a quotation: the source's words, and the passages that they stand in, the one with this address
 * first; `null` for an address that the library does not hold. `words` are the page's.
 */
export function findQuotationCard(library: Library, address: string, words: string): CardContent | null {
  const source = locateQuotation(library, address, words);
  const index = library.passages.findIndex((passage) => passage.address === address);
  if (index < 0) return null;
  const whole = { passage: index, start: 0, end: library.passages[index]!.text.length };
  const places = source?.places.map(([first]) => first!) ?? [whole];
  const occurrences = places.map(({ passage, ...span }) => passageOccurrence(library, passage, [span]));
  const phrase = source?.words ?? library.passages[index]!.text;
  return { entry: { phrase, class: 'quoted', occurrences }, nested: nestedEntries(library, phrase) };
}

/** Gives the first passage of a phrase, or the passage of an address, or `null`: the place that a list names. */
export function findPlace(library: Library, target: string): Occurrence | null {
  const phrase = library.phrases.find(({ text }) => text === target);
  if (phrase) return toOccurrence(library, phrase, phrase.passages[0]!);
  const index = library.passages.findIndex(({ address }) => address === target);
  return index < 0 ? null : passageOccurrence(library, index, []);
}

function toEntry(library: Library, phrase: Phrase): PhraseEntry {
  const occurrences = phrase.passages.map((index) => toOccurrence(library, phrase, index));
  return { phrase: asWritten(occurrences[0]!, phrase), class: phrase.class, occurrences };
}

/** The phrase with the quotation marks that the document puts round it. */
function asWritten({ passage, found }: Occurrence, phrase: Phrase): string {
  const first = found[0];
  if (!first) return phrase.text;
  const { start, end } = first;
  const isQuoted = passage.text[start - 1] === '“' && passage.text[end] === '”';
  return isQuoted ? passage.text.slice(start - 1, end + 1) : passage.text.slice(start, end);
}

function toOccurrence(library: Library, phrase: Phrase, index: number): Occurrence {
  return passageOccurrence(library, index, findPhrase(library, library.passages[index]!.text, phrase.text));
}

function passageOccurrence(library: Library, index: number, found: Span[]): Occurrence {
  const passage = library.passages[index]!;
  const { title, shortTitle } = library.documents.find(({ id }) => id === passage.document)!;
  return { passage, title, documentTitle: shortTitle, found, ...neighbours(library.passages, passage) };
}

function findPhrase({ borders }: Library, text: string, phrase: string): Span[] {
  const folded = fold(text);
  const haystack = foldedText(folded);
  const needle = foldText(phrase);
  const spans: Span[] = [];
  for (let start = haystack.indexOf(needle); start >= 0; start = haystack.indexOf(needle, start + 1)) {
    const end = start + needle.length;
    if (cutsWord(borders, { folded, text, start, end })) continue;
    const span = { start: originalStart(folded, start), end: originalEnd(folded, end - 1) };
    spans.push(widenToQuotes(text, span));
  }
  return spans;
}

function neighbours(passages: Passage[], passage: Passage): { before: string; after: string } {
  const paragraph = passages.filter(
    ({ document, section, paragraph: number, sentence }) =>
      sentence !== null &&
      document === passage.document &&
      section === passage.section &&
      number === passage.paragraph,
  );
  const at = paragraph.indexOf(passage);
  if (at < 0) return { before: '', after: '' };
  const join = (part: Passage[]) => part.map(({ text }) => text).join('');
  return { before: join(paragraph.slice(0, at)), after: join(paragraph.slice(at + 1)) };
}

/** The phrases inside a wording, in its order, longer before shorter; never the wording itself. */
function nestedEntries(library: Library, wording: string): PhraseEntry[] {
  const found = findOccurrences(library, fold(wording), wording);
  found.sort((one, other) => one.start - other.start || other.end - one.end);
  const phrases = found.flatMap(({ pattern }) => library.phrases[pattern] ?? []);
  const nested = new Set(phrases.filter(({ text }) => text !== wording));
  return [...nested].map((phrase) => toEntry(library, phrase));
}
