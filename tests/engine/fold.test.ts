import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldText, foldedText, originalEnd, originalStart } from '../../engine/fold.ts';

/** Every folded unit with the original text that it stands for. */
function unitsOf(text: string): [unit: string, original: string][] {
  const folded = fold(text);
  return Array.from({ length: folded.length }, (_, index) => [
    foldedText(folded, index, index + 1),
    text.slice(originalStart(folded, index), originalEnd(folded, index)),
  ]);
}

describe('what folding makes one', () => {
  it.each([
    ['width', 'ＡＢＣ１２：，', 'abc12:,'],
    ['case', 'Party PARTY', 'party party'],
    ['compatibility forms', 'ﬁ㎏', 'fikg'],
    ['traditional characters', '黨的領導、鬥爭、聯繫、週期率', '党的领导、斗争、联系、周期率'],
    ['Hong Kong and Taiwan forms', '這裏 這裡 羣眾 着眼 著眼', '这里这里群众着眼着眼'],
    ['a simplified character that is also a rare traditional one', '什么', '什么'],
    ['non-BMP traditional characters', '\u{2895B}', '\u{2895B}'],
    ['a compatibility ideograph outside the BMP', '\u{2F878}', '屮'],
    ['curly, corner and straight quotation marks', '“四风”「四风」『四风』"四风"‘四风’', '4风4风4风4风4风'],
    ['blanks and line breaks between Han characters', '全面\n  从严\u3000治党', '全面从严治党'],
    ['zero-width characters and soft hyphens', '全面\u200b从严\u00ad治\u2060党\ufeff', '全面从严治党'],
    ['variation selectors', '党\ufe00的\u{e0100}', '党的'],
    ['control and bidi characters', '全\u0000面\u202e从\u2066严', '全面从严'],
    ['middle dots', '7·9 7•9 7・9 7‧9 7･9', '7·9 7·9 7·9 7·9 7·9'],
    ['a full stop between digits', '7.9', '7·9'],
    ['a full stop after a word', '7. 九', '7·9'],
    ['combining marks', 'cafe\u0301', 'caf\u00e9'],
    ['Hangul letters', '\u1112\u1161\u11ab', '한'],
    ['white space between words with blanks', ' two   upholds ', 'two upholds'],
    ['white space between Latin and Han', '学习 GDP 增长', '学习gdp增长'],
  ])('%s', (_, text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});

describe('numerals', () => {
  it.each([
    ['四个意识', '4个意识'],
    ['４个意识', '4个意识'],
    ['两个维护', '2个维护'],
    ['党的二十大', '党的20大'],
    ['党的20大', '党的20大'],
    ['十八大', '18大'],
    ['二十四个', '24个'],
    ['一百年', '100年'],
    ['二千零二十三年', '2023年'],
    ['二〇二三年', '2023年'],
    ['一九四九', '1949'],
    ['七·九', '7·9'],
    ['①二十大', '120大'],
    // No number below ten thousand: the digits alone change.
    ['三四十个', '34十个'],
    ['十几', '10几'],
    ['百年', '百年'],
    ['3万', '3万'],
    ['三万', '3万'],
  ])('%s is %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});

describe('readings in brackets', () => {
  it.each([
    ['pinyin', '全面（quán miàn）从严', '全面从严'],
    ['pinyin without tones', '党(dang)的', '党的'],
    ['kana', '漢(かん)字', '汉字'],
    ['bopomofo', '黨（ㄉㄤˇ）的', '党的'],
    ['an abbreviation stays', '组织（WHO）强调', '组织(who)强调'],
    ['a remark stays', '党组（党委）书记', '党组(党委)书记'],
    ['an open bracket stays', '党（dang', '党(dang'],
    ['a reading behind no Han character stays', 'a(dang)', 'a(dang)'],
  ])('%s', (_, text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});

describe('the way back', () => {
  it.each([
    [
      '“两个”',
      [
        ['2', '两'],
        ['个', '个'],
      ],
    ],
    [
      '二十大',
      [
        ['2', '二十'],
        ['0', '二十'],
        ['大', '大'],
      ],
    ],
    [
      '\u{20000}党',
      [
        ['\ud840', '\u{20000}'],
        ['\udc00', '\u{20000}'],
        ['党', '党'],
      ],
    ],
    [
      '党（dǎng）章',
      [
        ['党', '党'],
        ['章', '章'],
      ],
    ],
    [
      'e\u0301a',
      [
        ['é', 'e\u0301'],
        ['a', 'a'],
      ],
    ],
    [
      '一千人',
      [
        ['1', '一千'],
        ['0', '一千'],
        ['0', '一千'],
        ['0', '一千'],
        ['人', '人'],
      ],
    ],
    [
      '从 严',
      [
        ['从', '从'],
        ['严', '严'],
      ],
    ],
  ])('of each unit of %s', (text, units) => {
    const found = unitsOf(text);
    // A decoder makes lone surrogates U+FFFD: compare those by what they stand for.
    expect(found.map(([, original]) => original)).toEqual(units.map(([, original]) => original));
    if (!text.includes('\u{20000}')) expect(found).toEqual(units);
  });
});

const characters = fc.oneof(
  fc.constantFrom(
    ...'一二三四五六七八九十百千零〇两0123456789()（）. ．·•党的国“”"「」 \u200b\u00ad\ufe0fabcé\u0301\u3099かが①㈠⒈½Ⅳǎ\u1100\u1161\u11a8臺著黨İıßẞﬁﷺ𠀀˛\u{e0000}\ud800\udc00',
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
);
const texts = fc.array(characters, { maxLength: 24 }).map((parts) => parts.join(''));

describe('for any text', () => {
  it('folding twice changes nothing', () => {
    fc.assert(
      fc.property(texts, (text) => foldText(foldText(text)) === foldText(text)),
      { numRuns: 3000 },
    );
  });

  it('offsets stay inside the text, rise, and never split a code point', () => {
    const check = (text: string) => {
      const folded = fold(text);
      let before = 0;
      for (let index = 0; index < folded.length; index++) {
        const [start, end] = [originalStart(folded, index), originalEnd(folded, index)];
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect([splitsPair(text, start), splitsPair(text, end)]).toEqual([false, false]);
        before = start;
      }
    };
    fc.assert(fc.property(texts, check), { numRuns: 1000 });
  });

  it('a stretch of folded text folds to itself from its original', () => {
    const plain = fc.array(fc.constantFrom(...'党的二十大，全面从严治党“四风”Ａb é'), { maxLength: 20 });
    const check = (parts: string[]) => {
      const text = parts.join('');
      const folded = fold(text);
      if (folded.length === 0) return;
      const original = text.slice(originalStart(folded, 0), originalEnd(folded, folded.length - 1));
      expect(foldText(original)).toBe(foldedText(folded));
    };
    fc.assert(fc.property(plain, check), { numRuns: 1000 });
  });
});

function splitsPair(text: string, offset: number): boolean {
  return /[\ud800-\udbff]/.test(text[offset - 1] ?? '') && /[\udc00-\udfff]/.test(text[offset] ?? '');
}
