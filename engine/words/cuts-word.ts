/**
 * Says whether a stretch of folded text begins or ends inside a word, so that it only looks like a phrase.
 *
 * Around each border with a joint (see `borders.ts`) the most likely words of the six units on either side are
 * compared with the most likely words that respect the border. If the first are more likely by a margin, a word
 * stands across. It is cut, unless it is a compound of whole words on both sides of the border, for a compound
 * does not undo its parts: 党中央 in 党中央决策部署, 党委 in 党委书记. Modifiers stand first in Chinese: a word added in
 * front leaves the phrase what it was; one added behind can take the phrase's last word for itself
 * (关键少数 in 关键少数民族地区) if the phrase is more than one word.
 *
 * Apart from words: 第 before a numeral makes another number of it, a suffix behind makes a person, an adherent or a
 * quality of it (两个维护人员), what is counted may go on behind it (四种危险物质, 四风眼), and the name of another party
 * before 党 makes it that party's (绿党中央). A quotation mark or a line break at a border is a border.
 */
import { isSpacedWord } from '../fold-in-context.ts';
import { originalEnd, originalStart } from '../fold.ts';
import { hasJoint } from './borders.ts';
import { createBest, endsOf, findBest, segment, segmentParts, segmentScore } from './segment.ts';
import { frequency, nextNode } from './word-list.ts';
import type { Folded } from '../fold.ts';
import type { Borders } from './borders.ts';
import type { WordList } from './word-list.ts';

/** Folded units on either side of a border that decide; more changed nothing in real texts. */
const CONTEXT = 6;
/**
 * Natural logarithms: by how much the words across a border must be more likely. Modifiers stand freely in front
 * of a phrase, so more is asked there: 中央党 in 中央党的建设工作领导小组 has 1.9, look-alikes begin at 3. Behind,
 * 责任人 has 1.8.
 */
const MARGIN_BEFORE = 2;
const MARGIN_BEHIND = 1;
/** For compounds of whole words on both sides: 革命意志 and 武装头脑 lie below it, 少数民族 above. */
const COMPOUND_MARGIN = 3.5;

const ORDINAL = '第'.charCodeAt(0);
/** Make a person, an adherent or a quality of whatever they follow. */
const SUFFIXES = ['者', '员', '化', '性', '主义'];
/** Behind a phrase that counts (两个维护), the count is theirs: two maintenance workers. Elsewhere they follow freely. */
const PERSONS = ['人员', '分子'];
const PERSON_COUNTERS = new Set(['个', '名', '位']);
/** The same with things that come in kinds and numbers: four kinds of dangerous substances. */
const THINGS = (
  '物质 物品 货物 物资 材料 原料 产品 商品 用品 制品 药品 食品 化学品 废物 垃圾 气体 液体 固体 设备 设施 装置 仪器 机器 车辆 船舶 ' +
  '动物 植物 生物 昆虫 细菌 病毒 元素 场所 行业 岗位 工种 职业 机构 企业 公司 人群 人物'
).split(' ');
const THING_COUNTERS = new Set(['个', '种', '类', '项', '件', '家']);
/** Only say what sort of thing they follow: a campaign, a period, a meeting, a history, the right to it. */
const TRANSPARENT = new Set(['战', '期', '会', '史', '权']);
/**
 * Follow anything: say where (新的赶考路 in 新的赶考路上), make an attribute of it (对标 in 对标的, which is no 标的), say
 * something of it (强国 in 强国是, which is no 国是).
 */
const FOLLOWERS = new Set(['上', '中', '下', '里', '内', '外', '的', '是']);
/** Are words by themselves behind a noun: particles, prepositions, pronouns, adverbs, verbs and adjectives. */
const STAND_ALONE = new Set(
  (
    '的地得之者所了着过吗呢吧啊们等时后前间上中下里内外和与同及跟或并而且但则即若如虽因由为被把将让使叫给对向从自到至于在当以用按据经通过' +
    '这那此其该某每何谁我你他她它是非乃系有无没未不别勿莫也都就又还才再更最很太极较已曾正刚便仍尚均皆各只仅可能会要应须必敢肯愿想去来做作出入' +
    '纠反抓查治改整除破肃防禁树扫刹治惩见变成起动新旧老大小多少高低'
  ).split(''),
);
const PARTY = '党'.charCodeAt(0);
const PARTY_CENTRE = '党中央';
const OF = '的'.charCodeAt(0);
/** Short names of other parties. */
const OTHER_PARTIES = new Set(['民革', '民盟', '民建', '民进', '农工', '致公', '台盟']);
/** What makes a word with 党 and leaves it the Party: what is done to it or with it, which one it is, all of it. */
const BESIDE_PARTY = new Set('入反叛各同建我整新脱退全该会余上篡共'.split(''));
const GREAT = '大'.charCodeAt(0);
/**
 * What follows the short name of a congress (二十大): particles, prepositions, what it does, and what is of it. Before
 * any other word the number counts: 二十大品牌.
 */
const BEHIND_CONGRESS = new Set(
  (
    '的 之 和 与 及 同 或 以 对 将 把 被 向 从 为 在 是 就 已 也 又 还 都 才 则 所 由 至 到 于 要 上 中 里 前 后 时 期间 ' +
    '以来 以后 以前 之后 之前 前夕 前后 闭幕 开幕 召开 举行 落幕 结束 胜利 即将 已经 首次 再次 报告 精神 代表 ' +
    '代表团 决议 文件 主席团 新闻 新闻中心 会场 主题 提出 指出 强调 作出 做出 部署 要求 确定 确立 明确 通过 选举 ' +
    '选出 审议 提到 阐述 概括 总结 宣布 宣告 描绘 擘画 开启 绘就 关于 对于'
  ).split(' '),
);
/** Make a person of the word before them that handles it: 机关枪|手 in 机关枪手. */
const HANDLERS = new Set(['手', '者', '员', '兵', '师', '家']);
const suffixStarts = new Uint8Array(0x10000);
for (const suffix of [...SUFFIXES, ...PERSONS, ...THINGS]) suffixStarts[suffix.charCodeAt(0)] = 1;

/** A folded text with the original; a stretch of its units. */
export interface Stretch {
  folded: Folded;
  text: string;
  start: number;
  end: number;
}

/** Says whether the stretch cuts a word, a number or an ordinal in two. */
export function cutsWord(borders: Borders, stretch: Stretch): boolean {
  const { folded, start, end } = stretch;
  if (start > 0 && cutsLeft(borders, stretch)) return true;
  return end < folded.length && cutsRight(borders, stretch);
}

/** Says whether a border lies inside a word or a number, whatever stands on either side of it. */
export function tearsWord({ lexicon }: Borders, folded: Folded, text: string, border: number): boolean {
  const { units, length } = folded;
  if (border <= 0 || border >= length) return false;
  if (isInsideRun(units, border)) return !isApart(folded, text, border);
  const crossing = findCrossing(lexicon, folded, { border, margin: MARGIN_BEHIND });
  if (!crossing) return false;
  const { before, after } = partsAt(lexicon, units, crossing, border);
  const isCompound = before >= 2 && after >= 2 && crossing.gain < COMPOUND_MARGIN;
  return !isCompound && !isSureBorder(folded, text, border);
}

/** Inside a number or a word of a script that is written with blanks. */
function isInsideRun(units: Uint16Array, border: number): boolean {
  const before = units[border - 1]!;
  const after = units[border]!;
  if (isDigit(after) && border > 1 && isPoint(before) && isDigit(units[border - 2]!)) return true;
  return isSpacedWord(before) && isSpacedWord(after);
}

function cutsLeft(borders: Borders, { folded, text, start }: Stretch): boolean {
  const { units } = folded;
  if (isInsideRun(units, start)) return !isApart(folded, text, start);
  const isOrdinal = units[start - 1] === ORDINAL && isDigit(units[start]!);
  const isOther = units[start] === PARTY && isOtherParty(borders.lexicon, units, start);
  if (isOrdinal || isOther) return !isSureBorder(folded, text, start);
  if (!hasJoint(borders, units[start - 1]!, units[start]!)) return false;
  const crossing = findCrossing(borders.lexicon, folded, { border: start, margin: MARGIN_BEFORE });
  // The phrase's first word behind a modifier is whole. One character alone says too little: 国民|党.
  if (!crossing || partsAt(borders.lexicon, units, crossing, start).after >= 2) return false;
  return !isSureBorder(folded, text, start);
}

/**
 * Whether 党中央 or 党的… is another party's: 民进党中央, 绿党中央, 民革党的建设. 党中央 takes no noun in front (社会党建 is
 * 社会|党建), so the name of a party there is one, however common 党中央 may be.
 */
function isOtherParty(lexicon: WordList, units: Uint16Array, start: number): boolean {
  const isCentre = startsWith(units, start, PARTY_CENTRE);
  if (!isCentre && units[start + 1] !== OF) return false;
  if (start > 1 && OTHER_PARTIES.has(String.fromCharCode(units[start - 2]!, units[start - 1]!))) return true;
  if (!isCentre) return false;
  for (let from = start - 2; from >= Math.max(0, start - CONTEXT); from--) {
    if (frequency(lexicon, units, from, start + 1) > 0) return true;
  }
  const isNoun = !BESIDE_PARTY.has(String.fromCharCode(units[start - 1]!));
  return isNoun && frequency(lexicon, units, start - 1, start + 1) > 0;
}

function startsWith(units: Uint16Array, start: number, word: string): boolean {
  for (let at = 0; at < word.length; at++) if (units[start + at] !== word.charCodeAt(at)) return false;
  return true;
}

function cutsRight(borders: Borders, stretch: Stretch): boolean {
  const { folded, text, end } = stretch;
  const { units } = folded;
  if (isInsideRun(units, end)) return !isApart(folded, text, end);
  if (isCount(borders.lexicon, stretch) || isCountOfOther(borders.lexicon, stretch)) {
    return !isSureBorder(folded, text, end);
  }
  const canBeSuffix = suffixStarts[units[end]!] === 1;
  if (!canBeSuffix && !hasJoint(borders, units[end - 1]!, units[end]!)) return false;
  const crossing = findCrossing(borders.lexicon, folded, { border: end, margin: MARGIN_BEHIND });
  if (!crossing && isHandled(borders.lexicon, stretch)) return !isSureBorder(folded, text, end);
  const isCut = crossing
    ? !isCompoundBehind(borders.lexicon, stretch, crossing)
    : canBeSuffix && isTakenBy(wordAt(borders.lexicon, folded, end), stretch);
  return isCut && !isSureBorder(folded, text, end);
}

/** Whether the stretch is a number that counts what stands behind (二十大品牌), no congress. */
function isCount(lexicon: WordList, { folded, start, end }: Stretch): boolean {
  const { units } = folded;
  if (units[end - 1] !== GREAT || !isHan(units[end]!)) return false;
  for (let at = start; at < end - 1; at++) if (!isDigit(units[at]!)) return false;
  return !BEHIND_CONGRESS.has(wordAt(lexicon, folded, end));
}

/** Whether the stretch is a number with one character (四风) whose noun goes on with one more: 四风眼, which is a count of 风眼. */
function isCountOfOther(lexicon: WordList, { folded, start, end }: Stretch): boolean {
  const { units, length } = folded;
  if (!isDigit(units[start]!) || !isHan(units[end - 1]!) || !isHan(units[end]!)) return false;
  for (let at = start; at < end - 1; at++) if (!isDigit(units[at]!)) return false;
  const [next, after] = segment(lexicon, units, end, Math.min(length, end + CONTEXT));
  if (next !== end + 1 || STAND_ALONE.has(String.fromCharCode(units[end]!))) return false;
  // Two characters that are no words are a word that the lexicon lacks: 四风|积弊.
  return after === undefined || after > next + 1 || !isHan(units[next]!);
}

/**
 * Whether a word across the end is what the person behind it handles: 机关枪 in 机关枪手, however common 枪手 may be. The
 * word must be more likely than its part in the phrase with the rest as a word that names the person.
 */
function isHandled(lexicon: WordList, { folded: { units, length }, start, end }: Stretch): boolean {
  if (end + 1 >= length || !HANDLERS.has(String.fromCharCode(units[end + 1]!))) return false;
  for (let from = Math.max(start, end - CONTEXT); from < end - 1; from++) {
    if (frequency(lexicon, units, from, end + 1) === 0) continue;
    const apart = segmentScore(lexicon, units, from, end) + segmentScore(lexicon, units, end, end + 2);
    if (segmentScore(lexicon, units, from, end + 1) - apart > MARGIN_BEHIND) return true;
  }
  return false;
}

function isTakenBy(word: string, { folded: { units }, start, end }: Stretch): boolean {
  if (SUFFIXES.includes(word)) return true;
  const counters = PERSONS.includes(word) ? PERSON_COUNTERS : THINGS.includes(word) ? THING_COUNTERS : null;
  let at = start;
  while (at < end && isDigit(units[at]!)) at++;
  return counters !== null && at > start && counters.has(String.fromCharCode(units[at]!));
}

/** One pair of arrays for all comparisons. */
const scratch = createBest(2 * CONTEXT + 1);

/** A word across a border, and how much more likely it makes the text than a cut there. */
interface Crossing {
  start: number;
  end: number;
  gain: number;
}

function findCrossing(
  lexicon: WordList,
  { units, length }: Folded,
  { border, margin }: { border: number; margin: number },
): Crossing | null {
  const from = Math.max(0, border - CONTEXT);
  const to = Math.min(length, border + CONTEXT);
  if (!hasWordAcross(lexicon, units, { from, border, to })) return null;
  const best = findBest(lexicon, units, { start: from, end: to, best: scratch });
  const cut = best.score[border - from]! + segmentScore(lexicon, units, border, to);
  const gain = best.score[to - from]! - cut;
  const span = gain < margin ? null : spanAcross(endsOf(best, from, to), from, border);
  return span && { ...span, gain };
}

/** Whether any word at all stands across a border: most joints are chance, and asking is cheaper than comparing. */
function hasWordAcross(
  lexicon: WordList,
  units: Uint16Array,
  { from, border, to }: { from: number; border: number; to: number },
): boolean {
  for (let start = border - 1; start >= from; start--) {
    let node = 0;
    for (let at = start; at < to; at++) {
      node = nextNode(lexicon, node, units[at]!);
      if (node === 0) break;
      if (at >= border && lexicon.weights[node]! > 0) return true;
    }
  }
  return false;
}

/** The part that begins before a border and ends behind it; `null` when one ends there. */
function spanAcross(ends: number[], from: number, border: number): { start: number; end: number } | null {
  const at = ends.findIndex((end) => end >= border);
  const end = ends[at]!;
  return end === border ? null : { start: at === 0 ? from : ends[at - 1]!, end };
}

/** Whether the phrase's last word goes on as a compound that leaves the phrase what it is. */
function isCompoundBehind(
  lexicon: WordList,
  { folded: { units }, start, end }: Stretch,
  crossing: Crossing,
): boolean {
  const { before, after } = partsAt(lexicon, units, crossing, end);
  const next = String.fromCharCode(units[end]!);
  if (after === 1 && FOLLOWERS.has(next)) return true;
  if (before < 2) return false;
  if (after === 1) return TRANSPARENT.has(next);
  return crossing.gain < COMPOUND_MARGIN || frequency(lexicon, units, start, end) > 0;
}

/** Lengths of the words on both sides of a border in a word across it, which is taken apart as far as need be. */
function partsAt(
  lexicon: WordList,
  units: Uint16Array,
  word: { start: number; end: number },
  border: number,
): { before: number; after: number } {
  const ends = segmentParts(lexicon, units, word.start, word.end);
  const across = spanAcross(ends, word.start, border);
  if (across) return partsAt(lexicon, units, across, border);
  const at = ends.indexOf(border);
  return { before: border - (ends[at - 1] ?? word.start), after: ends[at + 1]! - border };
}

function wordAt(lexicon: WordList, { units, length }: Folded, start: number): string {
  const [end] = segment(lexicon, units, start, Math.min(length, start + CONTEXT));
  return String.fromCharCode(...units.subarray(start, end));
}

/** A quotation mark or a line break between two units. Blanks say nothing: lines are broken, characters spaced out. */
const SURE_BORDER = /[\p{Quotation_Mark}`´〝-〟\n\r\u2028\u2029]/u;

function isSureBorder(folded: Folded, text: string, border: number): boolean {
  const from = originalEnd(folded, border - 1);
  const to = originalStart(folded, border);
  return from < to && SURE_BORDER.test(text.slice(from, to));
}

/**
 * Whether two numbers or words meet at a border that folding joined to one, such as the number of an item and a
 * phrase: 2. 两个维护, 3 两个维护, ①四个意识. Nobody goes on with Han numerals in a number of other characters or in a
 * foreign word, and a blank parts two numbers unless it spaces out all characters.
 */
function isApart(folded: Folded, text: string, border: number): boolean {
  const from = originalEnd(folded, border - 1);
  const to = originalStart(folded, border);
  // Inside one number: 十四.
  if (from > to) return false;
  const before = text[from - 1]!;
  if (OWN_NUMBER.test(before) || HAN.test(before) !== HAN.test(text[to]!)) return true;
  const isSpacedOut = BLANK.test(text[originalEnd(folded, border)] ?? '');
  return (BLANK.test(text.slice(from, to)) && !isSpacedOut) || isSureBorder(folded, text, border);
}
const HAN = /\p{Script=Han}/u;
/** ①, ⒈, ²: a number by itself. */
const OWN_NUMBER = /\p{No}/u;
const BLANK = /\s/u;

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}

function isPoint(unit: number): boolean {
  return unit === 0x2e || unit === 0xb7;
}
