import { describe, expect, test } from 'vitest';
import { makeOccurrence } from '../page/make-content.ts';
import { hasMore, splitParagraph, splitPassage } from '../../ui/split-passage.ts';
import type { PassagePiece } from '../../ui/split-passage.ts';

/** [found], (near), the rest plain. */
function write(pieces: PassagePiece[]): string {
  const marks = { plain: '', found: '[]', near: '()' };
  return pieces.map(({ tone, text }) => `${marks[tone][0] ?? ''}${text}${marks[tone][1] ?? ''}`).join('');
}

const FAR = '第一个分句离找到的词语很远很远很远很远，第二个分句也离得很远很远很远很远，';
const LONG = `${FAR}第三个分句就在前面，这里写着全面从严治党，第五个分句紧接着，第六个分句离得远了，第七个分句已经到了最后的最后。`;
const NEIGHBOUR = '离得很远的一个句子在这里说了好些别的话，又说了一些。紧挨着的一个句子。';

describe('a passage', () => {
  test.each([
    [
      'stands alone where it is its paragraph',
      makeOccurrence('坚持全面从严治党。', '全面从严治党'),
      '坚持[全面从严治党]。',
      false,
    ],
    [
      'has short neighbours whole',
      makeOccurrence('坚持从严。', '从严', { before: '前句。', after: '后句。' }),
      '(前句。)坚持[从严]。(后句。)',
      false,
    ],
    [
      'has of a long neighbour before it the end',
      makeOccurrence('坚持从严。', '从严', { before: `更早的话，${NEIGHBOUR}` }),
      `(……${NEIGHBOUR})坚持[从严]。`,
      true,
    ],
    [
      'has of a long neighbour after it the beginning',
      makeOccurrence('坚持从严。', '从严', { after: `${NEIGHBOUR}${NEIGHBOUR}` }),
      '坚持[从严]。(离得很远的一个句子在这里说了好些别的话，又说了一些。紧挨着的一个句子……)',
      true,
    ],
    [
      'that is long is dimmed clause by clause, without its neighbours',
      makeOccurrence(LONG, '全面从严治党', { before: '前句。' }),
      `(${FAR})第三个分句就在前面，这里写着[全面从严治党]，第五个分句紧接着，(第六个分句离得远了，第七个分句已经到了最后的最后。)`,
      true,
    ],
    ['is shown where nothing of it was found', makeOccurrence('坚持从严。', '没有'), '坚持从严。', false],
    [
      'may begin and end with what was found',
      makeOccurrence('从严，从宽', '从严，从宽'),
      '[从严，从宽]',
      false,
    ],
    ['may have astral characters', makeOccurrence('𠮷从严𠮷。', '从严'), '𠮷[从严]𠮷。', false],
  ])('%s', (_, occurrence, expected, more) => {
    expect(write(splitPassage(occurrence))).toBe(expected);
    expect(hasMore(occurrence)).toBe(more);
  });

  test('has every stretch marked that was found', () => {
    const occurrence = makeOccurrence('从严治党，从严治吏。', '从严');
    occurrence.found.push({ start: 5, end: 7 });
    expect(write(splitPassage(occurrence))).toBe('[从严]治党，[从严]治吏。');
  });

  test('loses no character of its paragraph', () => {
    const occurrence = makeOccurrence(LONG, '全面从严治党', { before: NEIGHBOUR, after: '后句。' });
    const whole = splitParagraph(occurrence).map(({ text }) => text);
    expect(whole.join('')).toBe(`${NEIGHBOUR}${LONG}后句。`);
  });
});
