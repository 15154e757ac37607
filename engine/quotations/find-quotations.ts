/**
 * Finds stretches of a page that follow a passage: runs of content that page and document share (seeds, extended),
 * joined to chains, aligned unit by unit, and weighed. What only repeats marked phrases is no quotation of its own.
 *
 * After Spencer and others' “seed, extend, align” for text reuse in Chinese (chinesetextreuse). Cost: linear in the
 * page; what is aligned is bounded by what was found. Limits: a quotation in which no four units of content in a
 * row are left is not found; of words reordered, one part is.
 */
import { keepBest } from './keep-best.ts';
import { alignChain, alignedFrom, closestStretch } from './align-chain.ts';
import { drawBack, tearsClause } from './draw-back.ts';
import { chainRuns } from './chain-runs.ts';
import { findRuns } from './find-runs.ts';
import {
  LONG_RUN,
  MIN_SCORE,
  canHaveEvidence,
  minEvidence,
  weighEvidence,
  weighSeeds,
} from './weigh-evidence.ts';
import { countUnits } from '../variants/form.ts';
import { refineEnds } from './refine-ends.ts';
import type { Agreement } from '../variants/align-units.ts';
import type { Aligned, FoldedPage } from './align-chain.ts';
import type { Tears } from './draw-back.ts';
import type { QuotationIndex } from './quotation-index.ts';

/** Characters without punctuation. */
const MIN_LENGTH = 10;
/** Content units in seeds; a chain with fewer cannot be long enough. */
const MIN_SEEDED = 6;
/** Evidence in seeds alone; nine chains of ten are pieces of marked phrases and need no closer look. */
const MIN_SEED_WEIGHT = 3;

/** A stretch of the page that follows a passage, with other places that it follows as closely. */
export interface Quotation extends Aligned {
  others: Aligned[];
}

/** What else is known of a page's folded units. */
export interface PageFacts {
  /** Whether a unit lies in a marked phrase. */
  isMarked: (unit: number) => boolean;
  /** Whether a border before a unit would tear a marked phrase. */
  tearsPhrase: Tears;
  /** Whether a border before a unit would tear a word. */
  tearsWord: Tears;
  /** Whether a border before a unit would tear a character. */
  tearsCharacter: Tears;
}

const NOTHING_KNOWN: PageFacts = {
  isMarked: () => false,
  tearsPhrase: () => false,
  tearsWord: () => false,
  tearsCharacter: () => false,
};

/** Gives the quotations of a page, none overlapping another, in its order. */
export function findQuotations(
  index: QuotationIndex,
  page: FoldedPage,
  { isMarked, tearsPhrase, tearsWord, tearsCharacter }: PageFacts = NOTHING_KNOWN,
): Quotation[] {
  const judge = (agreements: Agreement[]) => acceptStretch(index, page, agreements, isMarked);
  const accept = (agreements: Agreement[]) => {
    const aligned = judge(agreements);
    return aligned && drawBack(aligned, tearsCharacter, judge);
  };
  const tearsSmall: Tears = (border, step) =>
    tearsCharacter(border, step) || tearsWord(border, step) || tearsClause(page, border, step);
  const tearsAny: Tears = (border, step) => tearsPhrase(border, step) || tearsSmall(border, step);
  const drawEnds = (aligned: Aligned) => {
    const left = drawBack(aligned, tearsAny, judge);
    if (left || aligned.same < LONG_RUN) return left;
    // Where too little of a long one would be left, overlapping a phrase is better than saying nothing of the rest.
    return drawBack(aligned, tearsSmall, judge);
  };
  const mayQuote = (start: number, end: number) =>
    end - start >= MIN_LENGTH && canHaveEvidence(page, { start, end }, isMarked);
  const found = chainRuns(findRuns(index, page.skeleton))
    .filter((chain) => chain.same >= MIN_SEEDED && weighSeeds(page, chain, isMarked) >= MIN_SEED_WEIGHT)
    .flatMap((chain) => {
      const agreements = alignChain(index, page, chain, mayQuote);
      if (!agreements) return [];
      const whole = accept(agreements);
      if (whole) return [refineEnds(index, page, whole)];
      // The chain does not hold together, but parts of it may stand for themselves.
      const runs = agreements.filter(({ length }) => length >= LONG_RUN && length < wholeLength(agreements));
      return runs.map((run) => accept([run])).filter((aligned) => aligned !== null);
    })
    .flatMap((aligned) => drawEnds(aligned) ?? []);
  return keepBest(found, page.length, (agreements) => {
    const aligned = accept(agreements);
    return aligned && drawEnds(aligned);
  });
}

function wholeLength(agreements: readonly Agreement[]): number {
  return agreements.at(-1)!.page + agreements.at(-1)!.length - agreements[0]!.page;
}

/** Gives what of these agreements follows closely enough, or `null`. */
function acceptStretch(
  index: QuotationIndex,
  page: FoldedPage,
  agreements: Agreement[],
  isMarked: (unit: number) => boolean,
): Aligned | null {
  if (agreements.length === 0) return null;
  for (const penalty of [TRIM_PENALTY, SPLIT_PENALTY]) {
    const aligned = alignedFrom(index, page, closestStretch(agreements, penalty));
    if (isQuotation(page, aligned, isMarked)) return aligned;
  }
  return null;
}

/** What a differing unit takes off, where one that agrees adds 1: at the ends of a stretch, and inside a poor one. */
const TRIM_PENALTY = 1.25;
const SPLIT_PENALTY = 3;

function isQuotation(page: FoldedPage, aligned: Aligned, isMarked: (unit: number) => boolean): boolean {
  if (aligned.score < MIN_SCORE || !isLongEnough(aligned)) return false;
  return weighEvidence(page, aligned, isMarked) >= minEvidence(aligned);
}

function isLongEnough({ page: { units, start, end } }: Aligned): boolean {
  return end - start >= MIN_LENGTH && countUnits(units, start, end) >= MIN_LENGTH;
}
