/**
 * A text as it is spoken: its characters in simplified form, numbers in Chinese numerals, Latin letters as they are,
 * nothing else. Unlike folded text it has a unit for each syllable: 二十 is two, where folding makes 20 of it.
 */
import { foldCluster } from '../fold-unit.ts';
import { syllableOf } from '../syllables.ts';

/** Units of a text with their places in it. */
export interface SpokenText {
  units: number[];
  /** Original offset of each unit; the units of a number have that of the whole. */
  at: number[];
}

const NUMERALS = '零一二三四五六七八九';
/** A longer number is read digit by digit, as years are. */
const MAX_NUMBER_LENGTH = 3;
const SILENT = 1;
/** Spoken form of each unit: a character, a digit, a letter; 0 = not met yet. */
const forms = new Uint16Array(0x10000);

/** Gives the spoken form of a text. */
export function toSpoken(text: string): SpokenText {
  const spoken: SpokenText = { units: [], at: [] };
  for (let at = 0; at < text.length; at++) {
    const form = formOf(text.charCodeAt(at));
    if (form === SILENT) continue;
    if (!isDigit(form)) push(spoken, form, at);
    else at = pushNumber(spoken, text, at);
  }
  return spoken;
}

function push({ units, at }: SpokenText, unit: number, place: number): void {
  units.push(unit);
  at.push(place);
}

/** Gives the offset of the number's last digit. */
function pushNumber(spoken: SpokenText, text: string, start: number): number {
  let digits = '';
  let at = start;
  for (; at < text.length && isDigit(formOf(text.charCodeAt(at))); at++) {
    digits += String.fromCharCode(formOf(text.charCodeAt(at)));
  }
  const numerals = readNumber(digits);
  const step = (at - start) / numerals.length;
  for (let index = 0; index < numerals.length; index++) {
    push(spoken, numerals.charCodeAt(index), start + Math.floor(index * step));
  }
  return at - 1;
}

/** The numerals that a number is read as: 20 as 二十, 2023 as 二零二三. */
function readNumber(digits: string): string {
  const isPlain = digits.length <= MAX_NUMBER_LENGTH && !digits.startsWith('0');
  if (!isPlain) return Array.from(digits, (digit) => NUMERALS[Number(digit)]).join('');
  const [ones, tens, hundreds] = Array.from(digits, Number).toReversed();
  const named = (digit: number | undefined, name: string) => (digit ? `${NUMERALS[digit]}${name}` : '');
  const ten = digits.length === 2 && tens === 1 ? '十' : named(tens, '十') || (hundreds && ones ? '零' : '');
  return named(hundreds, '百') + ten + named(ones, '');
}

function formOf(unit: number): number {
  return (forms[unit] ||= findForm(unit));
}

function findForm(unit: number): number {
  const form = foldCluster(String.fromCharCode(unit)).replace('〇', '零');
  if (form.length !== 1) return SILENT;
  const code = form.charCodeAt(0);
  return syllableOf(code) > 0 || isDigit(code) || isLetter(code) ? code : SILENT;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Says whether a spoken unit is a small Latin letter. */
export function isLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}
