import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildWordList } from '../../../engine/words/build-word-list.ts';
import { pack, unpack } from '../../../engine/pack.ts';
import {
  createEmptyWordList,
  createWordList,
  forEachWord,
  frequency,
  weightOf,
} from '../../../engine/words/word-list.ts';
import type { WordListArrays } from '../../../engine/words/word-list.ts';

const make = (entries: [string, number][]) => createWordList(buildWordList(entries));
const ask = (list: ReturnType<typeof make>, word: string) => {
  const units = Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
  return frequency(list, units, 0, units.length);
};

describe('a word list', () => {
  const list = make([
    ['党', 20_000],
    ['党组织', 688],
    ['兩個', 100],
    ['两个', 200],
    ['𠮷野家', 7],
    ['ＡＰＥＣ', 12],
    ['句号。', 5],
  ]);

  it.each([
    ['党', 20_000],
    ['党组织', 688],
    ['党组', 0],
    ['党组织者', 0],
    ['2个', 300],
    ['𠮷野家', 7],
    ['apec', 12],
    ['', 0],
    ['组织', 0],
  ])('knows %s within five per cent', (word, expected) => {
    const found = ask(list, word);
    expect(Math.abs(found - expected)).toBeLessThanOrEqual(expected * 0.05);
  });

  it('has no word when it is empty', () => {
    expect(ask(createEmptyWordList(), '党')).toBe(0);
    expect(ask(make([]), '党')).toBe(0);
  });

  it('is the same after packing', () => {
    const { arrays } = unpack(pack({}, { ...buildWordList([['党章', 50]]) }).buffer);
    expect(ask(createWordList(arrays as unknown as WordListArrays), '党章')).toBe(
      ask(make([['党章', 50]]), '党章'),
    );
  });

  it('holds every word that was put in, in the order of their units, and no other', () => {
    const word = fc.stringMatching(/^[党章国的a𠮷]{1,6}$/u);
    const check = (texts: string[]) => {
      const found: string[] = [];
      const every = make(texts.map((text) => [text, 10]));
      forEachWord(every, (units, length) => found.push(String.fromCharCode(...units.subarray(0, length))));
      expect(found).toEqual([...new Set(texts)].toSorted());
      for (const text of texts) expect(ask(every, text)).toBeGreaterThan(0);
    };
    fc.assert(fc.property(fc.array(word, { maxLength: 20 }), check));
  });
});

describe('weightOf', () => {
  it('keeps the order of frequencies and gives 0 to none', () => {
    expect([0, 1, 2, 10, 1000, 900_000, 1e9].map(weightOf)).toEqual([0, 1, 14, 44, 129, 255, 255]);
  });
});
