/**
 * Follows a quotation on to the end of its sentence where page and source both end one soon after: a sentence is quoted
 * whole more often than all but its last words, so a few more differences are borne.
 */
import { SENTENCE_END, kindAt, lightLength } from '../variants/light-units.ts';
import { alignUnits } from '../variants/align-units.ts';
import { alignedFrom } from './align-chain.ts';
import { MAX_BONUS, extend } from './extend-chain.ts';
import type { Agreement } from '../variants/align-units.ts';
import type { Stretch } from '../variants/edit.ts';
import type { Aligned, FoldedPage } from './align-chain.ts';
import type { Pair } from './extend-chain.ts';
import type { QuotationIndex } from './quotation-index.ts';

/** Units of content between a pair that agrees and the end of the sentence. */
const MAX_BEYOND = 2;

/** Gives the quotation with its ends moved outward, or as it is. */
export function refineEnds(index: QuotationIndex, page: FoldedPage, aligned: Aligned): Aligned {
  const before = beyond(index, page, aligned, -1);
  const behind = beyond(index, page, aligned, 1);
  if (before.length === 0 && behind.length === 0) return aligned;
  const longer = alignedFrom(index, page, [...before, ...aligned.agreements, ...behind]);
  return longer.score < MIN_SCORE ? aligned : longer;
}

const MIN_SCORE = 0.8;

/** What agrees between an end of the quotation and the end of the sentence. */
function beyond(index: QuotationIndex, page: FoldedPage, aligned: Aligned, step: 1 | -1): Agreement[] {
  const from = edgePair(index, page, aligned, step);
  const { skeleton } = page;
  if (isAtEnd(page, skeleton.at[from.page]!, step)) return [];
  const bonus = (onPage: number, inSource: number) => {
    const isNear =
      isNearEnd(page, skeleton.at[onPage]!, step) && isNearSourceEnd(index, index.coreAt[inSource]!, step);
    return isNear ? MAX_BONUS : 0;
  };
  const walk = { page: skeleton.units, pageLength: skeleton.length, source: index.core, step, bonus };
  const to = extend(walk, from.page, from.source);
  if (!to) return [];
  const [first, last] = step > 0 ? [from, to] : [to, from];
  const gap: Stretch = {
    units: page.units,
    start: skeleton.at[first.page]! + (step > 0 ? 1 : 0),
    end: skeleton.at[last.page]! + (step > 0 ? 1 : 0),
  };
  const source: Stretch = {
    units: index.units,
    start: index.coreAt[first.source]! + (step > 0 ? 1 : 0),
    end: index.coreAt[last.source]! + (step > 0 ? 1 : 0),
  };
  return outside(alignUnits(gap, source), aligned, step);
}

/** The first or last unit of content that agrees, in places of the skeletons. */
function edgePair(index: QuotationIndex, page: FoldedPage, { agreements }: Aligned, step: 1 | -1): Pair {
  const edge = step > 0 ? agreements.at(-1)! : agreements[0]!;
  const order = step > 0 ? edge.length - 1 : 0;
  for (let at = order; at >= 0 && at < edge.length; at -= step) {
    if (lightLength(page.units, edge.page + at, page.length) > 0) continue;
    const pair = {
      page: placeOf(page.skeleton.at, page.skeleton.length, edge.page + at),
      source: placeOf(index.coreAt, index.coreAt.length, edge.source + at),
    };
    return pair;
  }
  return {
    page: placeOf(page.skeleton.at, page.skeleton.length, edge.page),
    source: placeOf(index.coreAt, index.coreAt.length, edge.source),
  };
}

/** Place of the last number that is not above `value`. */
function placeOf(values: Int32Array | Uint32Array, length: number, value: number): number {
  let low = 0;
  let high = length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (values[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Only what lies beyond the quotation: its own light units at the edge are known. */
function outside(found: Agreement[], { page, source }: Aligned, step: 1 | -1): Agreement[] {
  return found.filter((agreement) =>
    step > 0
      ? agreement.page >= page.end && agreement.source >= source.end
      : agreement.page + agreement.length <= page.start && agreement.source + agreement.length <= source.start,
  );
}

/** Whether a sentence, or the text, ends at a unit of the page. */
function isAtEnd({ units, length }: FoldedPage, from: number, step: 1 | -1): boolean {
  return isNear(units, length, from, step, 0);
}

/** Whether one ends within few units of content. */
function isNearEnd({ units, length }: FoldedPage, from: number, step: 1 | -1): boolean {
  return isNear(units, length, from, step, MAX_BEYOND);
}

function isNearSourceEnd({ units, passageStarts }: QuotationIndex, from: number, step: 1 | -1): boolean {
  return isNear(units, units.length, from, step, MAX_BEYOND, (border) => {
    const at = placeOf(passageStarts, passageStarts.length, border);
    return passageStarts[at] === border;
  });
}

function isNear(
  units: Uint16Array,
  length: number,
  from: number,
  step: 1 | -1,
  reach: number,
  isBorder: (border: number) => boolean = () => false,
): boolean {
  let content = 0;
  for (let at = from + step; content <= reach; at += step) {
    if (at < 0 || at >= length || isBorder(step > 0 ? at : at + 1)) return true;
    if (kindAt(units, at, length) === SENTENCE_END) return true;
    if (lightLength(units, at, length) === 0) content++;
  }
  return false;
}
