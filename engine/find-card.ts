/** What the card shows of a match's target. */
import { fold, foldText, foldedText, originalEnd, originalStart } from './fold.ts';
import { findOccurrences } from './occurrences.ts';
import { documentOf, findPassage, neighboursAt, passageAt, passageTextAt } from './passages.ts';
import { countPhrases, findPhrase, phraseAt } from './phrases.ts';
import { locateQuotation } from './quotations/locate-quotation.ts';
import { widenToQuotes } from './widen-to-quotes.ts';
import { cutsWord } from './words/cuts-word.ts';
import type { Library } from './library.ts';
import type { Phrase } from './phrases.ts';
import type { PassageSpan } from './quotations/source-text.ts';
import type { CardContent, Occurrence, PhraseEntry, Span } from './types.ts';

/** Gives the card of a phrase: its passages, and the phrases nested in it; `null` for one that the library does not hold. */
export function findCard(library: Library, target: string): CardContent | null {
  const phrase = findPhrase(library, target);
  if (phrase < 0) return null;
  return {
    entry: toEntry(library, phraseAt(library, phrase)),
    nested: nestedEntries(library, target),
  };
}

/**
 * Gives the card of a quotation: the source's words, and for each place that they stand in the passage with most of
 * them, the place that begins at this address first; `null` for an address that the library does not hold. `words`
 * are the page's.
 */
export function findQuotationCard(library: Library, address: string, words: string): CardContent | null {
  const source = locateQuotation(library, address, words);
  const index = findPassage(library, address);
  if (index < 0) return null;
  const text = passageTextAt(library, index);
  const whole = { passage: index, start: 0, end: text.length };
  const places = source?.places.map(longestSpan) ?? [whole];
  const occurrences = places.map(({ passage, ...span }) => passageOccurrence(library, passage, [span]));
  const phrase = source?.words ?? text;
  return { entry: { phrase, class: 'quoted', occurrences }, nested: nestedEntries(library, phrase) };
}

/** A quotation may begin with the end of a title or with a salutation: it is told by what it is mostly made of. */
function longestSpan(spans: readonly PassageSpan[]): PassageSpan {
  return spans.reduce((best, span) => (span.end - span.start > best.end - best.start ? span : best));
}

/** Gives the first passage of a phrase, or the passage of an address, or `null`: the place that a list names. */
export function findPlace(library: Library, target: string): Occurrence | null {
  const position = findPhrase(library, target);
  if (position >= 0) {
    const phrase = phraseAt(library, position);
    return toOccurrence(library, phrase, phrase.passages[0]!);
  }
  const index = findPassage(library, target);
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
  return passageOccurrence(
    library,
    index,
    findPhraseSpans(library, passageTextAt(library, index), phrase.text),
  );
}

function passageOccurrence(library: Library, index: number, found: Span[]): Occurrence {
  const passage = passageAt(library, index);
  const { title, shortTitle, facts } = documentOf(library, passage);
  const near = neighboursAt(library, index);
  return { passage, title, documentTitle: shortTitle, ...(facts && { facts }), found, ...near };
}

/** Gives where a phrase stands in a text, cut out of no word, with the quotation marks that belong to it. */
export function findPhraseSpans({ borders }: Library, text: string, phrase: string): Span[] {
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

/** The phrases inside a wording, in its order, longer before shorter; never the wording itself. */
function nestedEntries(library: Library, wording: string): PhraseEntry[] {
  const found = findOccurrences(library, fold(wording), wording);
  found.sort((one, other) => one.start - other.start || other.end - one.end);
  const positions = new Set(
    found.map(({ pattern }) => pattern).filter((form) => form < countPhrases(library)),
  );
  const nested = [...positions].map((position) => phraseAt(library, position));
  return nested.filter(({ text }) => text !== wording).map((phrase) => toEntry(library, phrase));
}
