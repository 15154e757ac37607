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
import { lightLength } from '../variants/light-units.ts';
import { countUnits } from '../variants/verify-variant.ts';
import type { Agreement } from '../variants/align-units.ts';
import type { Aligned, FoldedPage } from './align-chain.ts';
import type { QuotationIndex } from './quotation-index.ts';

/** Characters without punctuation, and the share of them that must agree. */
const MIN_LENGTH = 10;
const MIN_SCORE = 0.8;
/** Content units in seeds; a chain with fewer cannot be long enough. */
const MIN_SEEDED = 4;

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

/** Gives what can be shown of these agreements, or `null`. */
function acceptStretch(
  index: QuotationIndex,
  page: FoldedPage,
  agreements: Agreement[],
  isMarked: (unit: number) => boolean,
): Aligned | null {
  if (agreements.length === 0) return null;
  let aligned = alignedFrom(index, page, agreements);
  if (aligned.score < MIN_SCORE) aligned = alignedFrom(index, page, closestStretch(agreements));
  if (aligned.score < MIN_SCORE || !isLongEnough(aligned)) return null;
  return saysMore(page, aligned, isMarked) ? aligned : null;
}

function isLongEnough({ page: { units, start, end } }: Aligned): boolean {
  return end - start >= MIN_LENGTH && countUnits(units, start, end) >= MIN_LENGTH;
}

/** Units of content that page and source share outside marked phrases; fewer are the words between two phrases. */
const MIN_UNMARKED = 2;

/** Whether a quotation says more than the phrases in it. */
function saysMore(page: FoldedPage, { agreements }: Aligned, isMarked: (unit: number) => boolean): boolean {
  let unmarked = 0;
  for (const { page: start, length } of agreements) {
    for (let at = start; at < start + length; at++) {
      if (!isMarked(at) && lightLength(page.units, at, page.length) === 0 && ++unmarked >= MIN_UNMARKED) return true;
    }
  }
  return false;
}
