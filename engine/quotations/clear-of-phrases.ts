/**
 * Draws a quotation's border back out of a marked phrase. A quotation may hold phrases whole, but where it ended inside
 * one, two lines would overlap on the page and the phrase would be torn; the phrase has its own match.
 */
import { addAgreement } from '../variants/align-units.ts';
import type { Agreement } from '../variants/align-units.ts';
import type { Aligned } from './align-chain.ts';

/** Says which marked phrase a folded unit lies in: a number of its own for each, 0 for none. */
export type PhraseAt = (unit: number) => number;

/** What is left after one cut is judged anew and may be cut again; three times is more than real text needs. */
const MAX_CUTS = 3;

/** Gives the quotation with no border inside a phrase, or `null` when too little is left of it for `accept`. */
export function clearOfPhrases(
  aligned: Aligned,
  phraseAt: PhraseAt,
  accept: (agreements: Agreement[]) => Aligned | null,
): Aligned | null {
  let left: Aligned | null = aligned;
  for (let cut = 0; left && cut < MAX_CUTS; cut++) {
    let { start, end } = left.page;
    while (start < end && isInside(phraseAt, start)) start++;
    while (end > start && isInside(phraseAt, end)) end--;
    if (start === left.page.start && end === left.page.end) return left;
    left = accept(cutTo(left.agreements, start, end));
  }
  return null;
}

function isInside(phraseAt: PhraseAt, border: number): boolean {
  return border > 0 && phraseAt(border) > 0 && phraseAt(border - 1) === phraseAt(border);
}

function cutTo(agreements: readonly Agreement[], start: number, end: number): Agreement[] {
  const kept: Agreement[] = [];
  for (const { page, source, length } of agreements) {
    const from = Math.max(page, start);
    const to = Math.min(page + length, end);
    if (from < to) addAgreement(kept, { page: from, source: source + from - page, length: to - from });
  }
  return kept;
}
