/**
 * How much speaks for a quotation, in units of content that page and source share for no other reason. Set phrases
 * stand in every text of the kind: what lies in marked phrases counts a quarter, particles as well. Each difference
 * counts against. A long run word for word is a quotation, whatever it is made of, unless phrases explain all of it.
 */
import { isDigit, kindAt, lightLength } from '../variants/light-units.ts';
import type { Aligned, FoldedPage } from './align-chain.ts';

const LIGHT_WEIGHT = 0.25;
const LOSS_WEIGHT = 2;
/** Another number makes another statement of a short stretch (第一个, 第二个百年奋斗目标). */
const NUMBER_LOSS = 8;
/** Folded units word for word that need no further evidence than one unit outside phrases. */
const LONG_RUN = 12;
/** Evidence that is asked for: of what differs little, and of the rest. */
const MIN_CLOSE = 5;
const MIN_LOOSE = 7;
const CLOSE_SCORE = 0.9;

/** Gives the evidence for an alignment; `isMarked` says which folded units of the page lie in marked phrases. */
export function weighEvidence(
  { units, length }: FoldedPage,
  { agreements, edits }: Aligned,
  isMarked: (unit: number) => boolean,
): number {
  let evidence = 0;
  let unmarked = 0;
  for (const { page, length: run } of agreements) {
    for (let at = page; at < page + run; at++) {
      const isLight = lightLength(units, at, length) > 0;
      if (isLight && kindAt(units, at, length) > 5) continue;
      evidence += isLight || isMarked(at) ? LIGHT_WEIGHT : 1;
      if (!isLight && !isMarked(at)) unmarked++;
    }
  }
  if (unmarked === 0) return 0;
  if (agreements.some((run) => run.length >= LONG_RUN) && edits.length === 0) return Number.POSITIVE_INFINITY;
  for (const edit of edits) {
    const isNumber = hasDigit(units, edit.start, edit.end);
    evidence -= edit.loss * (isNumber ? NUMBER_LOSS : LOSS_WEIGHT);
  }
  return evidence;
}

/** Gives the evidence that an alignment needs. */
export function minEvidence({ score }: Aligned): number {
  return score >= CLOSE_SCORE ? MIN_CLOSE : MIN_LOOSE;
}

function hasDigit(units: Uint16Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isDigit(units[at]!)) return true;
  return false;
}
