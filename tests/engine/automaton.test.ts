import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAutomaton } from '../../engine/automaton.ts';
import { fold } from '../../engine/fold.ts';
import { findPatterns } from '../../engine/occurrences.ts';

const units = (text: string) => Uint16Array.from(text, (character) => character.charCodeAt(0));

function search(patterns: string[], text: string): string[] {
  const automaton = buildAutomaton(patterns.map(units));
  return findPatterns(automaton, fold(text)).map(({ pattern, start }) => `${patterns[pattern]}@${start}`);
}

describe('findPatterns', () => {
  it.each([
    ['one pattern', ['党章'], '学习党章党规', ['党章@2']],
    [
      'nested patterns',
      ['自我革命', '革命', '党的自我革命'],
      '党的自我革命',
      ['党的自我革命@0', '自我革命@2', '革命@4'],
    ],
    ['overlapping patterns', ['理论武装', '武装工作'], '理论武装工作', ['理论武装@0', '武装工作@2']],
    [
      'a failure that leads into another pattern',
      ['治党治国', '治国理政'],
      '治党治国理政',
      ['治党治国@0', '治国理政@2'],
    ],
    ['a pattern that repeats itself', ['啊啊'], '啊啊啊', ['啊啊@0', '啊啊@1']],
    ['no pattern', [], '全面从严治党', []],
    ['an empty pattern never', ['', '党'], '党', ['党@0']],
    ['the first of equal patterns', ['党', '党'], '党', ['党@0']],
    ['nothing in an empty text', ['党'], '', []],
    ['units that no pattern has', ['党章'], '党x章', []],
  ])('finds %s', (_, patterns, text, expected) => {
    expect(search(patterns, text)).toEqual(expected);
  });

  it('finds what a plain search finds', () => {
    const letters = fc.stringMatching(/^[党章政策治国]{1,5}$/);
    const check = (patterns: string[], text: string) => {
      const distinct = [...new Set(patterns)];
      const plain = distinct.flatMap((pattern) =>
        [...text].flatMap((_, at) => (text.startsWith(pattern, at) ? [`${pattern}@${at}`] : [])),
      );
      expect(search(distinct, text).toSorted()).toEqual(plain.toSorted());
    };
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 12 }), fc.stringMatching(/^[党章政策治国，]{0,60}$/), check),
    );
  });

  it('refuses a pattern that is too long to be a phrase', () => {
    expect(() => buildAutomaton([new Uint16Array(70_000)])).toThrow(RangeError);
  });
});
