import { describe, expect, it } from 'vitest';
import {
  readSuggestion,
  writeMarkup,
  writePlain,
  writeSuggestion,
  type ResultLine,
} from '../../runtime/omnibox.ts';
import { makeResult } from '../ui/samples.ts';

describe('a suggestion', () => {
  it.each(['两个维护', '长'.repeat(200), '甲 · speech/9/9', ' 两个\n维护 ', '<b>&'])(
    'leads back to its passage: %s',
    (text) => {
      expect(readSuggestion(writeSuggestion(makeResult(text)))).toBe('speech/2.6/3');
    },
  );

  it.each(['两个维护', '2.1', '', ' · ', 'a/b', '甲 ·speech/2'])(
    'is not what was only typed: %s',
    (typed) => {
      expect(readSuggestion(typed)).toBeUndefined();
    },
  );
});

describe('the line of a suggestion', () => {
  const line = (words: string, place: string, ...found: [start: number, end: number][]) => ({
    text: words,
    place,
    found: found.map(([start, end]) => ({ start, end })),
  });

  it.each<[what: string, line: ResultLine, plain: string, markup: string]>([
    ['words', line('两个维护', '开头'), '两个维护 — 开头', '两个维护 <dim>开头</dim>'],
    [
      'what was found',
      line('做到两个维护，两个', '开头', [2, 6], [7, 9]),
      '做到两个维护，两个 — 开头',
      '做到<match>两个维护</match>，<match>两个</match> <dim>开头</dim>',
    ],
    [
      'signs',
      line('<b>&"', "it's", [0, 3]),
      `<b>&" — it's`,
      '<match>&lt;b&gt;</match>&amp;&quot; <dim>it&apos;s</dim>',
    ],
    ['line breaks', line('甲\n乙', '', [2, 3]), '甲 乙 — ', '甲 <match>乙</match> <dim></dim>'],
    [
      'what XML does not allow',
      line('甲\u0000\uffff\ud800乙', '开头'),
      '甲\u0000\uffff\ud800乙 — 开头',
      '甲乙 <dim>开头</dim>',
    ],
    [
      'what was found beyond the end, and twice',
      line('长'.repeat(50), '开头', [1, 3], [2, 4], [39, 45], [46, 48]),
      `${'长'.repeat(40)}…… — 开头`,
      `长<match>长长</match>${'长'.repeat(36)}<match>长</match>…… <dim>开头</dim>`,
    ],
  ])('has %s as text in Firefox and as markup in Chrome', (_, given, plain, markup) => {
    expect(writePlain(given)).toBe(plain);
    expect(writeMarkup(given)).toBe(markup);
  });

  it('is cut, but never inside a character', () => {
    expect(writePlain(line('🙂'.repeat(100), '开头'))).toBe(`${'🙂'.repeat(40)}…… — 开头`);
    expect(writeMarkup(line('🙂'.repeat(100), '开头'))).toBe(`${'🙂'.repeat(40)}…… <dim>开头</dim>`);
  });
});
