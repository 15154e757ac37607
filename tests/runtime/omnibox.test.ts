import { describe, expect, it } from 'vitest';
import { describe as describeLine, readSuggestion, writeSuggestion } from '../../runtime/omnibox.ts';
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
  it.each<[words: string, place: string, plain: string, markup: string]>([
    ['两个维护', '开头', '两个维护 — 开头', '两个维护 <dim>开头</dim>'],
    ['<b>&"', "it's", `<b>&" — it's`, '&lt;b&gt;&amp;&quot; <dim>it&apos;s</dim>'],
    ['甲\n  乙', '', '甲 乙 — ', '甲 乙 <dim></dim>'],
    ['甲\u0000乙', '开头', '甲\u0000乙 — 开头', '甲乙 <dim>开头</dim>'],
  ])('of %s is text in Firefox and markup in Chrome', (words, place, plain, markup) => {
    expect(describeLine(words, place, false)).toBe(plain);
    expect(describeLine(words, place, true)).toBe(markup);
  });

  it('is cut, but never inside a character', () => {
    expect(describeLine('🙂'.repeat(100), '开头', false)).toBe(`${'🙂'.repeat(40)}…… — 开头`);
  });
});
