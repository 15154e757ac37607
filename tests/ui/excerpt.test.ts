import { describe, expect, it } from 'vitest';
import { cutExcerpt } from '../../ui/excerpt.ts';

const find = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

describe('an excerpt', () => {
  it.each([
    ['words near the beginning', '增强四个意识，做到两个维护', '两个维护', '增强四个意识，做到两个维护'],
    [
      'words in a later clause: the clause begins it',
      '必须带头全面学习、全面把握、全面落实，引导党员干部做到两个维护，当好表率。',
      '两个维护',
      '……引导党员干部做到两个维护，当好表率。',
    ],
    [
      'words deep in a clause',
      '深入贯彻党的建设新部署新要求并找准全面提高机关党的建设质量的着力点',
      '着力点',
      '……高机关党的建设质量的着力点',
    ],
    ['words after the last comma of many', '一二三四五六七八九十，一二三四五六七八九十，好', '好', '……好'],
    // The cut would fall into the middle of 𠮷.
    [
      'characters of two units',
      '一二三四五六七八九十一二三四𠮷六七八九十一二三四着力点',
      '着力点',
      '……𠮷六七八九十一二三四着力点',
    ],
  ])('of a text with %s', (_, text, words, expected) => {
    const excerpt = cutExcerpt(text, [find(text, words)]);
    expect(excerpt.text).toBe(expected);
    expect(excerpt.found.map(({ start, end }) => excerpt.text.slice(start, end))).toEqual([words]);
  });

  it('of a text in which nothing was found is the text', () => {
    expect(cutExcerpt('任何一句话', [])).toEqual({ text: '任何一句话', found: [] });
  });
});
