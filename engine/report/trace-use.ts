/** Leads from words of a page back to the characters of the library that they use. */
import { leastImportance } from '../density.ts';
import { findPhraseSpans } from '../find-card.ts';
import { findMatches } from '../find-matches.ts';
import { fold } from '../fold.ts';
import { describeQuotation } from '../quotations/describe-quotation.ts';
import { findQuotations } from '../quotations/find-quotations.ts';
import { addressAt, findPassage, passageAt, passageTextAt } from '../passages.ts';
import { findPhrase, phraseAt } from '../phrases.ts';
import { passageOfUnit, passageSpans } from '../quotations/source-text.ts';
import { toSkeleton } from '../variants/skeleton.ts';
import { widenToQuotes } from '../widen-to-quotes.ts';
import type { Library } from '../library.ts';
import type { Quotation } from '../quotations/find-quotations.ts';
import type { FoldedText } from '../variants/to-differences.ts';
import type { SourceUse, UsedSpan, UsedWords } from './types.ts';

/**
 * Gives what the words use, or `null` for words that the library does not know. A page keeps no more of a match than
 * its words, so what differs is found again from them.
 */
export function traceUse(library: Library, words: UsedWords): SourceUse | null {
  return words.kind === 'quotation' ? traceQuotation(library, words) : tracePhrase(library, words);
}

function tracePhrase(library: Library, words: UsedWords): SourceUse | null {
  const position = findPhrase(library, words.target);
  if (position < 0) return null;
  const phrase = phraseAt(library, position);
  const { address, text } = passageAt(library, phrase.passages[0]!);
  const [span = { start: 0, end: 0 }] = findPhraseSpans(library, text, phrase.text);
  return {
    wording: text.slice(span.start, span.end) || phrase.text,
    importance: phrase.importance,
    isRare: phrase.importance >= leastImportance('rare'),
    ...differencesOf(library, words),
    spans: [{ address, ...span }],
    count: phrase.passages.length,
  };
}

function differencesOf(
  library: Library,
  { kind, target, text }: UsedWords,
): Pick<SourceUse, 'differences' | 'reason'> {
  if (kind === 'exact') return { differences: [] };
  const same = findMatches(library, text).find((match) => match.kind === kind && match.target === target);
  return { differences: same?.differences ?? [], ...(same?.reason && { reason: same.reason }) };
}

function traceQuotation(library: Library, { target, text }: UsedWords): SourceUse | null {
  const page = { text, folded: fold(text) };
  const found = findFollowed(library, page, target);
  if (!found) return wholePassage(library, target);
  const stretches = stretchesOf(library, found);
  const { differences, reason } = describeQuotation(library, page, found);
  return {
    wording: stretches.map(({ words }) => words).join(''),
    importance: null,
    isRare: true,
    differences,
    ...(reason && { reason }),
    spans: toSpans(stretches),
    count: found.others.length + 1,
  };
}

/** The quotation in these words as one of the passage with this address. */
function findFollowed(library: Library, { folded }: FoldedText, address: string): Quotation | null {
  const passage = findPassage(library, address);
  const { units, length } = folded;
  const skeleton = toSkeleton(units, length);
  for (const { others, ...nearest } of findQuotations(library.quotations, { units, length, skeleton })) {
    const places = [nearest, ...others];
    const index = places.findIndex(({ source }) => passageOfUnit(library, source.start) === passage);
    if (index >= 0) return { ...places[index]!, others: places.toSpliced(index, 1) };
  }
  return null;
}

interface Stretch extends UsedSpan {
  words: string;
}

/** The source by passage, with the quotation marks that it would otherwise tear from their partners. */
function stretchesOf(library: Library, { source }: Quotation): Stretch[] {
  return passageSpans(library, source.start, source.end).map(({ passage, ...span }) => {
    const text = passageTextAt(library, passage);
    const { start, end } = widenToQuotes(text, span);
    return { address: addressAt(library, passage), start, end, words: text.slice(start, end) };
  });
}

function toSpans(stretches: readonly Stretch[]): SourceUse['spans'] {
  const [first, ...rest] = stretches.map(({ address, start, end }) => ({ address, start, end }));
  return [first!, ...rest];
}

/** Where the words alone are no quotation any more, their passage is still known. */
function wholePassage(library: Library, address: string): SourceUse | null {
  const passage = findPassage(library, address);
  if (passage < 0) return null;
  return {
    wording: passageTextAt(library, passage),
    importance: null,
    isRare: true,
    differences: [],
    spans: [{ address, start: 0, end: 0 }],
    count: 1,
  };
}
