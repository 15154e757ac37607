/**
 * Places a text of a reader's, such as a selection or a pasted paragraph: sentence by sentence, each with the match
 * that covers it best, or else with what lookup finds its words in, and what it holds for related.
 */
import { findMatches } from '../find-matches.ts';
import { splitSentences } from '../split-sentences.ts';
import { toBareText } from './bare-units.ts';
import type { Lookup } from './lookup.ts';
import type { Library } from '../library.ts';
import type { LocatedSentence, LookupResult, Match, Span } from '../types.ts';

/** UTF-16 units: a selection that is longer is a page and not something to look up; its beginning is placed. */
const MAX_LENGTH = 20_000;
/** Sentences that are looked up, where no match covers them: each costs some milliseconds. */
const MAX_LOOKUPS = 40;
/** Share of a sentence: a phrase in it that is less is not where the sentence comes from. */
const MIN_COVERED = 0.5;
/** Sources of one sentence, and as many results that are only related. */
const MAX_RESULTS = 5;

/** Gives each sentence of the text in its order, with offsets in `text`. */
export function locateText(library: Library, lookup: Lookup, text: string): LocatedSentence[] {
  const head = text.slice(0, MAX_LENGTH);
  const matches = findMatches(library, head);
  let lookups = 0;
  return sentenceSpans(head).map((sentence) => {
    const match = coveringMatch(matches, sentence);
    const isLookedUp = match === null && lookups++ < MAX_LOOKUPS;
    const words = head.slice(sentence.start, sentence.end);
    return { ...sentence, match, ...sortResults(words, isLookedUp ? lookup(words) : []) };
  });
}

function sentenceSpans(text: string): Span[] {
  let start = 0;
  return text
    .split(/\r\n?|\n/u)
    .flatMap(splitSentences)
    .map((sentence) => {
      start = text.indexOf(sentence, start);
      const end = start + sentence.length;
      const span = { start, end };
      start = end;
      return span;
    });
}

/** The match that has most of the sentence, if it has half; of those that have as much, the surer one. */
function coveringMatch(matches: readonly Match[], sentence: Span): Match | null {
  const shared = ({ start, end }: Match) => Math.min(end, sentence.end) - Math.max(start, sentence.start);
  const least = (sentence.end - sentence.start) * MIN_COVERED;
  const covering = matches.filter((match) => shared(match) >= least);
  const [best] = covering.toSorted((one, other) => shared(other) - shared(one) || other.score - one.score);
  return best ?? null;
}

/** A phrase stands in its passages: it is a source where none of them is. */
function sortResults(
  sentence: string,
  results: readonly LookupResult[],
): Pick<LocatedSentence, 'sources' | 'related'> {
  const found = results.filter((result) => result.isAccepted && isWrittenIn(sentence, result));
  const passages = found.filter(({ kind }) => kind === 'passage');
  const related = results.filter((result) => !found.includes(result));
  return {
    sources: (passages.length > 0 ? passages : found).slice(0, MAX_RESULTS),
    related: related.slice(0, MAX_RESULTS),
  };
}

/** Whether lookup went by the words: they may also be read as an address or as sounds, and `women` is no 我们. */
function isWrittenIn(sentence: string, { text, found }: LookupResult): boolean {
  const said = toBareText(sentence);
  const written = toBareText(found.map(({ start, end }) => text.slice(start, end)).join(''));
  const shared = [...written].filter((character) => said.includes(character));
  return shared.length >= said.length * MIN_COVERED;
}
