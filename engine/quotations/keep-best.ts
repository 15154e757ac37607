/** Chooses among quotations that overlap: the one in which most agrees; of the others, what lies beside it. */
import { addAgreement } from '../variants/align-units.ts';
import type { Agreement } from '../variants/align-units.ts';
import type { Aligned } from './align-chain.ts';
import type { Quotation } from './find-quotations.ts';

/** Gives the best, in the order of the page. `accept` judges what is left of one that was cut. */
export function keepBest(
  found: readonly Aligned[],
  length: number,
  accept: (agreements: Agreement[]) => Aligned | null,
): Quotation[] {
  if (found.length === 0) return [];
  const taken = new Uint8Array(length);
  const kept: Quotation[] = [];
  const byStart = new Map<number, Quotation>();
  const queue = found.toSorted(
    (one, other) => other.same - one.same || other.score - one.score || one.source.start - other.source.start,
  );
  for (const candidate of queue) {
    const { start, end } = candidate.page;
    const rival = byStart.get(start);
    if (rival && isEqual(rival, candidate)) rival.others.push(candidate);
    const free = isFree(taken, start, end) ? candidate : accept(cutToFree(candidate.agreements, taken));
    if (!free) continue;
    taken.fill(1, free.page.start, free.page.end);
    const quotation = { ...free, others: [] };
    byStart.set(free.page.start, quotation);
    kept.push(quotation);
  }
  return kept.toSorted((one, other) => one.page.start - other.page.start);
}

function isEqual(one: Aligned, other: Aligned): boolean {
  return one.page.end === other.page.end && one.same === other.same && one.score === other.score;
}

function isFree(taken: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (taken[at]) return false;
  return true;
}

/** The agreements of the longest part of the page that is not taken. */
function cutToFree(agreements: readonly Agreement[], taken: Uint8Array): Agreement[] {
  let best: Agreement[] = [];
  let part: Agreement[] = [];
  let from = agreements[0]!.page;
  const close = () => {
    if (sizeOf(part) > sizeOf(best)) best = part;
    part = [];
  };
  for (const { page, source, length } of agreements) {
    for (let at = from; at < page; at++) if (taken[at]) close();
    for (let step = 0; step < length; step++) {
      if (taken[page + step]) close();
      else addAgreement(part, { page: page + step, source: source + step, length: 1 });
    }
    from = page + length;
  }
  close();
  return best;
}

function sizeOf(agreements: readonly Agreement[]): number {
  return agreements.reduce((sum, { length }) => sum + length, 0);
}
