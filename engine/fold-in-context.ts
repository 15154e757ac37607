/**
 * The second step of folding: what depends on its neighbours.
 *
 * - Numerals become Arabic digits: 二十大 and 20大, 四个意识 and 4个意识, 一百 and 100 are one. A run that is no
 *   plain number (一九四九, 三四) is taken digit by digit. Numbers from ten thousand on keep 万 and 亿.
 * - A full stop between digits becomes a middle dot: “7.9” and “7·9” are one.
 * - A reading in brackets after a Han character is left out: 党（dǎng）, 漢(かん), 黨（ㄉㄤˇ）.
 * - White space stays, as one blank, only between words of scripts written with blanks.
 */
import { isReading } from './reading.ts';
import { createOffsets, openSegment } from './offsets.ts';
import type { Folded } from './fold.ts';
import type { Offsets } from './offsets.ts';

/** Numerals of one digit, each at its value; 零 and 两 are other ways to write the first and the third. */
const NUMERALS = '〇一二三四五六七八九';
const ONE_TO_NINE = '[一二两三四五六七八九]';
/** A number below ten thousand as it is written: 二千零二十三, 一百, 十八. */
const NUMBER = new RegExp(
  `^(?:(${ONE_TO_NINE})千)?零?(?:(${ONE_TO_NINE})百)?零?(?:(${ONE_TO_NINE})?(十))?(${ONE_TO_NINE})?$`,
  'u',
);
/** The longest number that `NUMBER` knows has nine characters; a longer run is no number. */
const MAX_NUMBER_LENGTH = 9;
/** A longer bracket is a remark, not a reading; it also bounds the search for the closing bracket. */
const MAX_READING_LENGTH = 48;

const DIGIT_ZERO = 0x30;
const FULL_STOP = 0x2e;
const MIDDLE_DOT = 0xb7;
const OPENING = 0x28;
const CLOSING = 0x29;
const BLANK = 0x20;

/** No parallel segment goes on behind a number taken as a whole. */
const OUT_OF_STEP = Number.NEGATIVE_INFINITY;

const PLAIN = 0;
const NUMERAL = 1;
const BRACKET = 2;
const SPACE = 3;
/** What a folded unit may need of its neighbours. */
const classes = new Uint8Array(0x10000);
for (const character of `0123456789十百千零两${NUMERALS}`) classes[character.charCodeAt(0)] = NUMERAL;
classes[OPENING] = BRACKET;
classes[BLANK] = SPACE;
/** The Arabic digit of a numeral of one digit; any other unit stays itself. */
const digits = Uint16Array.from(classes, (_, unit) => unit);
for (const [value, numeral] of [...NUMERALS].entries()) digits[numeral.charCodeAt(0)] = DIGIT_ZERO + value;
digits['零'.charCodeAt(0)] = DIGIT_ZERO;
digits['两'.charCodeAt(0)] = DIGIT_ZERO + 2;

/** Gives the text with everything folded that depends on its neighbours. */
export function foldInContext(source: Folded): Folded {
  const { units, length } = source;
  if (plainRunEnd(source, 0) === length) return source;
  const writer = createWriter(source);
  for (let read = 0; read < length;) {
    const unitClass = classes[units[read]!]!;
    if (unitClass === PLAIN) read = copyPlainRun(writer, read);
    else if (unitClass === NUMERAL) read = foldNumeral(writer, read);
    else if (unitClass === BRACKET) read = foldBracket(writer, read);
    else read = foldBlank(writer, read);
  }
  return { length: writer.length, units: writer.units, steps: [...source.steps, writer.offsets] };
}

function plainRunEnd({ units, length }: Folded, start: number): number {
  let at = start;
  while (at < length && classes[units[at]!] === PLAIN) at++;
  return at;
}

interface Writer {
  source: Folded;
  length: number;
  units: Uint16Array;
  offsets: Offsets;
  /** Distance between reading and writing in the segment that is open. */
  shift: number;
}

/** A number can grow to twice its length (一千 → 1000), so nothing outgrows the array. */
function createWriter(source: Folded): Writer {
  const units = new Uint16Array(source.length * 2);
  return { source, length: 0, units, offsets: createOffsets(), shift: OUT_OF_STEP };
}

/** Says whether a folded unit belongs to a word that blanks set apart (Latin, Cyrillic, Hangul …, digits). */
export function isSpacedWord(unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a);
  if (unit < 0x2e80) return SPACED_LETTER.test(String.fromCharCode(unit));
  return unit >= 0xac00 && unit <= 0xd7a3;
}
const SPACED_LETTER = /[\p{L}\p{N}\p{M}]/u;

function copy(writer: Writer, read: number): void {
  keepStep(writer, read);
  writer.units[writer.length++] = writer.source.units[read]!;
}

function copyPlainRun(writer: Writer, read: number): number {
  keepStep(writer, read);
  const { units, length } = writer.source;
  const written = writer.units;
  let at = read;
  let to = writer.length;
  // Runs are short (a numeral every thirty characters): a loop beats copying views.
  for (; at < length; at++) {
    const unit = units[at]!;
    if (classes[unit] !== PLAIN) break;
    written[to++] = unit;
  }
  writer.length = to;
  return at;
}

function keepStep(writer: Writer, read: number): void {
  if (read - writer.length === writer.shift) return;
  writer.shift = read - writer.length;
  openSegment(writer.offsets, writer.length, read);
}

function putDigit(writer: Writer, unit: number): void {
  const { units, length } = writer;
  const isDecimal = length > 1 && units[length - 1] === FULL_STOP && isDigit(units[length - 2]!);
  if (isDecimal) units[length - 1] = MIDDLE_DOT;
  units[writer.length++] = unit;
}

function isDigit(unit: number): boolean {
  return unit >= DIGIT_ZERO && unit <= DIGIT_ZERO + 9;
}

function foldBlank(writer: Writer, read: number): number {
  const { units, length } = writer.source;
  const before = writer.length > 0 ? writer.units[writer.length - 1]! : 0;
  const after = read + 1 < length ? units[read + 1]! : 0;
  if (isSpacedWord(before) && isSpacedWord(after)) copy(writer, read);
  return read + 1;
}

function foldBracket(writer: Writer, read: number): number {
  const isBehindHan = writer.length > 0 && isHan(writer.units[writer.length - 1]!);
  const end = isBehindHan ? readingEnd(writer.source, read) : 0;
  if (end > 0) return end;
  copy(writer, read);
  return read + 1;
}

function readingEnd({ units, length }: Folded, open: number): number {
  const limit = Math.min(length, open + MAX_READING_LENGTH + 2);
  for (let at = open + 1; at < limit; at++) {
    if (units[at] === OPENING || isHan(units[at]!)) return 0;
    if (units[at] === CLOSING) {
      return isReading(String.fromCharCode(...units.subarray(open + 1, at))) ? at + 1 : 0;
    }
  }
  return 0;
}

function isHan(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x9fff) || unit === 0x3007 || (unit >= 0xd840 && unit <= 0xdfff);
}

function foldNumeral(writer: Writer, read: number): number {
  const { units, length } = writer.source;
  let end = read;
  let hasPlace = false;
  for (; end < length && classes[units[end]!] === NUMERAL; end++) {
    const digit = digits[units[end]!]!;
    // No number goes on in Han numerals: an item's ① is no part of the 二十大 behind it.
    if (end > read && isDigit(units[end - 1]!) && isDigit(digit) && !isDigit(units[end]!)) break;
    hasPlace ||= !isDigit(digit);
  }
  const canBeNumber = hasPlace && end - read <= MAX_NUMBER_LENGTH;
  const value = canBeNumber ? numberValue(units.subarray(read, end)) : null;
  if (value === null) for (let at = read; at < end; at++) writeNumeral(writer, at);
  else writeNumber(writer, value, read, end);
  return end;
}

/** Value of a number with 十, 百 or 千 in it; `null` for anything else. */
function numberValue(units: Uint16Array): string | null {
  const parts = NUMBER.exec(String.fromCharCode(...units));
  if (!parts) return null;
  const [, thousands, hundreds, tens, ten, ones] = parts;
  if (!thousands && !hundreds && !ten) return null;
  const digit = (numeral: string | undefined) => (numeral ? digits[numeral.charCodeAt(0)]! - DIGIT_ZERO : 0);
  const tensValue = ten ? (tens ? digit(tens) : 1) : 0;
  return String(digit(thousands) * 1000 + digit(hundreds) * 100 + tensValue * 10 + digit(ones));
}

function writeNumeral(writer: Writer, read: number): void {
  const unit = digits[writer.source.units[read]!]!;
  keepStep(writer, read);
  if (isDigit(unit)) putDigit(writer, unit);
  else writer.units[writer.length++] = unit;
}

/** Every digit stands for the whole number: a match can only begin before it and end behind it. */
function writeNumber(writer: Writer, value: string, start: number, end: number): void {
  openSegment(writer.offsets, writer.length, start, end);
  for (let index = 0; index < value.length; index++) putDigit(writer, value.charCodeAt(index));
  writer.shift = OUT_OF_STEP;
}
