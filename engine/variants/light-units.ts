/**
 * Light units: what may come or go in a set phrase without making it another one: punctuation, particles,
 * conjunctions, adverbs of degree and manner, measure words. Closed classes of the language, no vocabulary of any
 * document. The same table serves page and source, so it never hides a difference: what was left out is compared
 * when a candidate is verified.
 */
import { foldText } from '../fold.ts';

/** Kinds of light units; 0 stands for content. */
export const STRUCTURE = 1;
export const ASPECT = 2;
export const CONJUNCTION = 3;
export const ADVERB = 4;
export const MEASURE = 5;
/** Punctuation between members of a list or clauses. */
export const SEPARATOR = 6;
export const BRACKET = 7;
export const SENTENCE_END = 8;
const BLANK = 9;
/** Marks inside a number or a name: a dot, a hyphen, a slash. */
export const INNER_MARK = 10;

/** Signs of a unit: light by itself; may begin a light word of several; may be the second unit of one. */
export const ALONE = 1;
const BEGINS = 2;
const GOES_ON = 4;

const WORDS: readonly (readonly [kind: number, words: string])[] = [
  [STRUCTURE, '的 地 得 之'],
  [ASPECT, '了 着 过'],
  [CONJUNCTION, '和 与 同 及 以及 跟 并 而 暨'],
  [
    ADVERB,
    '更 更加 更好 更好地 更为 进一步 不断 切实 坚决 坚定不移 始终 持续 持续不断 继续 深入 扎实 认真 积极 着力 努力 ' +
      '大力 全力 真正 自觉 有效 充分 牢牢 紧紧 时刻 加快 已经 必将',
  ],
  [MEASURE, '一支 一个 一种 一批 一项 一条 一系列 这一 这个 这种 这项 这些 那个 那种'],
  [SEPARATOR, '、 , ; :'],
  [BRACKET, '( ) [ ] { } 〔 〕 《 》 〈 〉 【 】'],
  [SENTENCE_END, '。 ! ? … .'],
  [INNER_MARK, '· - – — ― ~ / \\ | _'],
];

/** Kind of each unit that is light by itself. */
const single = new Uint8Array(0x10000);
/** A light word of several units. */
interface LongerWord {
  units: string;
  kind: number;
}
/** The words that begin with the same unit, longest first; and which list is each unit's. */
const longer: LongerWord[][] = [[]];
const listOf = new Uint8Array(0x10000);
/** What the fast path looks up. */
const signs = new Uint8Array(0x10000);

for (const [kind, words] of WORDS) for (const word of words.split(' ')) addWord(foldText(word), kind);
single[0x20] = BLANK;
signs[0x20] = ALONE;
for (const words of longer) words.sort((one, other) => other.units.length - one.units.length);

function addWord(units: string, kind: number): void {
  const first = units.charCodeAt(0);
  if (units.length === 1) {
    single[first] = kind;
    signs[first]! |= ALONE;
    return;
  }
  signs[first]! |= BEGINS;
  signs[units.charCodeAt(1)]! |= GOES_ON;
  if (listOf[first] === 0) listOf[first] = longer.push([]) - 1;
  longer[listOf[first]!]!.push({ units, kind });
}

const ORDINAL = '第'.charCodeAt(0);

/** Gives the signs of a unit; `mayBeLonger` reads two of them. */
export function signsOf(unit: number): number {
  return signs[unit]!;
}

/** Says whether units with these signs, one after the other, may begin a light word of several. */
export function mayBeLonger(first: number, second: number): boolean {
  return ((first << 1) & second & GOES_ON) !== 0;
}

/** Gives the number of light units at `at`, 0 when content begins there; `kindAt` says of which kind they are. */
export function lightLength(units: Uint16Array, at: number, end: number): number {
  return longerAt(units, at, end)?.units.length ?? signs[units[at]!]! & ALONE;
}

/** Gives the kind of the light units at `at`; 0 for content. */
export function kindAt(units: Uint16Array, at: number, end: number): number {
  return longerAt(units, at, end)?.kind ?? single[units[at]!]!;
}

function longerAt(units: Uint16Array, at: number, end: number): LongerWord | undefined {
  const mayBe = at + 1 < end && mayBeLonger(signs[units[at]!]!, signs[units[at + 1]!]!);
  return mayBe ? findLonger(units, at, end) : undefined;
}

function findLonger(units: Uint16Array, at: number, end: number): LongerWord | undefined {
  // 第一个 and 十一个 are numbers; 一个 alone is as good as nothing.
  if (isDigit(units[at]!) && at > 0 && (units[at - 1] === ORDINAL || isDigit(units[at - 1]!)))
    return undefined;
  // Asked at one character of thirty: a loop, for a call with a function costs ten times as much.
  for (const word of longer[listOf[units[at]!]!]!) if (startsWith(units, at, end, word.units)) return word;
  return undefined;
}

function startsWith(units: Uint16Array, at: number, end: number, word: string): boolean {
  if (at + word.length > end) return false;
  for (let index = 0; index < word.length; index++) {
    if (units[at + index] !== word.charCodeAt(index)) return false;
  }
  return true;
}

/** Says whether a folded unit is an Arabic digit; numerals are folded to digits. */
export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Says whether a kind of light unit counts as punctuation. */
export function isPunctuation(kind: number): boolean {
  return kind >= SEPARATOR;
}
