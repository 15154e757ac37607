/**
 * Draws a quotation's borders back from where they would tear something: a marked phrase, which has its own match and
 * would have two lines that overlap, a word (高|举), the one character of a clause that happens to agree (，是|党的), or a
 * character that folding made several units of (十 is two digits).
 */
import { SENTENCE_END, SEPARATOR, kindAt } from '../variants/light-units.ts';
import { addAgreement } from '../variants/align-units.ts';
import type { Agreement } from '../variants/align-units.ts';
import type { Aligned, FoldedPage } from './align-chain.ts';

/** Says whether a border before a folded unit would tear something; the quotation lies behind it (1) or before it (-1). */
export type Tears = (border: number, step: 1 | -1) => boolean;

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
    while (start < end && tears(start, 1)) start++;
    while (end > start && tears(end, -1)) end--;
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

/** Says whether of a clause no more than one unit would lie inside a border, or no more than the sign before it. */
export function tearsClause({ units, length }: FoldedPage, border: number, step: 1 | -1): boolean {
  if (border <= 0 || border >= length) return false;
  const inside = step > 0 ? border : border - 1;
  const kind = kindAt(units, inside, length);
  if (kind === SEPARATOR || kind === SENTENCE_END) return step > 0;
  // Beside the end of a sentence it may be a slip: 党。员 for 党员。
  const isClauseEnd = kindAt(units, inside + step, length) === SEPARATOR;
  return isClauseEnd && kindAt(units, inside - step, length) < SEPARATOR;
}
