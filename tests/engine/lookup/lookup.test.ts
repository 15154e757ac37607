import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeLookup, showFound } from './make-lookup.ts';
import type { LookupResult } from '../../../engine/types.ts';

const TEXT = `在会议上的讲话
开头一段，点明主题。
一、带头践行“两个维护”
要增强“四个意识”、坚定“四个自信”、做到“两个维护”。党办的青年干部应当多下基层，在实践中成长。
二、坚持系统观念
一是学习贯彻党的二十大精神，进一步统一思想和行动。规律性认识要不断深化。
二是打铁必须自身硬，持之以恒正风肃纪。党办首先是政治机关，青年理论学习要走在前列。`;
const PHRASES = [
  '两个维护\tnumeral\t3',
  '四个意识\tnumeral\t3',
  '增强“四个意识”、坚定“四个自信”、做到“两个维护”',
  '党的二十大精神\tformulation\t3\n\t= 二十大精神\tusual',
  '打铁必须自身硬',
];
const lookup = makeLookup(TEXT, PHRASES);

/** The first result: a phrase’s text, or a passage’s address. */
function first(query: string): string {
  const [result] = lookup(query);
  const name = result?.kind === 'phrase' ? result.text : `passage ${result?.passage.address}`;
  return result?.isAccepted ? name : `related: ${name}`;
}

describe('lookup', () => {
  it.each([
    ['the words themselves', '两个维护', '两个维护'],
    ['a part of a phrase', '必须自身', '打铁必须自身硬'],
    ['a part of a passage', '多下基层', 'passage talk/1.1/2'],
    ['traditional characters', '兩個維護', '两个维护'],
    ['wide characters and digits', '　４个意识　', '四个意识'],
    ['a number term in digits', '4个意识', '四个意识'],
    ['other punctuation', '正风，肃纪！', 'passage talk/2.2/1'],
    ['no punctuation', '增强四个意识坚定四个自信', '增强“四个意识”、坚定“四个自信”、做到“两个维护”'],
    ['a wrong character', '打铁必须自申硬', '打铁必须自身硬'],
    [
      'a wrong character that sounds otherwise, but does not call it the source',
      '四个意鱼',
      'related: 四个意识',
    ],
    ['a term of the same shape, but does not call it the source', '四个认识', 'related: 四个意识'],
    ['another number, but does not call it the source', '三个意识', 'related: 四个意识'],
    ['a number that was cut', '十大精神', '党的二十大精神'],
    ['characters that only sound the same', '两个唯护', '两个维护'],
    ['a particle too many', '多下的基层', 'passage talk/1.1/2'],
    ['a missing character', '持之以恒肃纪', 'passage talk/2.2/1'],
    ['another order', '自身硬打铁必须', '打铁必须自身硬'],
    ['words that stand apart', '基层 成长', 'passage talk/1.1/2'],
    ['words in another order', '前列 青年', 'passage talk/2.2/2'],
    ['an alias', '二十大精神', '党的二十大精神'],
    ['pinyin', 'lianggeweihu', '两个维护'],
    ['pinyin with blanks', 'liang ge wei hu', '两个维护'],
    ['pinyin with tones', 'liǎng gè wéi hù', '两个维护'],
    ['pinyin with numbers for tones', 'liang3ge4wei2hu4', '两个维护'],
    ['pinyin of a number', 'dangdeershidajingshen', '党的二十大精神'],
    ['pinyin with ü', 'gui lü xing', 'passage talk/2.1/2'],
    ['pinyin with v', 'guilvxing', 'passage talk/2.1/2'],
    ['wide letters', 'ｌｉａｎｇｇｅ', '两个维护'],
    ['pinyin with n for ng', 'lian ge wei hu', '两个维护'],
    ['pinyin with n for ng, half a syllable at the end', 'liange we', '两个维护'],
    ['pinyin with z for zh', 'zenzi jiguan', 'passage talk/2.2/2'],
    ['pinyin with l for n', 'qinglian ganbu', 'passage talk/1.1/2'],
    ['pinyin with u for ü', 'gui lu xing', 'passage talk/2.1/2'],
    ['pinyin with a key missing', 'datiebixuzshenying', '打铁必须自身硬'],
    ['pinyin with a key too many', 'datiebixuziishenying', '打铁必须自身硬'],
    ['pinyin with a wrong key', 'datiebixuzidhenying', '打铁必须自身硬'],
    ['pinyin with two keys swapped', 'daitebixuzishenying', '打铁必须自身硬'],
    ['initials', 'lgwh', '两个维护'],
    ['initials that look like one', 'dtbxzsy', '打铁必须自身硬'],
    ['half a syllable at the end', 'lianggew', '两个维护'],
    ['characters and letters', '两个weihu', '两个维护'],
    ['words in letters that stand apart', 'qingnian shijian', 'passage talk/1.1/2'],
    ['a word in characters and one in letters', '青年 jiceng', 'passage talk/1.1/2'],
    ['a passage’s address', 'talk/2.2/2', 'passage talk/2.2/2'],
    ['a paragraph’s number', '2.1', 'passage talk/2.1/1'],
    ['a section', '第二部分', 'passage talk/2'],
    ['a paragraph in words', '第二部分第二段', 'passage talk/2.2/1'],
    ['a sentence in words', '第一部分第一段第二句', 'passage talk/1.1/2'],
    ['a paragraph of any section', '第一段', 'passage talk/0.1/1'],
    ['a paragraph as the interface writes it', '《在会议上的讲话》第二部分第2段', 'passage talk/2.2/1'],
  ])('finds %s', (_, query, expected) => {
    expect(first(query)).toBe(expected);
  });

  it.each([
    ['all of it', '四个意识', '[四个意识]'],
    ['all of it but punctuation', '意识坚定', '增强“四个[意识”、坚定]“四个自信”、做到“两个维护”'],
    ['each word', '青年 成长', '党办的[青年]干部应当多下基层，在实践中[成长]。'],
    ['all but the wrong character', '打铁必须自身鱼', '[打铁必须自身]硬'],
    ['every place', '两个维护', '[两个维护]'],
    ['what syllables stand for', 'geyishi', '四[个意识]'],
  ])('marks what was found: %s', (_, query, expected) => {
    expect(lookup(query).map(showFound)).toContain(expected);
  });

  it('gives a phrase before the passages that hold it, and no other between', () => {
    const results = lookup('两个维护');
    expect(results.every(({ isAccepted }) => isAccepted)).toBe(true);
    expect(results.map(({ kind }) => kind)).toEqual(['phrase', 'phrase', 'passage', 'passage']);
  });

  it('gives an alias’s phrase once', () => {
    const phrases = lookup('党的二十大精神').filter(({ kind }) => kind === 'phrase');
    expect(phrases.map(({ text }) => text)).toEqual(['党的二十大精神']);
  });

  it('puts words nearer together first', () => {
    const near = makeLookup('题目\n青年在这里说了许多许多别的话以后才去了基层。青年去基层。');
    expect(near('青年 基层').map(({ passage }) => passage.address)).toEqual(['talk/0.1/2', 'talk/0.1/1']);
  });

  it('gives the first sentence of each paragraph of a number', () => {
    expect(lookup('第一段').map(({ passage }) => passage.address)).toEqual([
      'talk/0.1/1',
      'talk/1.1/1',
      'talk/2.1/1',
    ]);
  });

  it('accepts nothing where only some words are the same', () => {
    for (const query of [
      '学习做红烧肉要多久',
      '党办 企鹅',
      '青年旅社明天还有房间吗',
      '四个苹果',
      '《别的讲话》第二部分第二段',
      'meiyouzheju',
      'hongsaorou',
      'double click',
    ])
      expect(
        lookup(query).filter(({ isAccepted }) => isAccepted),
        query,
      ).toEqual([]);
  });

  it('gives what is related behind what is accepted, with lower scores', () => {
    for (const query of ['青年干部学习', '基层', 'lgwh', '持之以恒下基层']) {
      const results = lookup(query);
      const firstRelated = results.findIndex(({ isAccepted }) => !isAccepted);
      const scores = results.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((one, other) => other - one));
      if (firstRelated >= 0)
        expect(results.slice(firstRelated).every(({ isAccepted }) => !isAccepted)).toBe(true);
    }
  });

  it.each([
    '',
    ' ',
    '　',
    '。，！',
    '😀',
    '\u200b',
    '\ud800',
    '.*',
    '^$',
    '<b></b>',
    'reader',
    'settings',
    '?!^=|',
  ])('finds nothing for %j', (query) => {
    expect(lookup(query)).toEqual([]);
  });

  it.each([
    ["Fuse's operators", "'两个维护!^=", '两个维护'],
    ['an expression', '(两个维护)+', '两个维护'],
    ['a tag', '<两个维护>', '两个维护'],
    ['a pipe', '两个|维护', '两个维护'],
  ])('takes %s as text', (_, query, text) => {
    expect(lookup(query)[0]?.text).toBe(text);
  });

  it('finds a passage in a paragraph that was pasted whole', () => {
    const results = lookup('他说：党办的青年干部应当多下基层，在实践中成长。这是大家都知道的，不用再说。');
    expect(results[0]).toMatchObject({ isAccepted: true, passage: { address: 'talk/1.1/2' } });
  });

  it('finds words of scripts written with blanks', () => {
    const english = makeLookup('Title\nMachine learning, and statistics. All men are created equal.');
    expect(english('machine learning').map(showFound)).toEqual(['[Machine learning], and statistics.']);
    expect(english('equal men').map(showFound)).toEqual(['All [men] are created [equal].']);
    expect(english('machnie learning')[0]?.text).toBe('Machine learning, and statistics.');
  });

  it('holds no more than a reader looks through', () => {
    const many = makeLookup(
      `题目\n${Array.from({ length: 400 }, (_, at) => `第${at}条写着基层。`).join('')}`,
    );
    expect(many('基层').length).toBeLessThan(30);
    expect(many('层').length).toBeGreaterThan(0);
  });

  it('gives offsets inside the text and scores from 0 to 1, whatever was typed', () => {
    const words = fc.constantFrom(
      '两个',
      '维护',
      'lg',
      'wei',
      ' ',
      '4',
      '.',
      '的',
      '😀',
      '青年',
      'ǎ',
      '/',
      '第二部分',
    );
    const queries = fc.oneof(
      fc
        .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
        .map((units) => String.fromCharCode(...units)),
      fc.array(words, { maxLength: 10 }).map((some) => some.join('')),
    );
    const isBroken = ({ text, found, score }: LookupResult) =>
      score <= 0 ||
      score > 1 ||
      found.some(({ start, end }) => start < 0 || start >= end || end > text.length);
    fc.assert(
      fc.property(queries, (query) => {
        expect(lookup(query).filter(isBroken)).toEqual([]);
      }),
    );
  });

  it.each([
    ['one character', '党'.repeat(10_000)],
    ['a sentence', '党办首先是政治机关，'.repeat(1000)],
    ['letters', 'lianggeweihu'.repeat(900)],
    ['initials', 'dtbxzsyzhch'.repeat(900)],
    ['words', '党 办 青 年 '.repeat(1250)],
    ['combining marks', `e${'\u0301'.repeat(9999)}`],
    ['brackets', '('.repeat(10_000)],
  ])('reads ten thousand units of %s no longer than two thousand', (_, query) => {
    expect(lookup(query)).toEqual(lookup(query.slice(0, 2000)));
  });
});
