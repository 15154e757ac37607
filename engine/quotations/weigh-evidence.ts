/**
 * How much speaks for a quotation, in units of content that page and source share for no other reason. Set phrases
 * stand in every text of the kind: what lies in marked phrases counts a quarter, particles as well. Each difference
 * counts against. A long run word for word is a quotation, whatever it is made of, unless phrases explain all of it.
 */
import { isDigit, isPunctuation, kindAt, lightLength } from '../variants/light-units.ts';
import type { Chain } from './chain-runs.ts';
import type { Aligned, FoldedPage } from './align-chain.ts';

/** The score that a quotation must have, extended or not. */
export const MIN_SCORE = 0.8;
const LIGHT_WEIGHT = 0.3;
const LOSS_WEIGHT = 1.5;
/** Another number makes another statement of a short stretch (第一个, 第二个百年奋斗目标). */
const NUMBER_LOSS = 8;
/** Characters word for word that need no further evidence than one unit outside phrases. */
export const LONG_RUN = 12;
/** What differing punctuation may take off where the words are the same. */
const MAX_SIGN_LOSS = 0.25;
/** Evidence that is asked for: of what differs little, and of the rest. */
const MIN_CLOSE = 5;
const MIN_LOOSE = 7;
const CLOSE_SCORE = 0.9;
/** Units of content outside phrases; fewer are the word that leads up to a phrase (在, 为). */
const MIN_UNMARKED = 1;

/** Gives the evidence for an alignment; `isMarked` says which folded units of the page lie in marked phrases. */
export function weighEvidence(
  { units, length }: FoldedPage,
  { agreements, edits, same }: Aligned,
  isMarked: (unit: number) => boolean,
): number {
  let evidence = 0;
  let unmarked = 0;
  for (const { page, length: run } of agreements) {
    for (let at = page; at < page + run; at++) {
      const isLight = lightLength(units, at, length) > 0;
      if (isLight && isPunctuation(kindAt(units, at, length))) continue;
      evidence += isLight || isMarked(at) ? LIGHT_WEIGHT : 1;
      if (!isLight && !isMarked(at)) unmarked++;
    }
  }
  if (unmarked < MIN_UNMARKED) return 0;
  const loss = edits.reduce((sum, edit) => sum + edit.loss, 0);
  if (same >= LONG_RUN && loss < MAX_SIGN_LOSS) return Number.POSITIVE_INFINITY;
  for (const edit of edits) {
    const isNumber = hasDigit(units, edit.start, edit.end);
    evidence -= edit.loss * (isNumber ? NUMBER_LOSS : LOSS_WEIGHT);
  }
  return evidence;
}

/** Says whether there could be evidence enough in a stretch of the page if all of it agreed. */
export function canHaveEvidence(
  { units, length }: FoldedPage,
  { start, end }: { start: number; end: number },
  isMarked: (unit: number) => boolean,
): boolean {
  let evidence = 0;
  let unmarked = 0;
  let same = 0;
  for (let at = start; at < end; at++) {
    const isLight = lightLength(units, at, length) > 0;
    if (isLight && isPunctuation(kindAt(units, at, length))) continue;
    const isOwn = !isLight && !isMarked(at);
    evidence += isOwn ? 1 : LIGHT_WEIGHT;
    if (isOwn) unmarked++;
    same++;
  }
  return unmarked >= MIN_UNMARKED && (same >= LONG_RUN || evidence >= MIN_CLOSE);
}

/** Gives the evidence in the runs of a chain, before anything is aligned. */
export function weighSeeds(
  { skeleton }: FoldedPage,
  { runs }: Chain,
  isMarked: (unit: number) => boolean,
): number {
  let weight = 0;
  for (const { page, length } of runs) {
    for (let at = page; at < page + length; at++) weight += isMarked(skeleton.at[at]!) ? LIGHT_WEIGHT : 1;
  }
  return weight;
}

/** Gives the evidence that an alignment needs. */
export function minEvidence({ score }: Aligned): number {
  return score >= CLOSE_SCORE ? MIN_CLOSE : MIN_LOOSE;
}

function hasDigit(units: Uint16Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isDigit(units[at]!)) return true;
  return false;
}
