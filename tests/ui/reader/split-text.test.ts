import { describe, expect, it } from 'vitest';
import type { ReadPhrase } from '../../../engine/read-document.ts';
import { splitText } from '../../../ui/reader/split-text.ts';

const phrase = (start: number, end: number): ReadPhrase => {
  return { start, end, target: `${start}`, class: 'formulation', importance: 1 };
};

describe('splitText', () => {
  it.each([
    ['no phrase', [], ['甲乙丙丁戊']],
    ['one in the middle', [phrase(1, 3)], ['甲', '乙丙', '丁戊']],
    ['two that touch, to the end', [phrase(0, 2), phrase(2, 5)], ['甲乙', '丙丁戊']],
  ])('%s', (_, phrases, texts) => {
    const pieces = splitText('甲乙丙丁戊', phrases, []);
    expect(pieces.map(({ text }) => text)).toEqual(texts);
    expect(pieces.filter((piece) => piece.phrase)).toHaveLength(phrases.length);
  });

  it('cuts what was found at the borders of phrases', () => {
    const pieces = splitText('甲乙丙丁戊', [phrase(1, 3)], [{ start: 2, end: 5 }]);
    expect(pieces.map(({ found }) => found)).toEqual([[], [{ start: 1, end: 2 }], [{ start: 0, end: 2 }]]);
  });
});
