import { describe, expect, it } from 'vitest';
import { findMatches } from '../../../engine/find-matches.ts';
import { makeReport } from '../../../engine/report/make-report.ts';
import type { Uses } from '../../../engine/report/find-absent.ts';
import type { UsedWords } from '../../../engine/report/types.ts';
import { makeLibrary } from '../make-library.ts';

const TEXT = `题目
同志们：
党的领导是根本保证。要增强“四个意识”，坚定历史自信。
一、从严治党的要求
全面从严治党永远在路上，必须持之以恒地抓下去，一刻也不能放松。再提四个意识。
发扬斗争精神，增强斗争本领，务必敢于斗争、善于斗争。`;
const library = makeLibrary(TEXT, [
  '四个意识\tnumeral\t3',
  '历史自信\tformulation\t1',
  '全面从严治党\tformulation\t3',
  '敢于斗争、善于斗争\tformulation\t3',
  '务必敢于斗争、善于斗争\tformulation\t3',
  '斗争精神\tformulation\t3',
]);
const EVERYTHING: Omit<Uses, 'wordings'> = { leastImportance: 0, isHidden: () => false };

function report(words: UsedWords[], choice = EVERYTHING) {
  return makeReport(library, words, choice);
}

function exact(target: string, text = target): UsedWords {
  return { kind: 'exact', target, text };
}

/** The source's characters that a use names. */
function usedCharacters(words: UsedWords): string[] {
  const { uses, passages } = report([words]);
  return (uses[0]?.spans ?? []).map(({ address, start, end }) =>
    passages.find((passage) => passage.address === address)!.text.slice(start, end),
  );
}

describe('the report of a page', () => {
  it('answers the words in their order, and what the library does not know with nothing', () => {
    const { uses } = report([exact('斗争精神'), exact('不在库里'), exact('四个意识')]);
    expect(uses.map((use) => use?.wording ?? null)).toEqual(['斗争精神', null, '四个意识']);
  });

  it('counts a phrase of several passages in the most telling one, with its characters', () => {
    const { uses, passages } = report([exact('四个意识')]);
    expect(uses[0]).toMatchObject({ count: 2, differences: [], spans: [{ address: 'talk/0.1/2' }] });
    expect(usedCharacters(exact('四个意识'))).toEqual(['四个意识']);
    expect(passages.map(({ address }) => address)).toEqual(['talk/0.1/2']);
  });

  it('finds again what differs in a variant, as the page itself was told', () => {
    const text = '务必敢于斗争和善于斗争';
    const [match] = findMatches(library, text);
    expect(match?.kind).toBe('variant');
    const { uses } = report([{ kind: 'variant', target: match!.target, text }]);
    expect(uses[0]).toMatchObject({ differences: match!.differences, reason: match!.reason });
  });

  it('finds again what a quotation follows, over several passages', () => {
    const text = '全面从严治党永远在路上，必须长期地抓下去，一刻也不能放松。再提四个意识';
    const [match] = findMatches(library, text).filter(({ kind }) => kind === 'quotation');
    const words: UsedWords = {
      kind: 'quotation',
      target: match!.target,
      text: text.slice(match!.start, match!.end),
    };
    const { uses } = report([words]);
    expect(uses[0]).toMatchObject({ importance: null, isRare: true, reason: match!.reason });
    expect(usedCharacters(words).join('')).toBe(uses[0]!.wording);
    expect(uses[0]!.differences.map(({ source }) => source)).toContain('持之以恒');
  });

  it('takes in the quotation mark that a quotation would tear from its partner', () => {
    const quoting = makeLibrary('题目\n要增强“四个意识”、坚定“四个自信”，做到知行合一。', ['知行合一']);
    const text = '要增强四个意识、坚定四个自信';
    const [match] = findMatches(quoting, text);
    const { uses } = makeReport(quoting, [{ kind: 'quotation', target: match!.target, text }], EVERYTHING);
    expect(uses[0]!.wording).toBe('要增强“四个意识”、坚定“四个自信”');
  });

  it('keeps the passage of a quotation whose words are none any more', () => {
    const { uses } = report([{ kind: 'quotation', target: 'talk/1.1/2', text: '别的话' }]);
    expect(uses[0]).toMatchObject({ wording: '再提四个意识。', spans: [{ address: 'talk/1.1/2', end: 0 }] });
    expect(report([{ kind: 'quotation', target: 'talk/9.9/9', text: '别的话' }]).uses).toEqual([null]);
  });

  it('outlines each document that is used, and none that is not', () => {
    expect(report([]).documents).toEqual([]);
    const [document] = report([exact('斗争精神')]).documents;
    expect(
      document!.sections.map(({ number, heading, paragraphs }) => [
        number,
        heading,
        paragraphs.map((paragraph) => [paragraph.number, paragraph.sentences.length]),
      ]),
    ).toEqual([
      [
        0,
        null,
        [
          [null, 1],
          [0, 1],
          [1, 2],
        ],
      ],
      [
        1,
        '一、从严治党的要求',
        [
          [null, 1],
          [1, 2],
          [2, 1],
        ],
      ],
    ]);
    expect(document!.sections[0]!.paragraphs[2]!.sentences[0]).toEqual({
      address: 'talk/0.1/1',
      length: '党的领导是根本保证。'.length,
    });
  });
});

describe('the main phrases left out', () => {
  const absent = (words: UsedWords[], choice = EVERYTHING) =>
    report(words, choice).documents[0]?.absent.map(({ target }) => target);

  it('are told in the order of the document, of phrases inside each other the kernel alone', () => {
    expect(absent([exact('斗争精神')])).toEqual([
      '四个意识',
      '历史自信',
      '全面从严治党',
      '敢于斗争、善于斗争',
    ]);
  });

  it.each<[string, UsedWords, string]>([
    ['a longer phrase holds it', exact('务必敢于斗争、善于斗争'), '敢于斗争、善于斗争'],
    ['it is written otherwise', { kind: 'variant', target: '四个意识', text: '4个意识' }, '四个意识'],
    [
      'a quotation holds it',
      { kind: 'quotation', target: 'talk/1.1/1', text: '全面从严治党永远在路上，必须持之以恒地抓下去' },
      '全面从严治党',
    ],
  ])('are not those that are used because %s', (_, words, phrase) => {
    expect(absent([words])).not.toContain(phrase);
  });

  it('are not those that the reader has not marked or does not want to see', () => {
    const least = { ...EVERYTHING, leastImportance: 0.5 };
    expect(absent([exact('斗争精神')], least)).not.toContain('历史自信');
    const hidden = { ...EVERYTHING, isHidden: (target: string) => target === '四个意识' };
    expect(absent([exact('斗争精神')], hidden)).not.toContain('四个意识');
  });
});
