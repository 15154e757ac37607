import { describe, expect, it } from 'vitest';
import { allPhrases, countPhrases, findPhrase, phraseOfForm } from '../../engine/phrases.ts';
import { makeLibrary } from './make-library.ts';

const library = makeLibrary('题目：“四风”\n纠治“四风”。党办带头，又提四风。', [
  '“四风”\tnumeral\t3',
  '\t= 四种作风\twhy',
  '\t= 四股风\twhy',
  '党办\tinstitution\t1',
  '\t= 党委办公室\twhy',
]);

describe('the phrases of a library', () => {
  it('come with their class, importance, aliases and passages', () => {
    expect(allPhrases(library)).toEqual([
      {
        text: '“四风”',
        class: 'numeral',
        importance: expect.closeTo(0.98, 1) as number,
        aliases: ['四种作风', '四股风'],
        passages: [1, 2, 0],
      },
      {
        text: '党办',
        class: 'institution',
        importance: expect.closeTo(0.29, 1) as number,
        aliases: ['党委办公室'],
        passages: [2],
      },
    ]);
  });

  it('own their aliases', () => {
    const forms = Array.from(library.automaton.lengths, (_, form) => phraseOfForm(library, form));
    expect(forms).toEqual([0, 1, 0, 0, 1]);
    expect(countPhrases(library)).toBe(2);
  });

  it.each([
    ['“四风”', 0],
    ['党办', 1],
    ['四风', -1],
    ['四种作风', -1],
    ['党', -1],
    ['党办带', -1],
    ['', -1],
    ['constructor', -1],
  ])('are found by their very text: %j', (text, position) => {
    expect(findPhrase(library, text)).toBe(position);
  });
});
