/**
 * The form in which lookup compares: folded, and without punctuation and signs. Half-remembered wording has none, or
 * others. Between letters a sign becomes a blank, so that words of scripts written with blanks stay apart.
 */
import { fold, originalEnd, originalStart } from '../fold.ts';
import { isSpacedWord } from '../fold-in-context.ts';
import type { Folded } from '../fold.ts';
import type { Span } from '../types.ts';

/** Units of a text in bare form. */
export interface BareText {
  units: Uint16Array;
  folded: Folded;
  /** Folded unit of each bare one. */
  at: Uint32Array;
}

const BLANK = 0x20;
const SIGN = /[\p{P}\p{S}\p{Z}\p{C}]/u;
/** Whether a unit counts; 0 = not met yet. */
const counting = new Uint8Array(0x10000);
const YES = 1;
const NO = 2;

/** Gives the bare form of a text with the way back to it. */
export function toBare(text: string): BareText {
  const folded = fold(text);
  const units = new Uint16Array(folded.length);
  const at = new Uint32Array(folded.length);
  let length = 0;
  for (let index = 0; index < folded.length; index++) {
    const unit = folded.units[index]!;
    const counts = isCounted(unit);
    if (!counts && !isBetweenLetters(folded, index)) continue;
    at[length] = index;
    units[length++] = counts ? unit : BLANK;
  }
  return { units: units.subarray(0, length), folded, at };
}

/** Gives the bare form alone. */
export function toBareText(text: string): string {
  return decoder.decode(toBare(text).units);
}
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Gives the stretch of the original that bare units stand for; at least one unit. */
export function originalSpan({ folded, at }: BareText, { start, end }: Span): Span {
  return { start: originalStart(folded, at[start]!), end: originalEnd(folded, at[end - 1]!) };
}

function isCounted(unit: number): boolean {
  return (counting[unit] ||= isSign(unit) ? NO : YES) === YES;
}

/** Surrogates are kept: they are halves of rare characters. */
function isSign(unit: number): boolean {
  return !(unit >= 0xd800 && unit <= 0xdfff) && SIGN.test(String.fromCharCode(unit));
}

function isBetweenLetters({ units, length }: Folded, index: number): boolean {
  return index > 0 && index + 1 < length && isLetter(units[index - 1]!) && isLetter(units[index + 1]!);
}

function isLetter(unit: number): boolean {
  return isSpacedWord(unit) && !(unit >= 0x30 && unit <= 0x39);
}
