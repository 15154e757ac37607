/** Finds the numbers that page and phrase write with different numerals: folding makes 二十大 and 20大 one. */
import { foldCluster } from '../fold-unit.ts';
import { digitsLoss } from '../score.ts';
import { isDigit } from './light-units.ts';
import { originalOf } from './to-differences.ts';
import type { Edit } from './edit.ts';
import type { FoldedText } from './to-differences.ts';

const MIDDLE_DOT = 0xb7;

/** Gives an edit for each such number. The phrase's folded units stand on the page from `start` on, unchanged. */
export function findWrittenNumbers(page: FoldedText, start: number, phrase: FoldedText): Edit[] {
  const edits: Edit[] = [];
  const { units, length } = phrase.folded;
  for (let at = 0; at < length; at++) {
    if (!isDigit(units[at]!)) continue;
    let end = at + 1;
    while (end < length && (isDigit(units[end]!) || units[end] === MIDDLE_DOT)) end++;
    const [onPage, inPhrase] = [originalOf(page, start + at, start + end), originalOf(phrase, at, end)];
    const isSame = onPage === inPhrase || plain(onPage) === plain(inPhrase);
    const place = { start: start + at, end: start + end, sourceStart: at, sourceEnd: end };
    if (!isSame) edits.push({ kind: 'replaced', ...place, loss: digitsLoss(end - at) });
    at = end;
  }
  return edits;
}

/** Width and traditional forms aside. */
function plain(number: string): string {
  return Array.from(number, foldCluster).join('');
}
