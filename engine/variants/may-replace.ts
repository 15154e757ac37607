/**
 * Says whether one character may be a slip of the pen for another, or makes another term of the phrase.
 *
 * A slip gives a non-word, or sounds the same (关健少数, 打铁必需自身硬). Another term is made of words: 四个认识,
 * 全面从严治军. Numerals are never slips, nor is what turns a phrase round (不, 非, 无).
 */
import { frequency } from '../words/word-list.ts';
import { isDigit } from './light-units.ts';
import { soundsSame } from './same-sound.ts';
import type { WordList } from '../words/word-list.ts';

/** Content units: a shorter phrase allows no slip but one of the same sound that makes no word. */
const MIN_LENGTH_FOR_ANY = 6;
/** Occurrences in the word list's texts; rarer entries are names and slips (关健 is there with five). */
const MIN_FREQUENCY = 8;
const NEGATIONS = new Set(['不', '没', '未', '非', '无', '反', '莫', '勿'].map((word) => word.charCodeAt(0)));

/** One replaced unit with what stands around it. */
export interface Replacement {
  /** The page's folded units and the place of the unit in question. */
  units: Uint16Array;
  length: number;
  at: number;
  /** The unit that the phrase has there. */
  source: number;
  /** Content units of the phrase. */
  content: number;
  /** Whether it is the first or last of these: then the page's unit may simply belong to what stands beside it. */
  isAtEdge: boolean;
  /** Whether the phrase's unit is a word by itself: what stands for it would be one as well. */
  isWordAlone: () => boolean;
}

/** Says whether the page's unit can be a slip for the phrase's. */
export function mayReplace(lexicon: WordList, replacement: Replacement): boolean {
  const { units, length, at, source, content } = replacement;
  const unit = units[at]!;
  if (!isHan(unit) || !isHan(source) || isNegation(unit) || isNegation(source)) return false;
  const isSame = soundsSame(unit, source);
  if (content >= MIN_LENGTH_FOR_ANY && isSame) return true;
  if (makesWord(lexicon, replacement)) return false;
  if (isSame) return true;
  const isBesideNumber = isDigit(units[at - 1] ?? 0) || (at + 1 < length && isDigit(units[at + 1]!));
  if (content < MIN_LENGTH_FOR_ANY || replacement.isAtEdge || isBesideNumber) return false;
  return !replacement.isWordAlone();
}

function makesWord(lexicon: WordList, { units, length, at }: Replacement): boolean {
  const withLast = at > 0 && isOrdinaryWord(lexicon, units, at - 1, at + 1);
  return withLast || (at + 1 < length && isOrdinaryWord(lexicon, units, at, at + 2));
}

/** Says whether units are a word that is met now and then. */
export function isOrdinaryWord(lexicon: WordList, units: Uint16Array, start: number, end: number): boolean {
  return frequency(lexicon, units, start, end) >= MIN_FREQUENCY;
}

/** Says whether a unit turns round what it stands before. */
export function isNegation(unit: number): boolean {
  return NEGATIONS.has(unit);
}

/** Says whether a folded unit is a Han character. */
export function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}
