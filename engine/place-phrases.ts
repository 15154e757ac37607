/** Finds the passages of each phrase when a library is compiled. */
import { fold } from './fold.ts';
import { LibraryError } from './merge-phrases.ts';
import { findPatterns } from './occurrences.ts';
import { cutsWord } from './words/cuts-word.ts';
import type { Automaton } from './automaton.ts';
import type { ListedAt, MergedPhrase } from './merge-phrases.ts';
import type { Passage } from './types.ts';
import type { Borders } from './words/borders.ts';

/**
 * Gives the positions of each phrase's passages: sentences before headings and titles, else in the order of the
 * documents. A phrase that only ever stands inside longer words has those passages.
 * @throws LibraryError for a phrase that stands nowhere in a document for which it is listed
 */
export function placePhrases(
  phrases: readonly MergedPhrase[],
  documents: readonly (readonly Passage[])[],
  { automaton, borders }: { automaton: Automaton; borders: Borders },
): number[][] {
  const passages = documents.flat();
  const sources = documents.flatMap((own, source) => own.map(() => source));
  const whole: Set<number>[] = phrases.map(() => new Set());
  const cut: Set<number>[] = phrases.map(() => new Set());
  for (const index of readingOrder(passages)) {
    const { text } = passages[index]!;
    const folded = fold(text);
    for (const { pattern, start, end } of findPatterns(automaton, folded)) {
      const places = cutsWord(borders, { folded, text, start, end }) ? cut : whole;
      places[pattern]?.add(index);
    }
  }
  return phrases.map((phrase, index) => {
    const held = new Set([...whole[index]!, ...cut[index]!].map((place) => sources[place]!));
    const missed = phrase.listed.find(({ source }) => !held.has(source));
    if (missed) throw nowhere(phrase, missed);
    return [...(whole[index]!.size > 0 ? whole[index]! : cut[index]!)];
  });
}

function readingOrder(passages: readonly Passage[]): number[] {
  const rank = (index: number) => (passages[index]!.sentence === null ? 1 : 0);
  return [...passages.keys()].toSorted((one, other) => rank(one) - rank(other) || one - other);
}

function nowhere({ text }: MergedPhrase, listed: ListedAt): LibraryError {
  return new LibraryError(`“${text}” stands in no sentence, heading or title of the document.`, listed);
}
