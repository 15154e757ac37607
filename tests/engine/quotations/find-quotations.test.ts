import { describe, expect, it } from 'vitest';
import { findMatches } from '../../../engine/find-matches.ts';
import { makeLibrary } from '../make-library.ts';

const SENTENCE = '机关党建责任还需压紧压实，破解难题还需下更大功夫，干部素质还需进一步提升。';
const library = makeLibrary(
  `题目\n${SENTENCE}抓好年轻干部教育培养是立足长远的根本大计。\n同志们：\n大力弘扬优良作风，引导大家艰苦奋斗。\n会场里大力弘扬优良作风，引导大家艰苦奋斗。`,
  ['机关党建', '优良作风', '根本大计'],
);

function quotationsIn(text: string): string[] {
  return findMatches(library, text)
    .filter(({ kind }) => kind === 'quotation')
    .map(({ start, end }) => text.slice(start, end));
}

describe('a quotation', () => {
  it.each([
    ['word for word', '他说，破解难题还需下更大功夫，这很对。', ['破解难题还需下更大功夫，']],
    ['with a character replaced', '他说，破解难题还须下更大功夫。', ['破解难题还须下更大功夫']],
    ['with words added', '他说，破解难题还真的需要下更大功夫。', ['破解难题还真的需要下更大功夫']],
    [
      'with a word left out',
      '机关党建责任还需压实，破解难题还需下更大功夫',
      ['机关党建责任还需压实，破解难题还需下更大功夫'],
    ],
    ['in traditional characters', '破解難題還需下更大功夫', ['破解難題還需下更大功夫']],
    [
      'over two passages',
      '干部素质还需进一步提升。抓好年轻干部教育培养',
      ['干部素质还需进一步提升。抓好年轻干部教育培养'],
    ],
    ['with other punctuation', '破解难题、还需下更大、功夫', ['破解难题、还需下更大、功夫']],
    [
      'in two places of a text',
      '破解难题还需下更大功夫。天气很好。破解难题还需下更大功夫。',
      ['破解难题还需下更大功夫', '破解难题还需下更大功夫'],
    ],
    ['not of less than ten characters', '他说破解难题还需下', []],
    ['not of what is only like it', '他破解了一道难题，下了更大的功夫，大家的素质提升了。', []],
    ['not of one phrase', '机关党建、优良作风', []],
    ['not of a salutation', '同志们：大家好', []],
  ])('is found %s', (_, text, expected) => {
    expect(quotationsIn(text)).toEqual(expected);
  });

  it('names the first passage and what differs', () => {
    const text = '他说，破解难题还须下更大功夫。';
    expect(findMatches(library, text)).toMatchObject([
      {
        kind: 'quotation',
        target: 'talk/0.1/1',
        start: 3,
        end: 14,
        differences: [{ kind: 'replaced', start: 8, end: 9, source: '需' }],
        reason: { kind: 'replaced', page: '须', source: '需', characters: 11, same: 10, differences: 1 },
      },
    ]);
  });

  it('counts neither characters nor differences of punctuation', () => {
    const [match] = findMatches(library, '他说，一定要破解各种难题还需下、更大的功夫。');
    expect(match?.differences).toHaveLength(3);
    expect(match?.reason).toMatchObject({ kind: 'several', characters: 11, same: 11, differences: 2 });
  });

  it('lists the passages that it follows as closely', () => {
    const [match] = findMatches(library, '要大力弘扬优良作风，引导大家艰苦奋斗。').filter(
      ({ kind }) => kind === 'quotation',
    );
    expect([match?.target, match?.alternatives]).toEqual(['talk/0.3/1', ['talk/0.4/1']]);
  });

  it('leaves exact matches inside it where they are', () => {
    const kinds = findMatches(library, '机关党建责任还需压紧压实，破解难题').map(({ kind }) => kind);
    expect(kinds).toEqual(['quotation', 'exact']);
  });

  it('gives its differences in offsets of the page, behind characters of two units', () => {
    const text = '𠀀𠀀，破解难题还须下更大功夫';
    const [match] = findMatches(library, text);
    const { start, end } = match!.differences[0]!;
    expect(text.slice(start, end)).toBe('须');
  });
});
