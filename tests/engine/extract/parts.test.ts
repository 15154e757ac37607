import { describe, expect, it } from 'vitest';
import { describe as describeCandidate } from '../../../engine/extract/features.ts';
import { isOrdinary } from '../../../engine/extract/is-ordinary.ts';
import { joinWords } from '../../../engine/extract/join-words.ts';
import { readCorpus } from '../../../engine/extract/propose-chinese.ts';
import { findScript } from '../../../engine/extract/script.ts';
import { selectCandidates } from '../../../engine/extract/select.ts';
import { findSpans } from '../../../engine/extract/spans.ts';
import { classifyWord, tagCode } from '../../../engine/extract/token.ts';
import { tokenize } from '../../../engine/extract/tokenize.ts';
import { loadTaggedWords } from '../../../scripts/word-list.ts';
import type { Token } from '../../../engine/extract/token.ts';

const tagged = loadTaggedWords();
const tokensOf = (text: string): Token[] => {
  const { folded, tokens } = tokenize(tagged, text);
  return joinWords([{ passage: 0, folded, tokens, isHeading: false }])[0]!.tokens;
};
const wordsOf = (text: string): string[] => tokensOf(text).map(({ word }) => word);

describe('tokenize', () => {
  it('puts quotation marks on the words beside them', () => {
    const tokens = tokensOf('落实“最初一公里”要求');
    expect(tokens.find(({ opens }) => opens > 0)?.word).toBe('最初');
    expect(tokens.findIndex(({ closes }) => closes > 0)).toBe(tokens.length - 2);
  });

  it.each([
    ['书名《环境保护法》', '《', '》'],
    ['他说「环境保护」吗', '「', '」'],
    ['他说"环境保护"吗', '"', '"'],
  ])('reads the marks of %s', (text) => {
    const tokens = tokensOf(text);
    expect(tokens.reduce((sum, { opens }) => sum + opens, 0)).toBe(1);
    expect(tokens.reduce((sum, { closes }) => sum + closes, 0)).toBe(1);
  });
});

describe('joinWords', () => {
  it.each([
    ['党的十九大以来', '19大'],
    ['把握规律性认识', '规律性'],
  ])('joins in %s: %s', (text, word) => {
    expect(wordsOf(text)).toContain(word);
  });

  it('joins characters that are hardly ever apart in the document', () => {
    expect(wordsOf('甪岸开工。甪岸竣工。甪岸验收。')).toContain('甪岸');
    expect(wordsOf('甪岸开工。')).not.toContain('甪岸');
  });
});

describe('classifyWord', () => {
  it.each([
    ['的', 'uj', 'of'],
    ['全面', 'n', 'adverb'],
    ['2十', 'm', 'number'],
    ['建设', 'vn', 'verb'],
    ['变革', 'vn', 'verbal'],
    ['从严治党', 'nr', 'idiom'],
    ['看', 'v', 'shortVerb'],
  ])('takes %s tagged %s for %s', (word, tag, kind) => {
    expect(classifyWord(word, tagCode(word, tag))).toBe(kind);
  });
});

describe('findSpans', () => {
  const spans = (text: string): string[] => {
    const tokens = tokensOf(text);
    const found: string[] = [];
    findSpans(tokens, ({ from, to }) => {
      found.push(
        tokens
          .slice(from, to + 1)
          .map(({ word }) => word)
          .join(''),
      );
    });
    return found;
  };

  it('offers a list that begins and ends inside its segments', () => {
    expect(spans('描绘了推动绿色发展、推动共同发展的美好前景')).toContain('推动绿色发展、推动共同发展');
  });

  it('offers a quoted sentence with its commas, and a quotation with what stands before it', () => {
    expect(spans('他说“道路很长，前途光明”。')).toContain('道路很长,前途光明');
    expect(spans('坚持“两个确保”。')).toEqual(expect.arrayContaining(['坚持2个确保', '2个确保']));
  });

  it('offers nothing that begins or ends with 的, or that tears a quotation', () => {
    const found = spans('坚持“两个确保”的要求');
    expect(found.filter((text) => text.startsWith('的') || text.endsWith('的'))).toEqual([]);
    expect(found).not.toContain('确保的要求');
  });
});

/** Everything that a text offers, with its features; what is ordinary apart. */
function describeAll(text: string): { features: Map<string, Map<string, number>>; ordinary: string[] } {
  const corpus = readCorpus(tagged, [{ passage: 0, text, isHeading: false }]);
  const features = new Map<string, Map<string, number>>();
  const ordinary: string[] = [];
  for (const candidate of corpus.candidates.values()) {
    const own = new Map<string, number>();
    describeCandidate(corpus, candidate, (name, value) => own.set(name, value));
    features.set(candidate.key, own);
    if (isOrdinary(corpus, candidate)) ordinary.push(candidate.key);
  }
  return { features, ordinary };
}

describe('isOrdinary', () => {
  it.each([
    ['an everyday word with a noun of everyday use', '要做好业务工作，', '业务工作'],
    ['one word that ends in such a noun', '大家解决问题，', '解决问题'],
    ['a date', '会议于2020年1月召开，', '2020年1月'],
    ['an amount', '搬迁830万人，', '830万人'],
    ['an amount of money', '让利5万亿元，', '5万亿元'],
    ['a noun with an article', '举办一个研讨会，', '1个研讨会'],
    ['whom a verb makes act', '引导干部认识规律，', '引导干部'],
    ['words with the adverb of the verb behind', '青年深刻领悟要义，', '青年深刻'],
  ])('refuses %s', (_, text, key) => {
    expect(describeAll(text).ordinary).toContain(key);
  });

  it.each([
    ['a number that names things', '做到三个到位，', '3个到位'],
    ['what is quoted', '实施“一个目标”，', '1个目标'],
    ['a year with what it names', '2030年议程通过，', '2030年议程'],
    ['an adverb at the end of a clause', '保持高度一致，', '高度1致'],
  ])('keeps %s', (_, text, key) => {
    const { features, ordinary } = describeAll(text);
    expect([...features.keys()]).toContain(key);
    expect(ordinary).not.toContain(key);
  });
});

describe('describe', () => {
  const featuresOf = (text: string, key: string) => [...(describeAll(text).features.get(key)?.keys() ?? [])];

  it.each([
    ['the rhythm of its words', '加强绿色校园建设。', '绿色校园建设', 'rhythm:2+2+2'],
    ['the noun that heads it', '加强绿色校园建设。', '绿色校园建设', 'head:deed'],
    ['the everyday word that begins it', '推动绿色校园建设。', '推动绿色校园建设', 'starts:推动'],
    ['the everyday word before it', '推动绿色校园建设。', '绿色校园建设', 'behind:推动'],
    ['members joined that are alike', '树立大局意识和核心意识。', '大局意识和核心意识', 'joinedAlike'],
    ['a word that comes again', '新理念新思路层出不穷。', '新理念新思路', 'repeatsFirst'],
    ['a parallel that goes on outside', '要抓早抓小抓苗头。', '小抓苗头', 'echoLeft'],
  ])('tells %s', (_, text, key, feature) => {
    expect(featuresOf(text, key)).toContain(feature);
  });

  it('does not take the rare words of a short text for key words', () => {
    const { features } = describeAll('驻波管的读数。');
    const long = describeAll(`驻波管的读数。${'我们每天都在这里工作学习。'.repeat(200)}`).features;
    expect(features.get('读数')!.get('keyness')! - long.get('读数')!.get('keyness')!).toBeLessThan(0.6);
  });
});

describe('findSpans of pronouns', () => {
  it('begins no phrase with a pronoun', () => {
    expect([...describeAll('把握这一重要思想。').features.keys()]).not.toContain('这1重要思想');
  });
});

describe('selectCandidates', () => {
  const candidate = (key: string, from: number, to: number) => ({
    key,
    listed: 0,
    places: [{ sentence: 0, from, to, traits: [] }],
  });
  const selected = (scored: Parameters<typeof selectCandidates>[0]) =>
    selectCandidates(scored, 0).map(({ candidate: { key } }) => key);

  it('drops what cuts through a better one, and keeps what lies beside or well inside', () => {
    const better = { candidate: candidate('甲乙丙丁', 0, 3), score: 2 };
    expect(selected([better, { candidate: candidate('丁戊', 3, 4), score: 1 }])).toEqual(['甲乙丙丁']);
    expect(selected([better, { candidate: candidate('戊己', 4, 5), score: 1 }])).toEqual([
      '甲乙丙丁',
      '戊己',
    ]);
    expect(selected([better, { candidate: candidate('甲乙', 0, 1), score: 1 }])).toEqual([
      '甲乙丙丁',
      '甲乙',
    ]);
  });

  it('asks more of a near copy of a better one', () => {
    const better = { candidate: candidate('甲乙丙丁', 0, 3), score: 2 };
    expect(selected([better, { candidate: candidate('乙丙丁', 1, 3), score: 0.2 }])).toEqual(['甲乙丙丁']);
  });
});

describe('findScript', () => {
  it.each([
    ['全面推进 AI 发展', 'han'],
    ['個人情報を守る', 'kana'],
    ['The rule of law', 'spaced'],
    ['한국은행은 금리를 동결했다', 'spaced'],
    ['12:30 — 😀', null],
    ['', null],
  ])('reads %j as %s', (text, script) => {
    expect(findScript(text)).toBe(script);
  });
});
