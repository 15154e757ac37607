/**
 * The score of a match, one meaning for all kinds: of the characters of page and source together, the share that
 * agrees, in order; punctuation does not count. (Twice what agrees, over the length of both: Dice's measure of an
 * alignment.) 1 = word for word.
 *
 * What weighs less than a character, so that the score says how far the *wording* is from its source:
 * - a particle, conjunction, adverb or measure word counts half;
 * - punctuation, or a number in other digits, counts a twentieth, so that only word for word is 1;
 * - words that only moved count a quarter;
 * - a listed alias is vouched for by the list's editor: it loses at most a tenth.
 */
import { CONJUNCTION, MEASURE, isPunctuation } from './variants/light-units.ts';
import type { Difference } from './types.ts';

/** What one character takes off, where a character of content takes 1 if replaced, a half if missing or extra. */
const WEIGHT = { particle: 0.5, sign: 0.05, digits: 0.05, moved: 0.25 } as const;
const ALIAS_LOSS = 0.1;

interface Sized {
  kind: Difference['kind'];
  start: number;
  end: number;
  sourceStart: number;
  sourceEnd: number;
}

/** Gives what a difference takes off, in characters; `lightKind` is the kind of its light units, 0 for content. */
export function lossOf({ kind, start, end, sourceStart, sourceEnd }: Sized, lightKind = 0): number {
  const length = Math.max(end - start, sourceEnd - sourceStart);
  if (isPunctuation(lightKind)) return length * WEIGHT.sign;
  if (kind === 'moved') return length * WEIGHT.moved;
  const isParticle = lightKind > 0 && lightKind <= Math.max(CONJUNCTION, MEASURE);
  return length * (kind === 'replaced' ? 1 : 0.5) * (isParticle ? WEIGHT.particle : 1);
}

/** Gives what a number written in other digits takes off. */
export function digitsLoss(length: number): number {
  return length * WEIGHT.digits;
}

/** Gives the score where `same` characters agree and the differences took `loss` off. */
export function scoreOf(same: number, loss: number): number {
  return same <= 0 ? 0 : Math.round((same / (same + loss)) * 1000) / 1000;
}

/** Gives the score of an alias that agrees with its phrase as `share` says. */
export function aliasScore(share: number): number {
  return Math.round((1 - ALIAS_LOSS * (1 - share)) * 1000) / 1000;
}
