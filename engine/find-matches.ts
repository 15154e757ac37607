/** Finds what a library recognises in a text. */
import { fold, originalEnd, originalStart } from './fold.ts';
import { keepLongest } from './keep-longest.ts';
import { findOccurrences } from './occurrences.ts';
import { describeQuotation } from './quotations/describe-quotation.ts';
import { findQuotations } from './quotations/find-quotations.ts';
import { describePhraseMatch } from './variants/describe-phrase-match.ts';
import { findVariants } from './variants/find-variants.ts';
import { toSkeleton } from './variants/skeleton.ts';
import { widenToQuotes } from './widen-to-quotes.ts';
import { cutsWord, tearsWord } from './words/cuts-word.ts';
import type { Library } from './library.ts';
import type { Match } from './types.ts';
import type { Edit } from './variants/edit.ts';
import type { Skeleton } from './variants/skeleton.ts';
import type { FoldedText } from './variants/to-differences.ts';

/** Folded units that are a form: a phrase or an alias, as it is or, if there are edits, written otherwise. */
interface Candidate {
  form: number;
  start: number;
  end: number;
  edits: readonly Edit[];
  score: number;
}

const NO_EDITS: readonly Edit[] = [];

/**
 * Gives the matches of a text in its order. Exact ones and variants do not overlap each other, nor do quotations;
 * a quotation may hold both. Offsets are UTF-16 units of `text`.
 */
export function findMatches(library: Library, text: string): Match[] {
  const page: FoldedText = { text, folded: fold(text) };
  const skeleton = toSkeleton(page.folded.units, page.folded.length);
  const phrases = findPhrases(library, page, skeleton);
  const matches = phrases.map((candidate) => toMatch(library, page, candidate));
  const quotations = quotationsOf(library, page, skeleton, phrases);
  if (quotations.length === 0) return matches;
  return [...matches, ...quotations].toSorted((one, other) => one.start - other.start || other.end - one.end);
}

/** Exact matches and variants: the longest wins, and an exact one wins over a variant of the same stretch. */
function findPhrases(library: Library, page: FoldedText, skeleton: Skeleton): Candidate[] {
  const exact = findOccurrences(library, page.folded, page.text).map(({ pattern, start, end }): Candidate => {
    return { form: pattern, start, end, edits: NO_EDITS, score: 1 };
  });
  const variants = variantsOf(library, page, skeleton);
  return keepLongest(variants.length > 0 ? [...exact, ...variants] : exact, page.folded.length);
}

function variantsOf(
  { variants: index, borders }: Library,
  { text, folded }: FoldedText,
  skeleton: Skeleton,
): Candidate[] {
  const { units, length } = folded;
  return findVariants({ index, lexicon: borders.lexicon, units, length, skeleton })
    .filter(({ start, end }) => !cutsWord(borders, { folded, text, start, end }))
    .toSorted((one, other) => other.score - one.score);
}

function toMatch(library: Library, page: FoldedText, candidate: Candidate): Match {
  const { start, end } = candidate;
  const span = widenToQuotes(page.text, {
    start: originalStart(page.folded, start),
    end: originalEnd(page.folded, end - 1),
  });
  return { ...span, ...describePhraseMatch(library, page, candidate) };
}

function quotationsOf(
  library: Library,
  page: FoldedText,
  skeleton: Skeleton,
  phrases: readonly Candidate[],
): Match[] {
  const { folded } = page;
  const { units, length } = folded;
  const marked = markPhrases(phrases, length);
  const isMarked = (unit: number) => marked[unit]! > 0;
  const isInside = (border: number) => border > 0 && border < length;
  const found = findQuotations(
    library.quotations,
    { units, length, skeleton },
    {
      isMarked,
      tearsPhrase: (border) => isInside(border) && marked[border] === INNER,
      tearsWord: (border) => tearsWord(library.borders, folded, page.text, border),
      tearsCharacter: (border) =>
        isInside(border) && originalStart(folded, border - 1) === originalStart(folded, border),
    },
  );
  return found.map((quotation) => describeQuotation(library, page, quotation));
}

/** Signs of a unit that lies in a phrase: its first one, and all others. */
const FIRST = 1;
const INNER = 2;

function markPhrases(phrases: readonly Candidate[], length: number): Uint8Array {
  const marked = new Uint8Array(length);
  for (const { start, end } of phrases) {
    marked[start] = FIRST;
    // Phrases are short: a loop costs less than a call.
    for (let unit = start + 1; unit < end; unit++) marked[unit] = INNER;
  }
  return marked;
}
