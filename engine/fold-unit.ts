/** What folding makes of one character, whatever stands beside it. */
import { SIMPLIFIED_CHARACTERS } from './data/simplified-characters.ts';

/** Signs that `classifyUnit` gives instead of a folded unit; none of them is one. */
export const DROPPED = 1;
export const BLANK = 2;
/** The unit has to be folded with its neighbours: a surrogate, a combining mark, several units for one. */
export const CLUSTER = 3;

const QUOTATION_MARK = /[\p{Quotation_Mark}`´〝-〟]/u;
const MIDDLE_DOT = '·';
const MIDDLE_DOTS = /[·•‧∙⋅・]/gu;
const IGNORED = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/u;
// Vowels and finals of Hangul letters join the unit before them as combining marks do.
const COMBINING = /[\p{M}\u1160-\u11ff\ud7b0-\ud7ff]/u;
const BLANKS = /\s/u;
/** Normalising, lowering and simplifying settle after two rounds; the bound guards against what Unicode may add. */
const MAX_ROUNDS = 4;

const simplified = readPairs(SIMPLIFIED_CHARACTERS);

function readPairs(pairs: string): Map<string, string> {
  const characters = [...pairs];
  const map = new Map<string, string>();
  for (let index = 0; index < characters.length; index += 2) {
    map.set(characters[index]!, characters[index + 1]!);
  }
  return map;
}

/** Gives the folded unit of a UTF-16 unit, or one of the signs above. */
export function classifyUnit(unit: number): number {
  const character = String.fromCharCode(unit);
  if (BLANKS.test(character)) return BLANK;
  if (isSurrogate(unit) || isCombining(unit)) return CLUSTER;
  const form = foldCluster(character);
  if (form === '') return DROPPED;
  return form.length === 1 && !isCombining(form.charCodeAt(0)) ? form.charCodeAt(0) : CLUSTER;
}

/** What is known of each unit: whether it joins the one before, whether it counts at all; 0 = not met yet. */
const joining = new Uint8Array(0x10000);
const counting = new Uint8Array(0x10000);
const YES = 1;
const NO = 2;

/** Says whether a unit belongs to the character before it. Variation selectors and joiners are ignored instead. */
export function isCombining(unit: number): boolean {
  return (joining[unit] ||= isMark(String.fromCharCode(unit)) ? YES : NO) === YES;
}

function isMark(character: string): boolean {
  return COMBINING.test(character) && !IGNORED.test(character);
}

/** Gives the folded form of one character with its combining marks; empty when nothing of it counts. */
export function foldCluster(cluster: string): string {
  let form = cluster;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = foldOnce(form);
    if (next === form) break;
    form = next;
  }
  return form;
}

function foldOnce(cluster: string): string {
  let form = '';
  for (const character of cluster.normalize('NFKC').toLowerCase()) {
    if (counts(character)) form += simplified.get(character) ?? character;
  }
  return form.replace(MIDDLE_DOTS, MIDDLE_DOT);
}

function counts(character: string): boolean {
  if (character.length > 1) return !isIgnored(character);
  return (counting[character.charCodeAt(0)] ||= isIgnored(character) ? NO : YES) === YES;
}

function isIgnored(character: string): boolean {
  return BLANKS.test(character) || QUOTATION_MARK.test(character) || IGNORED.test(character);
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}
