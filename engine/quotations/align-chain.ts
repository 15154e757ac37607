/** Aligns a chain with its source, unit by unit, and finds the stretch of it that follows the source closely enough. */
import { scoreOf } from '../score.ts';
import { SENTENCE_END, isPunctuation, kindAt } from '../variants/light-units.ts';
import { addAgreement, alignUnits } from '../variants/align-units.ts';
import { editsBetween } from '../variants/to-differences.ts';
import { countUnits } from '../variants/form.ts';
import { extendBoth } from './extend-chain.ts';
import type { Agreement } from '../variants/align-units.ts';
import type { Edit, Stretch } from '../variants/edit.ts';
import type { Skeleton } from '../variants/skeleton.ts';
import type { Chain } from './chain-runs.ts';
import type { QuotationIndex } from './quotation-index.ts';

/** A folded page and its skeleton. */
export interface FoldedPage {
  units: Uint16Array;
  length: number;
  skeleton: Skeleton;
}

/** A stretch of the page beside the stretch of the documents that it follows, in folded units. */
export interface Aligned {
  page: Stretch;
  source: Stretch;
  agreements: Agreement[];
  edits: Edit[];
  /** Units without punctuation that agree. */
  same: number;
  score: number;
}

/** Gives the alignment of a chain, its ends extended to what still agrees. */
export function alignChain(index: QuotationIndex, page: FoldedPage, chain: Chain): Aligned {
  const { skeleton } = page;
  const walk = { page: skeleton.units, pageLength: skeleton.length, source: index.core };
  const { first, last } = extendBoth(walk, chain.runs);
  const agreements = joinRuns(index, page, [{ ...first, length: 1 }, ...chain.runs, { ...last, length: 1 }]);
  return alignedFrom(index, page, widen(index, page, agreements));
}

/** Gives what these agreements make, from the first to the last. */
export function alignedFrom(index: QuotationIndex, page: FoldedPage, agreements: Agreement[]): Aligned {
  const first = agreements[0]!;
  const last = agreements.at(-1)!;
  const pageStretch = { units: page.units, start: first.page, end: last.page + last.length };
  const source = { units: index.units, start: first.source, end: last.source + last.length };
  const edits = editsBetween(agreements, pageStretch, source);
  const same = agreements.reduce(
    (sum, { source: start, length }) => sum + countUnits(index.units, start, start + length),
    0,
  );
  const loss = edits.reduce((sum, edit) => sum + edit.loss, 0);
  return { page: pageStretch, source, agreements, edits, same, score: scoreOf(same, loss) };
}

/** From runs of content to what agrees of all units: what stands between two units of content is aligned. */
function joinRuns(index: QuotationIndex, page: FoldedPage, runs: readonly Agreement[]): Agreement[] {
  const joined: Agreement[] = [];
  const { at } = page.skeleton;
  let pageEnd = -1;
  let sourceEnd = -1;
  for (const run of runs) {
    for (let step = 0; step < run.length; step++) {
      const onPage = at[run.page + step]!;
      const inSource = index.coreAt[run.source + step]!;
      // The ends of a chain may lie inside its first and last run.
      if (onPage < pageEnd || inSource < sourceEnd) continue;
      if (pageEnd >= 0) {
        const gap = { units: page.units, start: pageEnd, end: onPage };
        addGap(joined, gap, { units: index.units, start: sourceEnd, end: inSource });
      }
      addAgreement(joined, { page: onPage, source: inSource, length: 1 });
      pageEnd = onPage + 1;
      sourceEnd = inSource + 1;
    }
  }
  return joined;
}

function addGap(joined: Agreement[], gap: Stretch, source: Stretch): void {
  if (gap.start === gap.end || source.start === source.end) return;
  for (const agreement of alignUnits(gap, source)) addAgreement(joined, agreement);
}

/** Takes in the particles before and behind that are the same on both sides, and the marks that close it. */
function widen(index: QuotationIndex, page: FoldedPage, agreements: Agreement[]): Agreement[] {
  const { units, length } = page;
  const first = agreements[0]!;
  const last = agreements.at(-1)!;
  const isSame = (at: number, source: number) => units[at] === index.units[source];
  while (first.page > 0 && first.source > 0 && isSame(first.page - 1, first.source - 1)) {
    if (isPunctuation(kindAt(units, first.page - 1, length))) break;
    first.page--;
    first.source--;
    first.length++;
  }
  for (let at = last.page + last.length; at < length && isSame(at, last.source + last.length); at++) {
    last.length++;
    if (kindAt(units, at, length) === SENTENCE_END) break;
  }
  return agreements;
}

/**
 * Gives the contiguous agreements with the highest sum, where a unit that agrees adds 1 and one that differs takes
 * `penalty` off: the stretch that follows the source most closely.
 */
export function closestStretch(agreements: readonly Agreement[], penalty: number): Agreement[] {
  let best = { sum: 0, from: 0, to: 0 };
  let sum = 0;
  let from = 0;
  for (const [index, { page, source, length }] of agreements.entries()) {
    const before = agreements[index - 1];
    if (before) {
      const gap = Math.max(page - before.page - before.length, source - before.source - before.length);
      sum -= gap * penalty;
    }
    if (sum < 0 || index === 0) {
      sum = 0;
      from = index;
    }
    sum += length;
    if (sum >= best.sum) best = { sum, from, to: index + 1 };
  }
  return agreements.slice(best.from, best.to);
}
