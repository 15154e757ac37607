/**
 * The rule for what only agrees with a query: whether it may be called what was meant. One wrong character makes
 * another term of a short one (全面从严治军 is not 全面从严治党) unless it sounds the same, and so does another number;
 * of a sentence one character in five may be wrong, as in a quotation.
 */
import { isDigit } from '../variants/light-units.ts';

const MIN_AGREEMENT = { term: 0.85, sentence: 0.8 };
/** Units: a query of more is no term. */
const TERM = 16;

/** Says whether a record that agrees so far is near enough. */
export function acceptsAgreement(query: Uint16Array, record: Uint16Array, agreement: number): boolean {
  const least = query.length > TERM ? MIN_AGREEMENT.sentence : MIN_AGREEMENT.term;
  if (agreement < least) return false;
  const numbers = numbersOf(record);
  return numbersOf(query).every((number) => numbers.includes(number));
}

/** The numbers in folded units, each whole. */
function numbersOf(units: Uint16Array): string[] {
  const numbers: string[] = [];
  for (let at = 0; at < units.length; at++) {
    if (!isDigit(units[at]!)) continue;
    let end = at + 1;
    while (end < units.length && isDigit(units[end]!)) end++;
    numbers.push(String.fromCharCode(...units.subarray(at, end)));
    at = end;
  }
  return numbers;
}
