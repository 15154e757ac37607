/**
 * Draws a quotation's borders back from where they would tear something: a marked phrase, which has its own match and
 * would have two lines that overlap, or a character that folding made several units of (十 is two digits).
 */
import { addAgreement } from '../variants/align-units.ts';
import type { Agreement } from '../variants/align-units.ts';
import type { Aligned } from './align-chain.ts';

/** Says whether a border before a folded unit would tear something. */
export type Tears = (border: number) => boolean;

/** What is left after one cut is judged anew and may be cut again; three times is more than real text needs. */
const MAX_CUTS = 3;

/** Gives the quotation with borders that tear nothing, or `null` when too little is left of it for `accept`. */
export function drawBack(
  aligned: Aligned,
  tears: Tears,
  accept: (agreements: Agreement[]) => Aligned | null,
): Aligned | null {
  let left: Aligned | null = aligned;
  for (let cut = 0; left && cut < MAX_CUTS; cut++) {
    let { start, end } = left.page;
    while (start < end && tears(start)) start++;
    while (end > start && tears(end)) end--;
    if (start === left.page.start && end === left.page.end) return left;
    left = accept(cutTo(left.agreements, start, end));
  }
  return null;
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
