import { describe, expect, it } from 'vitest';
import { findAgreeing, measureAgreement } from '../../../engine/lookup/agreement.ts';
import { originalSpan, toBare, toBareText } from '../../../engine/lookup/bare-units.ts';
import { findAllUnits } from '../../../engine/lookup/find-units.ts';
import { buildFuseIndex, rankByFuse } from '../../../engine/lookup/fuse-index.ts';
import {
  buildGramIndex,
  countRecords,
  gramAt,
  rangeOfGram,
  rangeOfUnit,
} from '../../../engine/lookup/gram-index.ts';
import { listAlike, listSlipped } from '../../../engine/lookup/loose-names.ts';
import { nearestWords } from '../../../engine/lookup/nearest-words.ts';
import { readPlace } from '../../../engine/lookup/read-place.ts';
import { readSounds, readSoundsLoosely } from '../../../engine/lookup/read-sounds.ts';
import { toSpoken } from '../../../engine/lookup/sound-units.ts';
import { otherSyllableOf, syllableNames, syllableOf } from '../../../engine/syllables.ts';
import { createTextList } from '../../../engine/text-list.ts';

const unitsOf = (text: string) => Uint16Array.from(text, (character) => character.charCodeAt(0));
const weighed = (text: string) => ({ units: unitsOf(text), weights: new Float32Array(text.length).fill(1) });

describe('bare text', () => {
  it.each([
    ['“四个意识”、坚定', '4个意识坚定'],
    ['７·９', '79'],
    ['Machine-learning, and all', 'machine learning and all'],
    ['兩個 維護', '2个维护'],
    ['。，！', ''],
    ['党（dǎng）办', '党办'],
  ])('of %s is %s', (text, bare) => {
    expect(toBareText(text)).toBe(bare);
  });

  it('leads back to the original', () => {
    const text = '做到“两个维护”，二十大。';
    const bare = toBare(text);
    const spanOf = (words: string) => originalSpan(bare, findAllUnits(bare.units, unitsOf(words))[0]!);
    expect(text.slice(spanOf('到2个').start, spanOf('到2个').end)).toBe('到“两个');
    expect(text.slice(spanOf('20').start, spanOf('20').end)).toBe('二十');
  });
});

describe('spoken text', () => {
  it.each([
    ['二十大', '二十大'],
    ['20大', '二十大'],
    ['12个', '十二个'],
    ['105', '一百零五'],
    ['110', '一百一十'],
    ['2023年', '二零二三年'],
    ['007', '零零七'],
    ['“7·9”讲话', '七九讲话'],
    ['兩個ＧＤＰ', '两个gdp'],
    ['二〇', '二零'],
    ['か한😀', ''],
  ])('of %s is %s', (text, spoken) => {
    const { units, at } = toSpoken(text);
    expect(String.fromCharCode(...units)).toBe(spoken);
    expect(at.every((place) => place < text.length)).toBe(true);
  });
});

describe('syllables', () => {
  it('are those of a character, by number', () => {
    const names = syllableNames();
    const readings = (character: string) =>
      [syllableOf, otherSyllableOf].map((find) => names[find(character.charCodeAt(0))]);
    expect(readings('党')).toEqual(['dang', '']);
    expect(readings('重')).toEqual(['chong', 'zhong']);
    expect(readings('a')).toEqual(['', '']);
  });
});

describe('reading sounds', () => {
  const lettersOf = (query: string) => {
    const names = syllableNames();
    return readSounds(query).map(({ sounds }) =>
      sounds
        .map(({ syllables, unit }) => {
          if (unit > 0x7f) return String.fromCharCode(unit);
          const meant = names.filter((_, number) => syllables[number] === 1);
          return meant.length === 1 ? meant[0] : `${meant[0]?.[0]}*`;
        })
        .join(' '),
    );
  };

  it.each([
    ['lianggeweihu', 'liang ge wei hu'],
    ['liang3ge4', 'liang ge'],
    ['xi’an', 'xi an'],
    ['LGWH', 'l* g* w* h*'],
    ['两geWeihu', '两 ge wei hu'],
    ['lüe', 'lve'],
    ['lue', 'lve'],
    ['de0jian', 'de jian'],
    ['4ge', '四 ge'],
  ])('cuts %s into %s', (query, expected) => {
    expect(lettersOf(query)[0]).toBe(expected);
  });

  it('knows that letters can be cut in several ways', () => {
    expect(lettersOf('xian')).toEqual(expect.arrayContaining(['xian', 'xi an']));
    expect(lettersOf('shgm')).toEqual(expect.arrayContaining(['s* g* m*', 's* h* g* m*']));
  });

  it('takes a last syllable as half-typed too', () => {
    expect(lettersOf('gedan')).toEqual(expect.arrayContaining(['ge dan', 'ge d*']));
  });

  it.each(['', '…', 'привет', 'ひらがな', 'vii'])('finds none in %j', (query) => {
    expect(readSounds(query)).toEqual([]);
  });

  it('bounds how much it reads', () => {
    expect(readSounds('shzhch'.repeat(2000)).length).toBeLessThan(20);
  });
});

describe('reading sounds loosely', () => {
  it.each([
    ['liang', false, ['lian', 'liang', 'nian', 'niang']],
    ['gon', false, ['gong']],
    ['gon', true, ['gong']],
    ['lu', false, ['lu', 'lv', 'nu', 'nv', 'ru']],
    ['zon', true, ['zhong', 'zong']],
    ['xyz', false, []],
  ])('takes %s (at the end: %s) for what sounds alike', (letters, isEnd, names) => {
    expect(listAlike(letters, isEnd).toSorted()).toEqual(names);
  });

  it.each([
    ['zhagn', ['zhan', 'zhang']],
    ['weii', ['wei']],
    ['hng', ['hang', 'heng']],
    ['quxn', ['qun', 'quan']],
    ['wei', ['bei', 'hei', 'wai', 'ei']],
  ])('knows that %s may be a slip', (letters, names) => {
    expect(listSlipped(letters)).toEqual(expect.arrayContaining(names));
    expect(listSlipped(letters)).not.toContain(letters);
  });

  it('lets what may be much tell little', () => {
    const bits = (query: string) =>
      readSoundsLoosely(query)[0]?.sounds.reduce((sum, one) => sum + one.bits, 0) ?? 0;
    expect(bits('wei')).toBeGreaterThan(bits('liang'));
    expect(bits('liang')).toBeGreaterThan(bits('wqei'));
  });

  it('takes no more than one key for wrong', () => {
    expect(readSoundsLoosely('wqeijia')).not.toEqual([]);
    expect(readSoundsLoosely('wqeijjia')).toEqual([]);
  });

  it('bounds how much it reads', () => {
    expect(readSoundsLoosely('shanxian'.repeat(2000)).length).toBeLessThan(40);
  });
});

describe('agreement', () => {
  const agree = (query: string, record: string) => measureAgreement(weighed(query), unitsOf(record));

  it('is whole where the record says the query', () => {
    expect(agree('下基层', '青年要多下基层锻炼')).toBeCloseTo(1);
  });

  it.each([
    ['fewer wrong characters', '青年要下基层', '青年要去基层', '青年想去基层'],
    ['a wrong character before two', '党的建设工作', '党的建设任务', '党建设任务书'],
    ['one run before two', '青年下基层', '青年下基层', '下基层的青年'],
    ['two runs before scattered characters', '青年下基层', '下基层的青年', '青山年年有下雨基本层'],
    ['a character of the same sound', '两个唯护', '两个维护', '两个保护'],
    ['room for a wrong character', '鱼强化正风', '要强化正风', '强化正风'],
  ])('prefers %s', (_, query, nearer, farther) => {
    expect(agree(query, nearer)).toBeGreaterThan(agree(query, farther));
  });

  it('names the stretches that agree', () => {
    const query = weighed('坚定自信增强意识');
    expect(findAgreeing(query, unitsOf('增强意识坚定自信'))).toEqual([{ start: 0, end: 8 }]);
    expect(findAgreeing(query, unitsOf('增强了意识'))).toEqual([
      { start: 0, end: 2 },
      { start: 3, end: 5 },
    ]);
    expect(findAgreeing(query, unitsOf('别的话'))).toEqual([]);
  });
});

describe('the index of grams', () => {
  const texts = createTextList(['党的建设', '建设者', '', 'learning', '𠀀']);
  const index = buildGramIndex(texts);
  const recordsOf = ({ from, to }: { from: number; to: number }) => [
    ...index.records.subarray(index.starts[from], index.starts[to]),
  ];

  it.each([
    ['建设', [0, 1]],
    ['设', [0]],
    ['lea', [3]],
    ['没有', []],
  ])('knows the records that hold %s', (text, records) => {
    const units = unitsOf(text);
    expect(recordsOf(rangeOfGram(index, gramAt(units, 0, units.length)))).toEqual(records);
  });

  it('knows all grams that begin with a unit', () => {
    expect(new Set(recordsOf(rangeOfUnit(index, '设'.charCodeAt(0))))).toEqual(new Set([0, 1]));
    expect(countRecords(index, rangeOfUnit(index, 'l'.charCodeAt(0)))).toBe(1);
    expect(countRecords(index, rangeOfUnit(index, 0xffff))).toBe(0);
  });
});

describe("Fuse's index", () => {
  const texts = buildFuseIndex(['两个维护', '', '四个意识']);

  it('keeps every text in its place', () => {
    expect([...texts.starts]).toEqual([0, 4, 4, 8]);
  });

  it('ranks the records that are asked for', () => {
    expect(rankByFuse(texts, [0, 2], '两个维护')).toEqual(new Map([[0, expect.closeTo(1)]]));
    expect(rankByFuse(texts, [2], '两个维护')).toEqual(new Map());
    expect(rankByFuse(texts, [], '两个维护')).toEqual(new Map());
  });
});

describe('words that stand nearest', () => {
  const at = (start: number) => ({ start, end: start + 2 });

  it('are those of the shortest stretch', () => {
    expect(nearestWords([[at(0), at(20)], [at(24)], [at(10), at(30)]])).toEqual([at(20), at(24), at(30)]);
  });

  it('are none where one is missing', () => {
    expect(nearestWords([[at(0)], []])).toBeNull();
  });
});

describe('naming a place', () => {
  it.each([
    ['2.1', { document: null, section: 2, paragraph: 1, sentence: null }],
    ['2.1/3', { document: null, section: 2, paragraph: 1, sentence: 3 }],
    ['speech/2', { document: 'speech', section: 2, paragraph: null, sentence: null }],
    [' Speech/2.1/3 ', { document: 'speech', section: 2, paragraph: 1, sentence: 3 }],
    ['第十二部分', { document: null, section: 12, paragraph: null, sentence: null }],
    ['第2章第三段', { document: null, section: 2, paragraph: 3, sentence: null }],
    ['2.1.3', { document: null, section: 2, paragraph: 1, sentence: 3 }],
    ['2。1', { document: null, section: 2, paragraph: 1, sentence: null }],
    ['第二部份', { document: null, section: 2, paragraph: null, sentence: null }],
    ['第二部分，第一自然段，第三句', { document: null, section: 2, paragraph: 1, sentence: 3 }],
    ['第二部分 › 第 6 段 › 第 3 句', { document: null, section: 2, paragraph: 6, sentence: 3 }],
    ['讲话第二部分引言', { document: '讲话', section: 2, paragraph: 0, sentence: null }],
    ['《會上的講話》開頭第2段', { document: '会上的讲话', section: 0, paragraph: 2, sentence: null }],
    ['Talk › Part 2 › para. 6', { document: 'talk', section: 2, paragraph: 6, sentence: null }],
    ['Opening, para. 2, sentence 1', { document: null, section: 0, paragraph: 2, sentence: 1 }],
    ['第三段', { document: null, section: null, paragraph: 3, sentence: null }],
    ['para. 3', { document: null, section: null, paragraph: 3, sentence: null }],
    ['Talk, paragraph 3, sentence 2', { document: 'talk', section: null, paragraph: 3, sentence: 2 }],
    ['開頭', { document: null, section: 0, paragraph: null, sentence: null }],
    ['Opening', { document: null, section: 0, paragraph: null, sentence: null }],
    ['引言第2句', { document: null, section: null, paragraph: 0, sentence: 2 }],
    ['intro', { document: null, section: null, paragraph: 0, sentence: null }],
    ['开头 › 稱呼', { document: null, section: 0, paragraph: 0, sentence: null }],
    ['salutation', { document: null, section: 0, paragraph: 0, sentence: null }],
    ['第一部分 › 標題', { document: null, section: 1, paragraph: 'heading', sentence: null }],
    ['Part 1, heading', { document: null, section: 1, paragraph: 'heading', sentence: null }],
    ['讲话 › 标题', { document: '讲话', section: null, paragraph: 'heading', sentence: null }],
    ['Talk › title', { document: 'talk', section: 0, paragraph: 'heading', sentence: null }],
    ['二（三）1', { document: null, section: 2, paragraph: 3, sentence: 1 }],
    ['二、（三）', { document: null, section: 2, paragraph: 3, sentence: null }],
    ['2', null],
    ['二、', null],
    ['（三）', null],
    ['3段', null],
    ['第3句', null],
    ['第二', null],
    ['2023年', null],
    ['a/b/c', null],
    [`${'a'.repeat(100)}/2`, null],
  ])('reads %j', (query, place) => {
    expect(readPlace(query)).toEqual(place);
  });
});
