import { describe, expect, it } from 'vitest';
import { LibraryError, mergePhrases } from '../../engine/merge-phrases.ts';
import { readPhrases } from '../../engine/read-phrases.ts';

const list = (...lines: string[]) => readPhrases(lines.join('\n'));

describe('mergePhrases', () => {
  it('makes one phrase of one that several lists share, as the first has it', () => {
    const merged = mergePhrases([
      list('“四风”\tnumeral\t2', '\t= 四种作风\twhy', '党办\tinstitution\t1'),
      list('四風\tformulation\t3', '\t= 四种作风\twhy', '\t= 四股风\twhy', '党组\tinstitution\t1'),
    ]);
    expect(merged.map(({ text, importance, aliases }) => [text, importance, aliases])).toEqual([
      ['“四风”', 3, ['四种作风', '四股风']],
      ['党办', 1, []],
      ['党组', 1, []],
    ]);
    expect(merged[0]!.class).toBe('numeral');
  });

  it('refuses a phrase that one list has twice and names the line', () => {
    const twice = list('四风\tnumeral\t2', '“四風”\tnumeral\t2');
    expect(() => mergePhrases([twice])).toThrow(LibraryError);
    expect(() => mergePhrases([twice])).toThrow(/^Line 2: “4风” stands in line 1 already/);
  });
});
