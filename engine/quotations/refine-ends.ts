/**
 * Follows a quotation on to the end of its sentence where page and source both end one soon after: a sentence is quoted
 * whole more often than all but its last words, so a few more differences are borne.
 */
import { SENTENCE_END, kindAt, lightLength } from '../variants/light-units.ts';
import { alignUnits } from '../variants/align-units.ts';
import { alignedFrom } from './align-chain.ts';
import { MAX_BONUS, extend } from './extend-chain.ts';
import { MIN_SCORE } from './weigh-evidence.ts';
import type { Agreement } from '../variants/align-units.ts';
import type { Stretch } from '../variants/edit.ts';
import type { Aligned, FoldedPage } from './align-chain.ts';
import type { Pair } from './extend-chain.ts';
import type { QuotationIndex } from './quotation-index.ts';

/** To the end of the page, or to its beginning. */
type Step = 1 | -1;

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

/** What agrees between an end of the quotation and the end of the sentence. */
function beyond(index: QuotationIndex, page: FoldedPage, aligned: Aligned, step: Step): Agreement[] {
  const from = edgePair(index, page, aligned, step);
  const { skeleton } = page;
  if (endsNear({ ...page, reach: 0, step }, skeleton.at[from.page]!)) return [];
  const bonus = (onPage: number, inSource: number) => {
    const isNearBoth =
      endsNear({ ...page, reach: MAX_BEYOND, step }, skeleton.at[onPage]!) &&
      endsNearInSource(index, index.coreAt[inSource]!, step);
    return isNearBoth ? MAX_BONUS : 0;
  };
  const walk = { page: skeleton.units, pageLength: skeleton.length, source: index.core, step, bonus };
  const to = extend(walk, from.page, from.source);
  if (!to) return [];
  const [first, last] = step > 0 ? [from, to] : [to, from];
  // The unit that is known to agree is left out.
  const shift = step > 0 ? 1 : 0;
  const gap: Stretch = {
    units: page.units,
    start: skeleton.at[first.page]! + shift,
    end: skeleton.at[last.page]! + shift,
  };
  const source: Stretch = {
    units: index.units,
    start: index.coreAt[first.source]! + shift,
    end: index.coreAt[last.source]! + shift,
  };
  return outside(alignUnits(gap, source), aligned, step);
}

/** The first or last unit of content that agrees, in places of the skeletons. */
function edgePair(index: QuotationIndex, page: FoldedPage, { agreements }: Aligned, step: Step): Pair {
  const edge = step > 0 ? agreements.at(-1)! : agreements[0]!;
  let at = step > 0 ? edge.length - 1 : 0;
  const isLight = () => lightLength(page.units, edge.page + at, page.length) > 0;
  while (isLight() && at - step >= 0 && at - step < edge.length) at -= step;
  return {
    page: placeOf(page.skeleton.at, page.skeleton.length, edge.page + at),
    source: placeOf(index.coreAt, index.coreAt.length, edge.source + at),
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
function outside(found: Agreement[], { page, source }: Aligned, step: Step): Agreement[] {
  return found.filter((agreement) =>
    step > 0
      ? agreement.page >= page.end && agreement.source >= source.end
      : agreement.page + agreement.length <= page.start &&
        agreement.source + agreement.length <= source.start,
  );
}

/** Units, and how far to look for the end of a sentence, to which side. */
interface Outlook {
  units: Uint16Array;
  length: number;
  /** Units of content that may still stand before it. */
  reach: number;
  step: Step;
}

/** Whether a sentence, or the text, ends within reach of a unit. */
function endsNear(
  { units, length, reach, step }: Outlook,
  from: number,
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

function endsNearInSource({ units, passageStarts }: QuotationIndex, from: number, step: Step): boolean {
  return endsNear({ units, length: units.length, reach: MAX_BEYOND, step }, from, (border) => {
    return passageStarts[placeOf(passageStarts, passageStarts.length, border)] === border;
  });
}
