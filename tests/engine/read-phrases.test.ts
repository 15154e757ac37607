import { describe, expect, it } from 'vitest';
import { PhraseListError, readPhrases } from '../../engine/read-phrases.ts';

describe('readPhrases', () => {
  it('gives phrases with class, importance, aliases and line', () => {
    const list =
      '# a comment\n党的二十大\tdoctrine-or-event\t3\n\t= 中共二十大\tthird person\n\n四风\tnumeral\t2\n';
    expect(readPhrases(list)).toEqual([
      { text: '党的二十大', class: 'doctrine-or-event', importance: 3, aliases: ['中共二十大'], line: 2 },
      { text: '四风', class: 'numeral', importance: 2, aliases: [], line: 5 },
    ]);
  });

  it('gives nothing for an empty list', () => {
    expect(readPhrases('')).toEqual([]);
  });

  it.each([
    ['a missing column', '四风\tnumeral', /^Line 1: expected phrase, class and importance/],
    ['an importance out of range', '四风\tnumeral\t4', /^Line 1:/],
    ['an unknown class', '# x\n四风\tnumber\t1', /^Line 2: unknown class “number”/],
    ['an alias without a reason', '四风\tnumeral\t1\n\t= 4风', /^Line 2: expected “= alias”/],
    ['an alias without a phrase', '\t= 四风\twhy', /^Line 1: expected “= alias”/],
  ])('refuses %s and names the line', (_, list, message) => {
    expect(() => readPhrases(list)).toThrow(PhraseListError);
    expect(() => readPhrases(list)).toThrow(message);
  });
});
