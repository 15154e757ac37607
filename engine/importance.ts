/**
 * How much a phrase deserves a reader's eye, from 0 to 1: half an editor's judgement, a quarter its rarity in
 * ordinary Chinese, the rest its place in the document and its class. Weights were set so that the curated speech
 * keeps its own ranks and a chance find on an unrelated page (新时代, 党建) falls below `distinctive`.
 */
import { fold } from './fold.ts';
import { segmentScore } from './words/segment.ts';
import type { ListedPhrase } from './read-phrases.ts';
import type { Passage, PhraseClass } from './types.ts';
import type { WordList } from './words/word-list.ts';

const WEIGHTS = { judgement: 0.5, rarity: 0.25, place: 0.15, class: 0.1 } as const;
/** Tens of an ordinary text's words: once in 10,000 words adds nothing, once in a million million all. */
const RARITY_RANGE = { from: 4, to: 12 } as const;
/** Commoner than once in 100,000 words is vocabulary, whatever a document repeats; names are not. */
const ORDINARY_RARITY = 5;
const NAMES = new Set<PhraseClass>(['institution', 'doctrine-or-event', 'document', 'quoted', 'numeral']);
/** How likely a phrase of this class is the document's own when met elsewhere. */
const CLASS_WEIGHTS: Record<PhraseClass, number> = {
  numeral: 1,
  quoted: 1,
  slogan: 1,
  document: 0.7,
  metaphor: 0.7,
  'doctrine-or-event': 0.6,
  formulation: 0.5,
  institution: 0.3,
};
const PLACE_WEIGHTS = { title: 0.6, heading: 0.5, firstSentence: 0.2, repetition: 0.4 } as const;
/** Passages: a phrase in so many is repeated as much as any. */
const MANY_PASSAGES = 16;

/** What importance is told from. */
export type Judged = Pick<ListedPhrase, 'text' | 'class' | 'importance'>;

/** Says whether a phrase is vocabulary of any text: a library leaves it out. */
export function isOrdinary(
  { text, class: phraseClass }: Pick<Judged, 'text' | 'class'>,
  words: WordList,
): boolean {
  return !NAMES.has(phraseClass) && rarityOf(words, text) < ORDINARY_RARITY;
}

/** Gives the importance of a phrase that stands in these passages, above 0. */
export function importanceOf(phrase: Judged, passages: readonly Passage[], words: WordList): number {
  const { from, to } = RARITY_RANGE;
  return (
    WEIGHTS.judgement * share(phrase.importance, 1, 3) +
    WEIGHTS.rarity * share(rarityOf(words, phrase.text), from, to) +
    WEIGHTS.place * placeOf(passages) +
    WEIGHTS.class * CLASS_WEIGHTS[phrase.class]
  );
}

/**
 * Gives how rare a wording is in ordinary text: 6 = its words would meet by chance once in a million (10⁶) places.
 * Without a word list nothing is known to be common, and all is as rare as can be.
 */
export function rarityOf(words: WordList, text: string): number {
  if (words.weights.length <= 1) return Number.POSITIVE_INFINITY;
  const { units, length } = fold(text);
  return -segmentScore(words, units, 0, length) / Math.LN10;
}

function placeOf(passages: readonly Passage[]): number {
  const isTitle = passages.some(({ section, paragraph }) => section === 0 && paragraph === null);
  const isHeading = passages.some(({ section, sentence }) => section > 0 && sentence === null);
  const isFirst = passages.some(({ sentence }) => sentence === 1);
  const repetition = share(Math.log2(Math.max(1, passages.length)), 0, Math.log2(MANY_PASSAGES));
  const { title, heading, firstSentence } = PLACE_WEIGHTS;
  const stand = isTitle ? title : isHeading ? heading : isFirst ? firstSentence : 0;
  return stand + PLACE_WEIGHTS.repetition * repetition;
}

function share(value: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}
