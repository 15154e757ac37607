/**
 * What tells a phrase from a mere run of words, as named numbers: how its borders sit in the sentence, what it is
 * made of, how it is repeated, how firmly its words stick together and how rare they are in ordinary Chinese.
 * Traits of single places are averaged over all places. Single words count only where everyday language has them, as they begin,
 * end or precede phrases of any subject.
 */
import { keyOf } from './candidates.ts';
import { isNominal, isSeparator, isVerb } from './token.ts';
import { foldText } from '../fold.ts';
import type { Candidate, Corpus, Place } from './candidates.ts';
import type { Token, TokenClass } from './token.ts';

/** Takes a feature's name and its value; a name that comes twice counts twice. */
export type Add = (name: string, value: number) => void;

/** Nouns that end any noun phrase of any document. */
export const LIGHT_NOUNS = new Set(
  (
    '问题 情况 方面 过程 时期 程度 工作 任务 部门 内容 要求 作用 基础 条件 措施 办法 意见 方式 方法 活动 时候 地方 人员 单位 部分 ' +
    '事情 东西 原因 结果 关系 水平 能力 状况 现象 成果 成就 经验 做法 举措 思路 环节 领域 特点 重点'
  )
    .split(' ')
    .map(foldText),
);
/** Verbs that someone's words follow. */
const REPORTING = new Set(
  '强调 指出 提出 要求 认为 表示 明确 重申 宣布 写道 指明 阐述 阐明 号召 告诫'.split(' ').map(foldText),
);
const REPORT_GOES_ON = new Set([',', ';', ':']);
/** Frequency in the word list above which a word belongs to everyday language. */
const COMMON = 3000;
/** Sum of the frequencies of the word list; only ratios count. */
const LIST_TOTAL = 60_000_000;
/** Words; in a text of fewer, every word would seem to be a key word. */
const SHORT_TEXT = 1000;
/** A pair of neighbours that is mostly together. */
const STICKING = 0.45;
/** Nouns that head names of rules, events, views, undertakings, bodies and traits. */
const HEADS: [string, Set<string>][] = (
  [
    ['rule', '制度 体系 机制 体制 规定 条例 法规 规范 方针 政策 纲要 标准 法 制'],
    ['event', '会议 大会 全会 推进会 座谈会 讲话 战役 时代 历程 征程'],
    ['mind', '精神 意识 思想 理论 观念 理念 主义 原理 方法论 世界观 文化 道路 旗帜 信念'],
    ['deed', '建设 斗争 行动 工程 革命 改革 战略 战 活动 教育 治理'],
    ['body', '组织 机关 委员会 支部 政党 党 队伍 班子 干部 集团 部门 中心'],
    ['trait', '责任 作风 纪律 能力 本领 素质 作用 功能 原则 导向 力 性 权威'],
  ] as [string, string][]
).map(([kind, words]) => [kind, new Set(words.split(' ').map(foldText))]);

function describeBorders(words: Token[], add: Add): void {
  add(`first:${words[0]!.class}`, 1);
  add(`last:${words.at(-1)!.class}`, 1);
  if (LIGHT_NOUNS.has(words.at(-1)!.word)) add('lightNoun', 1);
  if (words.length > 1 && words.every(isEveryday)) add('allCommon', 1);
}
/** A preposition for the word list, and mostly a conjunction. */
const WITH = '与';
/** Words; the rhythm of a longer run says nothing. */
const MAX_RHYTHM = 5;
/** Words within which a word that comes again may make two places parallel. */
const ECHO = 4;
const FAMILIES: Partial<Record<TokenClass, string>> = {
  verb: 'V',
  shortVerb: 'v',
  light: 'L',
  adjective: 'A',
  shortAdjective: 'a',
  adverb: 'D',
  number: '#',
  measure: '#',
  of: 'O',
  join: 'O',
  preposition: 'P',
  conjunction: 'C',
  pronoun: 'R',
  place: 'S',
};
const INNER: TokenClass[] = [
  'preposition',
  'conjunction',
  'particle',
  'pronoun',
  'adverb',
  'place',
  'light',
  'shortVerb',
  'verb',
];

/** Calls `add` with every feature of a candidate. */
export function describe(corpus: Corpus, candidate: Candidate, add: Add): void {
  const share = 1 / candidate.places.length;
  for (const place of candidate.places) {
    describePlace(corpus, place, (name, value) => {
      add(name, value * share);
    });
  }
  const { sentence, from, to } = candidate.places[0]!;
  const tokens = corpus.sentences[sentence]!.tokens.slice(from, to + 1);
  const words = tokens.filter((token) => !isSeparator(token));
  if (words.length < tokens.length) describeList(candidate, words, add);
  else describeRun(corpus, candidate, tokens, add);
  describeBorders(words, add);
  describeShape(words, add);
  describeRepetition(corpus, candidate, add);
  describeWords(corpus, words, add);
}

/* Where it stands */

interface Neighbours {
  /** How surely the words at each border come together. */
  left: number;
  right: number;
  before: Token | undefined;
  first: Token;
  last: Token;
  after: Token | undefined;
}

function describePlace({ sentences, glue }: Corpus, { sentence, from, to, traits }: Place, add: Add): void {
  const { tokens, isHeading } = sentences[sentence]!;
  const near: Neighbours = {
    left: glue[sentence]![from]!,
    right: tokens[to + 1]?.class === 'of' ? 0 : (glue[sentence]![to + 1] ?? 0),
    before: tokens[from - 1],
    first: tokens[from]!,
    last: tokens[to]!,
    after: tokens[to + 1],
  };
  const isOpened = near.first.opens > 0;
  const isClosed = near.last.closes > 0;
  if (isQuotation(tokens, from, to)) add('quoted', 1);
  else if (isOpened || isClosed) {
    add('halfQuoted', 1);
    if (isNominalBeside(tokens, from, to)) add('quotedWithNouns', 1);
  }
  if (isHeading) add('heading', 1);
  for (const trait of traits) add(trait, 1);
  add(`before:${isOpened ? 'quote' : outside(near.before, near.before?.closes)}`, 1);
  add(`after:${isClosed ? 'quote' : outside(near.after, near.after?.opens)}`, 1);
  if (near.before?.class === 'list' || near.after?.class === 'list') add('member', 1);
  describeCuts(near, add);
  describeJoints(near, add);
  describeEchoes(tokens, { from, to }, add);
  describeClause(tokens, { from, to, near }, add);
}

/** What meets at either border, as far as marks do not part it. */
function describeJoints({ before, first, last, after }: Neighbours, add: Add): void {
  if (first.opens === 0 && before && isEveryday(before)) add(`behind:${before.word}`, 1);
  const left = first.opens > 0 ? '“' : family(before);
  const right = last.closes > 0 ? '”' : family(after);
  add(`start:${left}${family(first)}`, 1);
  add(`end:${family(last)}${right}`, 1);
  add(`around:${left}${right}`, 1);
}

/** A letter for what a word can do in a phrase. */
function family(token: Token | undefined): string {
  if (!token || isSeparator(token)) return '|';
  if (isNominal(token.class)) return 'N';
  return FAMILIES[token.class] ?? '-';
}

/** Whether the clause says one of its words once more right beside it: 抓早|抓小抓苗头. */
function describeEchoes(
  tokens: readonly Token[],
  { from, to }: { from: number; to: number },
  add: Add,
): void {
  const own = new Set(tokens.slice(from, to + 1).flatMap((token) => (mayEcho(token) ? [token.word] : [])));
  if (hasEcho(tokens.slice(Math.max(0, from - ECHO), from).toReversed(), own)) add('echoLeft', 1);
  if (hasEcho(tokens.slice(to + 1, to + 1 + ECHO), own)) add('echoRight', 1);
}

function hasEcho(beside: readonly Token[], words: ReadonlySet<string>): boolean {
  const end = beside.findIndex(({ class: kind }) => kind === 'break');
  return beside.slice(0, end < 0 ? undefined : end).some(({ word }) => words.has(word));
}

function mayEcho(token: Token): boolean {
  return !isSeparator(token) && token.class !== 'of';
}

/** Whether one pair of marks encloses the whole, rather than two quotations side by side. */
export function isQuotation(tokens: readonly Token[], from: number, to: number): boolean {
  let open = 0;
  for (let at = from; at < to; at++) {
    open += tokens[at]!.opens - tokens[at]!.closes;
    if (open <= 0) return false;
  }
  return tokens[from]!.opens > 0 && tokens[to]!.closes > 0;
}

/** Whether all that stands beside quotations are nouns: “四强”党支部, 监督执纪“四种形态”. */
function isNominalBeside(tokens: readonly Token[], from: number, to: number): boolean {
  let open = 0;
  for (let at = from; at <= to; at++) {
    const { opens, closes, class: kind } = tokens[at]!;
    open += opens;
    if (open <= 0 && !isNominal(kind)) return false;
    open -= closes;
  }
  return true;
}

/** The neighbour outside a border; nouns of all sorts are one, and so are ends of clauses. */
function outside(token: Token | undefined, marks = 0): string {
  if (marks > 0) return 'quotation';
  if (!token || isSeparator(token)) return 'separator';
  return isNominal(token.class) ? 'noun' : token.class;
}

/** Whether a border tears apart what belongs together. */
function describeCuts({ before, first, last, after, left, right }: Neighbours, add: Add): void {
  const beginsVerbal = isVerb(first.class) || first.class === 'preposition';
  const isLeftCut = first.opens === 0 && !beginsVerbal && isModifier(before);
  const isRightCut =
    last.closes === 0 && last.class !== 'light' && after !== undefined && isNominal(after.class);
  if (isLeftCut) add('leftCut', 1);
  if (isRightCut) add('rightCut', 1);
  if (!isLeftCut && !isRightCut) add('closed', 1);
  add('glueLeft', left);
  add('glueRight', right);
  if (left > STICKING) add('sticksLeft', 1);
  if (right > STICKING) add('sticksRight', 1);
}

/** Whether a word is one of everyday language, so that its weight says nothing of a subject. */
export function isEveryday({ frequency }: Token): boolean {
  return frequency > COMMON;
}

function isModifier(token: Token | undefined): boolean {
  if (!token) return false;
  return isNominal(token.class) || ['adjective', 'shortAdjective', 'number'].includes(token.class);
}

/** Its part in the clause. */
function describeClause(
  tokens: readonly Token[],
  { from, to, near: { before, first, last, after } }: { from: number; to: number; near: Neighbours },
  add: Add,
): void {
  const atStart = isSeparator(before);
  const atEnd = isSeparator(after);
  const isLong = to > from;
  if (atStart && atEnd) {
    add('clause', 1);
    add(`clause:${clauseKind(tokens, from, to)}`, 1);
    add(`clauseWords${Math.min(5, to - from + 1)}`, 1);
  }
  if (isReported(tokens, from)) add(atEnd ? 'reportedToEnd' : 'reported', 1);
  else if (atStart && atEnd && isReportedLater(tokens, from)) add('reportedLater', 1);
  const startsVerb = isVerb(first.class) && isLong;
  if (startsVerb && atEnd && isNominal(last.class)) add('verbObjectEnd', 1);
  if (startsVerb && atStart && atEnd) add('verbObjectClause', 1);
  if (startsVerb && after?.class === 'of') add('verbObjectOf', 1);
  if (startsVerb && !atEnd && after?.class !== 'of') add('verbObjectInside', 1);
  if (first.class === 'adverb' && isLong && atEnd) add('adverbToEnd', 1);
  if (first.class === 'adverb' && !atEnd) add('adverbInside', 1);
  const endsVerb = isVerb(last.class);
  if (endsVerb && after && isNominal(after.class)) add('verbBeforeNoun', 1);
  const endsNounVerb = endsVerb && isLong && isNominal(tokens[to - 1]!.class);
  if (endsNounVerb && atEnd) add('nounVerbEnd', 1);
  if (endsNounVerb && after?.class === 'of') add('nounVerbOf', 1);
  if (before?.class === 'of') add(atEnd ? 'ofToEnd' : 'ofInside', 1);
  if (before?.class === 'of' && first.class === 'adjective') add('ofAdjective', 1);
  if (after?.class === 'of' && !isVerb(first.class) && first.class !== 'adverb') add('beforeOf', 1);
}

/** Whether a span is where someone's words begin: 强调，…; 强调要…. */
function isReported(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  const isIntroduced = before !== undefined && (isSeparator(before) || before.word === '要');
  return isReporting(isIntroduced ? tokens[from - 2] : before);
}

/** Whether a sentence reports someone's words before a clause. */
function isReportedLater(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 2; at >= 0; at--) {
    if (tokens[at]!.class === 'break' && !REPORT_GOES_ON.has(tokens[at]!.word)) return false;
    if (isReporting(tokens[at]) && isSeparator(tokens[at + 1])) return true;
  }
  return false;
}

function isReporting(token: Token | undefined): boolean {
  return token !== undefined && REPORTING.has(token.word);
}

function clauseKind(tokens: readonly Token[], from: number, to: number): string {
  const first = tokens[from]!;
  if (!isNominal(first.class) && first.class !== 'adjective' && first.class !== 'shortAdjective')
    return first.class;
  for (let at = from; at <= to; at++) {
    const { class: kind } = tokens[at]!;
    if (isVerb(kind) || kind === 'adverb' || kind === 'preposition') return 'sentence';
  }
  return 'noun';
}

/* What it is made of */

/** Its rhythm, what it says twice, and how everyday words begin and end it. */
function describeShape(words: Token[], add: Add): void {
  if (words.length <= MAX_RHYTHM) {
    add(`rhythm:${words.map(({ word }) => Math.min(4, word.length)).join('+')}`, 1);
  }
  const first = words[0]!.word;
  const last = words.at(-1)!.word;
  if (words.slice(1).some(({ word }) => word === first)) add('repeatsFirst', 1);
  if (words.slice(0, -1).some(({ word }) => word === last)) add('repeatsLast', 1);
  describeCoordination(words, add);
  if (isEveryday(words[0]!)) add(`starts:${first}`, 1);
  if (isEveryday(words.at(-1)!)) add(`ends:${last}`, 1);
  for (const [kind, heads] of HEADS) if (heads.has(last) && words.length > 1) add(`head:${kind}`, 1);
}

/** Members on both sides of one conjunction: how alike they are. */
function describeCoordination(words: Token[], add: Add): void {
  const at = words.findIndex(({ class: kind, word }) => kind === 'conjunction' || word === WITH);
  if (at < 1 || at > words.length - 2) return;
  const left = words.slice(0, at);
  const right = words.slice(at + 1);
  const units = (part: Token[]) => part.reduce((sum, { word }) => sum + word.length, 0);
  const [a, b] = [units(left), units(right)];
  add(`joinedBy:${Math.min(3, Math.abs(a - b))}`, 1);
  if (left.at(-1)!.word === right.at(-1)!.word || left[0]!.word === right[0]!.word) add('joinedAlike', 1);
  if (left.map(family).join('') === right.map(family).join('')) add('joinedSameShape', 1);
}

function describeRun(corpus: Corpus, candidate: Candidate, tokens: Token[], add: Add): void {
  const { length } = candidate.key;
  const classes = tokens.map((token) => token.class);
  add(`units:${lengthClass(length)}`, 1);
  add(`words:${tokens.length <= 4 ? tokens.length : tokens.length <= 6 ? 5 : 7}`, 1);
  const inner = classes.slice(1, -1);
  for (const kind of INNER) if (inner.includes(kind)) add(`has:${kind}`, 1);
  if (inner.includes('of')) add('has:of', 1);
  if (inner.filter((kind) => kind === 'of').length > 1) add('hasTwo:of', 1);
  if (classes.some((kind, index) => isVerb(kind) && classes[index + 1] === 'of')) add('hasVerbOf', 1);
  if (isNounPhrase(classes)) {
    add(inner.includes('of') ? 'nounPhraseOf' : 'nounPhrase', 1);
    add(`nounPhrase${Math.min(4, tokens.length)}`, 1);
  }
  if (classes[1] === 'of' && tokens.length > 2) describeOf(corpus, tokens, add);
  if (tokens.length === 1) describeWord(corpus, tokens[0]!, add);
  if (tokens.length === 2) add(`two:${classes.join('+')}`, 1);
  if (tokens.length === 2 && length === 4) add('twoAndTwo', 1);
  if (classes[0] === 'number' && tokens.length <= 3 && length >= 3 && length <= 5) add('numeral', 1);
  if (tokens.length > 1) add('cohesion', cohesion(corpus, candidate, tokens));
}

function describeList({ key }: Candidate, words: Token[], add: Add): void {
  add('isList', 1);
  add(`listUnits:${lengthClass(key.length)}`, 1);
  if (key.length > 24) add('listUnits:many', 1);
  for (const kind of INNER) if (words.some((token) => token.class === kind)) add(`listHas:${kind}`, 1);
}

function lengthClass(length: number): string {
  const limit = [1, 2, 3, 4, 6, 8, 12, 17].find((most) => length <= most);
  return limit === undefined ? 'more' : String(limit);
}

function isNounPhrase(classes: TokenClass[]): boolean {
  const isPart = (kind: TokenClass) =>
    isNominal(kind) || ['adjective', 'shortAdjective', 'number', 'measure', 'verb', 'of'].includes(kind);
  return classes[0] !== 'verb' && isNominal(classes.at(-1)!) && classes.every(isPart);
}

/** A noun, 的 and what it owns; or an attribute, 的 and what it qualifies. */
function describeOf(corpus: Corpus, tokens: Token[], add: Add): void {
  const first = tokens[0]!;
  if (first.class === 'noun') {
    add('owner', 1);
    add(`owned${Math.min(4, tokens.length - 2)}`, 1);
    if (corpus.words.get(first.word)! >= 5) add('frequentOwner', 1);
    if (first.word.length === 1) add('shortOwner', 1);
  } else if (first.class === 'adjective' || first.class === 'idiom') add('attribute', 1);
}

function describeWord(corpus: Corpus, token: Token, add: Add): void {
  add('one', 1);
  add(`one:${token.class}`, 1);
  if (token.word.length >= 4) add(`oneLong:${token.class}`, 1);
  add('oneFrequency', Math.log10(token.frequency + 1) - 2);
  add('oneKeyness', keyness(corpus, token));
  add('oneCount', Math.log(corpus.words.get(token.word)!));
}

/** Pointwise mutual information at the weakest joint, by this document's counts. */
function cohesion({ candidates, words, total }: Corpus, { places }: Candidate, tokens: Token[]): number {
  let weakest = Infinity;
  for (let at = 1; at < tokens.length; at++) {
    const left = candidates.get(keyOf(tokens, 0, at - 1))?.places.length ?? words.get(tokens[0]!.word)!;
    const right =
      candidates.get(keyOf(tokens, at, tokens.length - 1))?.places.length ?? words.get(tokens.at(-1)!.word)!;
    weakest = Math.min(weakest, Math.log((places.length * total) / left / right));
  }
  return weakest / 5;
}

/* How it is repeated */

function describeRepetition({ sentences }: Corpus, { places, listed }: Candidate, add: Add): void {
  const { length } = places;
  add('listed', Math.min(1, listed / length));
  if (listed >= length) add('alwaysListed', 1);
  if (length === 1) return;
  add('repeated', 1);
  add('times', Math.log(length));
  const before = new Map<string, number>();
  const after = new Map<string, number>();
  const modifiers = new Map<string, number>();
  for (const [index, { sentence, from, to }] of places.entries()) {
    const { tokens } = sentences[sentence]!;
    tally(before, tokens[from - 1]?.word ?? '');
    tally(after, tokens[to + 1]?.word ?? '');
    tally(modifiers, modifierOf(tokens, from) ?? `#${index}`);
  }
  add('freedomLeft', entropy(before, length));
  add('freedomRight', entropy(after, length));
  describeCompany(before, length, (name) => add(`${name}Left`, 1));
  describeCompany(after, length, (name) => add(`${name}Right`, 1));
  const most = Math.max(...modifiers.values()) / length;
  if (most === 1) add('alwaysModified', 1);
  else if (length > 2 && most >= 0.7) add('mostlyModified', 1);
}

function tally(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function entropy(counts: Map<string, number>, total: number): number {
  let sum = 0;
  for (const count of counts.values()) sum -= (count / total) * Math.log(count / total);
  return sum;
}

const NO_COMPANY = /^[\p{P}\p{S}]*$|^的$/u;

function describeCompany(counts: Map<string, number>, total: number, add: (name: string) => void): void {
  for (const [word, count] of counts) {
    if (NO_COMPANY.test(word)) continue;
    if (count === total) add('always');
    else if (count >= total * 0.7) add('mostly');
  }
}

/** The word that qualifies a span from the left, 的 or not. */
function modifierOf(tokens: readonly Token[], from: number): string | null {
  const before = tokens[from - 1];
  if (before?.class === 'of') return `${tokens[from - 2]?.word ?? ''}的`;
  return before && isModifier(before) && before.class !== 'idiom' ? before.word : null;
}

/* How rare its words are */

const CONTENT = new Set<TokenClass>(['noun', 'verbal', 'idiom', 'adjective', 'verb']);

function describeWords(corpus: Corpus, words: Token[], add: Add): void {
  const content = words.filter(({ class: kind }) => CONTENT.has(kind));
  if (content.length === 0) return;
  const rarity = content.map(({ frequency }) => -Math.log10((frequency + 1) / LIST_TOTAL) - 4);
  const key = content.map((token) => keyness(corpus, token));
  const counts = content.map(({ word }) => Math.log(corpus.words.get(word)!));
  add('rarity', mean(rarity));
  add('rarityMost', Math.max(...rarity));
  add('rarityLeast', Math.min(...rarity));
  add('keyness', mean(key));
  add('keynessMost', Math.max(...key));
  add('keynessLeast', Math.min(...key));
  add('count', mean(counts));
  add('countLeast', Math.min(...counts));
}

/** How much more frequent a word is here than in ordinary Chinese, in powers of ten. */
function keyness({ words, total }: Corpus, { word, frequency }: Token): number {
  return Math.log10(words.get(word)! / (total + SHORT_TEXT)) - Math.log10((frequency + 1) / LIST_TOTAL);
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
