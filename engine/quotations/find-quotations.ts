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
import { chainRuns } from './chain-runs.ts';
import { findRuns } from './find-runs.ts';
import { minEvidence, weighEvidence } from './weigh-evidence.ts';
import { countUnits } from '../variants/verify-variant.ts';
import type { Agreement } from '../variants/align-units.ts';
import type { Aligned, FoldedPage } from './align-chain.ts';
import type { QuotationIndex } from './quotation-index.ts';

/** Characters without punctuation, and the share of them that must agree. */
const MIN_LENGTH = 10;
const MIN_SCORE = 0.8;
/** Content units in seeds; a chain with fewer cannot be long enough. */
const MIN_SEEDED = 6;

/** A stretch of the page that follows a passage, with other places that it follows as closely. */
export interface Quotation extends Aligned {
  others: Aligned[];
}

/** Gives the quotations of a page, none overlapping another, in its order. `isMarked` says which units are in matches. */
export function findQuotations(
  index: QuotationIndex,
  page: FoldedPage,
  isMarked: (unit: number) => boolean = () => false,
): Quotation[] {
  const accept = (agreements: Agreement[]) => acceptStretch(index, page, agreements, isMarked);
  const found: Aligned[] = [];
  for (const chain of chainRuns(findRuns(index, page.skeleton))) {
    if (chain.same < MIN_SEEDED) continue;
    const aligned = accept(alignChain(index, page, chain).agreements);
    if (aligned) found.push(aligned);
  }
  return keepBest(found, page.length, accept);
}

/** Gives what can be shown of these agreements, or `null`: the stretch that follows closely, or its longest exact run. */
function acceptStretch(
  index: QuotationIndex,
  page: FoldedPage,
  agreements: Agreement[],
  isMarked: (unit: number) => boolean,
): Aligned | null {
  if (agreements.length === 0) return null;
  const accepted = [TRIM_PENALTY, SPLIT_PENALTY]
    .map((penalty) => alignedFrom(index, page, closestStretch(agreements, penalty)))
    .find((aligned) => isQuotation(page, aligned, isMarked));
  if (accepted) return accepted;
  const longest = agreements.reduce((one, other) => (other.length > one.length ? other : one));
  const exact = alignedFrom(index, page, [longest]);
  return isQuotation(page, exact, isMarked) ? exact : null;
}

/** What a differing unit takes off, where one that agrees adds 1: at the ends of a stretch, and inside a poor one. */
const TRIM_PENALTY = 1.2;
const SPLIT_PENALTY = 3;

function isQuotation(page: FoldedPage, aligned: Aligned, isMarked: (unit: number) => boolean): boolean {
  if (aligned.score < MIN_SCORE || !isLongEnough(aligned)) return false;
  return weighEvidence(page, aligned, isMarked) >= minEvidence(aligned);
}

function isLongEnough({ page: { units, start, end } }: Aligned): boolean {
  return end - start >= MIN_LENGTH && countUnits(units, start, end) >= MIN_LENGTH;
}
