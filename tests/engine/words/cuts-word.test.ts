import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldText, foldedText } from '../../../engine/fold.ts';
import { compileBorders, createBorders, borderArrays } from '../../../engine/words/borders.ts';
import { cutsWord, tearsWord } from '../../../engine/words/cuts-word.ts';
import { createEmptyWordList } from '../../../engine/words/word-list.ts';
import { loadWordList } from '../../../scripts/word-list.ts';
import { LOOK_ALIKES, TRUE_OCCURRENCES } from './look-alikes.ts';

const words = loadWordList();
const toUnits = (text: string) => {
  const { units, length } = fold(text);
  return units.slice(0, length);
};
const phrases = [...new Set([...LOOK_ALIKES, ...TRUE_OCCURRENCES].map(([phrase]) => phrase))];
const borders = compileBorders(words, phrases.map(toUnits));

function isCut(phrase: string, text: string, known = borders): boolean {
  const folded = fold(text);
  const start = foldedText(folded).indexOf(foldText(phrase));
  if (start < 0) throw new Error(`${phrase} does not stand in ${text}`);
  return cutsWord(known, { folded, text, start, end: start + foldText(phrase).length });
}

describe('cutsWord', () => {
  it.each(LOOK_ALIKES)('refuses %s in %s', (phrase, text) => {
    expect(isCut(phrase, text)).toBe(true);
  });

  it.each(TRUE_OCCURRENCES)('lets %s stand in %s', (phrase, text) => {
    expect(isCut(phrase, text)).toBe(false);
  });

  it.each([['“党组”织'], ['「党组」织'], ['“党组” 织'], ['党组\n织']])(
    'takes a quotation mark or a line break for a border: %j',
    (text) => {
      expect(isCut('党组', text)).toBe(false);
    },
  );

  it.each([['党组 织'], ['党组\u200b织'], ['党组（zǔ）织']])(
    'takes neither a blank nor anything invisible for a border: %j',
    (text) => {
      expect(isCut('党组', text)).toBe(true);
    },
  );

  it('says the same with borders that were stored', () => {
    const stored = createBorders(borderArrays(borders));
    for (const [phrase, text] of [...LOOK_ALIKES, ...TRUE_OCCURRENCES]) {
      expect(isCut(phrase, text, stored)).toBe(isCut(phrase, text));
    }
  });

  it('says the same whatever stands beyond a full stop on either side', () => {
    const cases = [...LOOK_ALIKES.slice(0, 10), ...TRUE_OCCURRENCES.slice(0, 10)];
    // The first place of a phrase is asked about: it must be the one in the middle.
    const hasPhrase = (text: string) => cases.some(([phrase]) => foldText(text).includes(foldText(phrase)));
    const line = fc
      .stringMatching(/^[党组织国民会的人员第一二三、a-z ]{0,20}$/)
      .filter((text) => !hasPhrase(text));
    const check = (before: string, after: string) => {
      for (const [phrase, text] of cases) {
        expect(isCut(phrase, `${before}。——。——${text}。——。——`)).toBe(
          isCut(phrase, `。——。——${text}。——。——${after}`),
        );
      }
    };
    fc.assert(fc.property(line, line, check), { numRuns: 50 });
  });

  it('only keeps numbers and words between blanks whole without a word list', () => {
    const plain = compileBorders(createEmptyWordList(), ['党组', 'party'].map(toUnits));
    expect(isCut('党组', '党组织', plain)).toBe(false);
    expect(isCut('party', 'the partying', plain)).toBe(true);
    expect(isCut('party', 'the party line', plain)).toBe(false);
  });
});

describe('tearsWord', () => {
  it.each([
    ['党中央高|举旗帜', true],
    ['党中央|高举旗帜', false],
    ['长期存在，党|内还有', true],
    ['长期存在，“党”|内还有', false],
    ['现代化国|家', true],
    ['加强党中央|集中统一领导', false],
    ['二十|四个意识', true],
    ['2. |四个意识', false],
    ['2024|年', false],
    ['the par|ty line', true],
    ['𠮷|党', false],
    ['|党', false],
    ['党|', false],
  ])('of the border in %s says %s', (marked, isTorn) => {
    const text = marked.replace('|', '');
    const border = fold(marked.slice(0, marked.indexOf('|'))).length;
    expect(tearsWord(borders, fold(text), text, border)).toBe(isTorn);
  });
});
