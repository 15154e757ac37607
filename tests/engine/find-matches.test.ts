import { describe, expect, it } from 'vitest';
import { findMatches } from '../../engine/find-matches.ts';
import { makeLibrary } from './make-library.ts';

const library = makeLibrary(
  '题目\n坚定不移全面从严治党。增强“四个意识”、坚定“四个自信”、做到“两个维护”。党的二十大精神。机关党的建设，党的建设高质量发展。“7·9”重要讲话。GDP。',
  [
    '坚定不移全面从严治党',
    '全面从严治党',
    '增强“四个意识”、坚定“四个自信”、做到“两个维护”',
    '四个意识',
    '党的二十大精神',
    '机关党的建设',
    '党的建设高质量发展',
    '7·9”重要讲话',
    'GDP',
  ],
);

function wordsOf(text: string): string[] {
  return findMatches(library, text).map(({ start, end }) => text.slice(start, end));
}

describe('exact matches', () => {
  it.each([
    ['the longest of nested phrases', '要坚定不移全面从严治党。', ['坚定不移全面从严治党']],
    ['the longer of overlapping phrases', '机关党的建设高质量发展', ['党的建设高质量发展']],
    [
      'a phrase with or without its quotation marks',
      '“四个意识”，四个意识，「四个意识」',
      ['四个意识', '四个意识', '四个意识'],
    ],
    [
      'marks that belong together',
      '增强“四个意识”、坚定“四个自信”、做到“两个维护”。',
      ['增强“四个意识”、坚定“四个自信”、做到“两个维护”'],
    ],
    [
      'marks that the page leaves out',
      '增强四个意识、坚定四个自信、做到两个维护',
      ['增强四个意识、坚定四个自信、做到两个维护'],
    ],
    ['traditional characters', '堅定不移全面從嚴治黨', ['堅定不移全面從嚴治黨']],
    ['other white space', '全面\n从严 治党', ['全面\n从严 治党']],
    ['the same phrase twice', '全面从严治党，全面从严治党', ['全面从严治党', '全面从严治党']],
    ['behind non-BMP characters', '𠀀𠀀全面从严治党', ['全面从严治党']],
    ['not inside a number', '二十四个意识', []],
    ['behind the number of an item', '3. “四个意识”，①四个意识', ['四个意识', '四个意识']],
    ['a variant behind the number of an item', '7. 四个的意识', ['四个的意识']],
    ['not inside a Latin word', 'GDPR and xGDP', []],
    ['a Latin word of its own', '增长GDP，the gdp of', ['GDP', 'gdp']],
    ['nothing in other text', '今天天气很好。', []],
  ])('finds %s', (_, text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('says what was found, where and how sure', () => {
    expect(findMatches(library, '坚持全面“从严”治党')).toEqual([
      { start: 2, end: 10, kind: 'exact', target: '全面从严治党', score: 1, differences: [] },
    ]);
  });
});
