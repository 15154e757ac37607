import { describe, expect, it } from 'vitest';
import { importanceOf, isOrdinary, rarityOf } from '../../engine/importance.ts';
import { createEmptyWordList } from '../../engine/words/word-list.ts';
import { loadWordList } from '../../scripts/word-list.ts';
import type { Judged } from '../../engine/importance.ts';
import type { Passage } from '../../engine/types.ts';

const words = loadWordList();
const place = (section: number, paragraph: number | null, sentence: number | null): Passage => {
  return { document: 'talk', section, paragraph, sentence, address: '', text: '' };
};
const phrase = (text: string, change: Partial<Judged> = {}): Judged => {
  return { text, class: 'formulation', importance: 2, ...change };
};
const IN_TEXT = [place(1, 2, 3)];

describe('importanceOf', () => {
  it.each<[string, [Judged, Passage[]], [Judged, Passage[]]]>([
    [
      'what an editor ranks higher',
      [phrase('政治机关', { importance: 3 }), IN_TEXT],
      [phrase('政治机关', { importance: 2 }), IN_TEXT],
    ],
    ['the rarer wording', [phrase('涉滩之险'), IN_TEXT], [phrase('问题意识'), IN_TEXT]],
    ['the heading', [phrase('自我革命'), [place(1, null, null)]], [phrase('自我革命'), IN_TEXT]],
    ['the title', [phrase('自我革命'), [place(0, null, null)]], [phrase('自我革命'), [place(1, null, null)]]],
    ['the first sentence', [phrase('自我革命'), [place(1, 2, 1)]], [phrase('自我革命'), IN_TEXT]],
    ['what is repeated', [phrase('自我革命'), [...IN_TEXT, ...IN_TEXT]], [phrase('自我革命'), IN_TEXT]],
    [
      'a numeral term before an office',
      [phrase('两个维护', { class: 'numeral' }), IN_TEXT],
      [phrase('两个维护', { class: 'institution' }), IN_TEXT],
    ],
  ])('puts %s first', (_, more, less) => {
    const [high, low] = [more, less].map(([judged, passages]) => importanceOf(judged, passages, words));
    expect(high).toBeGreaterThan(low!);
  });

  it('lies between 0 and 1', () => {
    const many = Array.from({ length: 99 }, () => place(0, null, null));
    const highest = importanceOf(
      phrase('涉滩之险、爬坡之艰', { importance: 3, class: 'slogan' }),
      many,
      words,
    );
    const lowest = importanceOf(phrase('中国共产党', { importance: 1, class: 'institution' }), [], words);
    expect(highest).toBeLessThanOrEqual(1);
    expect(lowest).toBeGreaterThan(0);
  });
});

describe('rarityOf', () => {
  it('rises with the number and the rarity of words', () => {
    const rarities = ['工作', '党委', '党办', '全面从严治党', '涉滩之险'].map((text) =>
      rarityOf(words, text),
    );
    expect(rarities).toEqual(rarities.toSorted((one, other) => one - other));
  });

  it('is the same in traditional and full-width characters', () => {
    expect(rarityOf(words, '兩個維護')).toBe(rarityOf(words, '两个维护'));
  });
});

describe('isOrdinary', () => {
  it.each([
    ['工作', true],
    ['问题', true],
    ['工作机制', false],
    ['全面从严治党', false],
  ])('says of %s: %s', (text, expected) => {
    expect(isOrdinary(phrase(text), words)).toBe(expected);
  });

  it('never says it of a name', () => {
    expect(isOrdinary(phrase('中国共产党', { class: 'institution' }), words)).toBe(false);
  });

  it('knows nothing without a word list', () => {
    expect(isOrdinary(phrase('工作'), createEmptyWordList())).toBe(false);
  });
});
