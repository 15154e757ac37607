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
import type { Pair } from './extend-chain.ts';
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

/**
 * Gives what agrees along a chain, its ends extended as far as page and source still agree; `null` where `mayQuote`
 * says of the stretch of the page that it cannot be a quotation, whatever of it agrees.
 */
export function alignChain(
  index: QuotationIndex,
  page: FoldedPage,
  chain: Chain,
  mayQuote: (start: number, end: number) => boolean,
): Agreement[] | null {
  const { at, units, length } = page.skeleton;
  const { first, last } = extendBoth({ page: units, pageLength: length, source: index.core }, chain.runs);
  const { before, behind } = roomToWiden(
    index,
    page,
    { page: at[first.page]!, source: index.coreAt[first.source]! },
    { page: at[last.page]!, source: index.coreAt[last.source]! },
  );
  if (!mayQuote(at[first.page]! - before, at[last.page]! + 1 + behind)) return null;
  const agreements = joinRuns(index, page, [{ ...first, length: 1 }, ...chain.runs, { ...last, length: 1 }]);
  agreements[0]!.page -= before;
  agreements[0]!.source -= before;
  agreements[0]!.length += before;
  agreements.at(-1)!.length += behind;
  return agreements;
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

/** Particles that begin hardly any word; 地, 得, 过 and 着 begin many (地位). */
const LEANS_BACK = new Set(['的', '了'].map((particle) => particle.charCodeAt(0)));

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

/**
 * How many units before the first pair that agrees and behind the last one are the same on both sides: particles, and
 * the marks that close a sentence.
 */
function roomToWiden(
  index: QuotationIndex,
  { units, length }: FoldedPage,
  first: Pair,
  last: Pair,
): { before: number; behind: number } {
  let before = 0;
  while (first.page > before && first.source > before) {
    const at = first.page - before - 1;
    if (units[at] !== index.units[first.source - before - 1]) break;
    if (isPunctuation(kindAt(units, at, length))) break;
    before++;
  }
  // It belongs to the word before, which is another one on the page.
  while (before > 0 && LEANS_BACK.has(units[first.page - before]!)) before--;
  let behind = 0;
  for (let at = last.page + 1; at < length; at++) {
    if (units[at] !== index.units[last.source + behind + 1]) break;
    behind++;
    if (kindAt(units, at, length) === SENTENCE_END) break;
  }
  return { before, behind };
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
