/** What a word of a Chinese text is, as far as the borders of phrases depend on it. */
import { foldText } from '../fold.ts';

/**
 * Part of speech, coarse. `verbal`: a verb that also names its action (建设); `light`: a verb that says little
 * (进行); `short…`: of one character; `of`: 的; `join`: 之; `list`: the mark 、; `break`: any other punctuation.
 */
export type TokenClass =
  | 'noun'
  | 'verbal'
  | 'idiom'
  | 'verb'
  | 'shortVerb'
  | 'light'
  | 'adjective'
  | 'shortAdjective'
  | 'adverb'
  | 'number'
  | 'measure'
  | 'place'
  | 'pronoun'
  | 'preposition'
  | 'conjunction'
  | 'particle'
  | 'of'
  | 'join'
  | 'list'
  | 'break';

/** A word or a punctuation mark of a passage. */
export interface Token {
  /** Folded. */
  word: string;
  class: TokenClass;
  /** In folded units of the passage. */
  start: number;
  end: number;
  /** Quotation marks that open right before it and close right behind it. */
  opens: number;
  closes: number;
  /** How often the word list has seen the word; 0 = not in the list. */
  frequency: number;
}

/** Parts of speech that a word list keeps; the code of each is its position, 0 = none. */
const TAGS = [
  'none',
  'noun',
  'verbal',
  'verb',
  'adjective',
  'adverb',
  'idiom',
  'number',
  'measure',
  'place',
  'preposition',
  'conjunction',
  'particle',
  'pronoun',
] as const;
type Tag = (typeof TAGS)[number];

/** First letters of jieba's tags (the ICTCLAS set), longer ones first. */
const JIEBA_TAGS: [prefix: string, tag: Tag][] = [
  ['vn', 'verbal'],
  ['vd', 'adverb'],
  ['ad', 'adverb'],
  ['an', 'noun'],
  ['n', 'noun'],
  ['j', 'noun'],
  ['s', 'noun'],
  ['t', 'noun'],
  ['v', 'verb'],
  ['a', 'adjective'],
  ['b', 'adjective'],
  ['d', 'adverb'],
  ['i', 'idiom'],
  ['l', 'idiom'],
  ['z', 'idiom'],
  ['m', 'number'],
  ['q', 'measure'],
  ['f', 'place'],
  ['p', 'preposition'],
  ['c', 'conjunction'],
  ['u', 'particle'],
  ['r', 'pronoun'],
];
/** Four characters tagged as a name of a person are a set expression that was tagged wrongly. */
const LONGEST_NAME = 3;

/** Gives the code of a part of speech as jieba's dictionary writes it. */
export function tagCode(word: string, jiebaTag: string): number {
  if (jiebaTag.startsWith('nr') && word.length > LONGEST_NAME) return TAGS.indexOf('idiom');
  const tag = JIEBA_TAGS.find(([prefix]) => jiebaTag.startsWith(prefix))?.[1] ?? 'none';
  return TAGS.indexOf(tag);
}

/** Small closed sets that decide borders and that the dictionary tags otherwise or not at all. */
const CLOSED: [TokenClass, string][] = [
  ['of', '的'],
  ['join', '之'],
  ['particle', '等 了 着 过 所 得 地 住'],
  ['place', '上 中 下 里 内 前 后 以来 之间 之中 以上 上来 下来 下去'],
  [
    'pronoun',
    '这 那 其 我们 我国 各 各项 各种 各类 某 该 本 一切 一些 一系列 多次 不少 许多 这些 此 他 她 它 他们 什么 怎么 如何',
  ],
  [
    'light',
    '是 有 在于 没有 成为 作为 存在 进行 作出 取得 提出 指出 强调 体现 面临 得到 发生 产生 进入 认为 表示 开展',
  ],
  [
    'adverb',
    '全面 深入 进一步 更加 切实 坚决 不断 持续 积极 认真 大力 努力 充分 着力 深刻 始终 坚持不懈 坚定不移 持之以恒 明显 显著 ' +
      '亲自 高度 更好 真正 加快 奋力 必须 应当 牢牢 紧紧 逐步 稳步 更 最 较 仍 还 需 可 能 应 已 将 会 要 都 也 又 就 才 再 很 十分 ' +
      '非常 带头 共同',
  ],
  ['verb', '复兴 落实 深化 健全 坚定 突出 牢记 领悟 细化 完善 贯彻落实 建设 建成 统一 分析 结合 抓好 当好'],
  ['noun', '自我 自身'],
];
const closed = new Map(
  CLOSED.flatMap(([kind, words]) => words.split(' ').map((word) => [foldText(word), kind] as const)),
);
const NUMBER = /^第?[\d〇百千万亿]+$/u;

/** Gives the class of a folded word with this tag. */
export function classifyWord(word: string, code: number): TokenClass {
  const kind = closed.get(word);
  if (kind) return kind;
  if (NUMBER.test(word)) return 'number';
  const tag = TAGS[code] ?? 'none';
  if (tag === 'none') return 'noun';
  if (tag === 'idiom' && word.length === 1) return 'shortVerb';
  if (tag === 'verb' && word.length === 1) return 'shortVerb';
  if (tag === 'adjective' && word.length === 1) return 'shortAdjective';
  return tag;
}

const NOMINAL = new Set<TokenClass>(['noun', 'verbal', 'idiom']);
const VERBAL = new Set<TokenClass>(['verb', 'shortVerb', 'light']);

/** Says whether a class can be the head of a noun phrase. */
export function isNominal(kind: TokenClass): boolean {
  return NOMINAL.has(kind);
}

/** Says whether a class can govern an object. */
export function isVerb(kind: TokenClass): boolean {
  return VERBAL.has(kind);
}

/** Says whether a token parts clauses or the members of a list; so does the end of the passage. */
export function isSeparator(token: Token | undefined): boolean {
  return !token || token.class === 'break' || token.class === 'list';
}
