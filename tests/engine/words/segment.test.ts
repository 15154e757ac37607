import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldedText } from '../../../engine/fold.ts';
import { segment, segmentParts, segmentScore } from '../../../engine/words/segment.ts';
import { createEmptyWordList } from '../../../engine/words/word-list.ts';
import { loadWordList } from '../../../scripts/word-list.ts';

const list = loadWordList();

function cut(text: string, by: typeof segment = segment): string {
  const folded = fold(text);
  let start = 0;
  const words = by(list, folded.units, 0, folded.length).map((end) => {
    const word = foldedText(folded, start, end);
    start = end;
    return word;
  });
  return words.join(' ');
}

describe('segment', () => {
  it.each([
    ['党的领导人', '党 的 领导人'],
    ['党的领导人民', '党 的 领导 人民'],
    ['黨的領導人民', '党 的 领导 人民'],
    ['这两个维护人员', '这 2个 维护 人员'],
    ['第四风电场', '第4 风电场'],
    ['ABC公司的iPhone15手机', 'abc 公司 的 iphone15 手机'],
    ['２０２３年', '2023 年'],
    ['𠮷野家，𠮷。', '𠮷 野 家 , 𠮷 。'],
    ['', ''],
  ])('cuts %s', (text, expected) => {
    expect(cut(text)).toBe(expected);
  });

  it('cuts character by character where no word is known', () => {
    const { units, length } = fold('全面从严𠮷');
    expect(segment(createEmptyWordList(), units, 0, length)).toEqual([1, 2, 3, 4, 6]);
  });

  it('only looks at the units asked for', () => {
    const { units } = fold('基层党组织建设');
    expect(segment(list, units, 2, 4)).toEqual([4]);
    expect(segment(list, units, 3, 5)).toEqual([5]);
  });

  it('ends at the end, rises, and is never less likely than two halves', () => {
    const text = fc.stringMatching(/^[党组织国民会的人员第一二十a-c ，𠮷]{1,40}$/u);
    const check = (input: string, share: number) => {
      const { units, length } = fold(input);
      const ends = segment(list, units, 0, length);
      expect(ends).toEqual([...new Set(ends)].toSorted((one, other) => one - other));
      expect(ends.at(-1) ?? 0).toBe(length);
      const border = ends[Math.floor(share * ends.length)];
      if (border === undefined) return;
      const halves = segmentScore(list, units, 0, border) + segmentScore(list, units, border, length);
      expect(halves).toBeCloseTo(segmentScore(list, units, 0, length), 6);
    };
    fc.assert(fc.property(text, fc.double({ min: 0, max: 0.99, noNaN: true }), check));
  });
});

describe('segmentParts', () => {
  it.each([
    ['国民党', '国民 党'],
    ['党组', '党 组'],
    ['中央政治局', '中央 政治局'],
  ])('takes %s apart', (word, expected) => {
    expect(cut(word, segmentParts)).toBe(expected);
  });
});
