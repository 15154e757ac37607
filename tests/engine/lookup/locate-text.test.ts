import { describe, expect, it } from 'vitest';
import { locateText } from '../../../engine/lookup/locate-text.ts';
import { buildLookupIndex } from '../../../engine/lookup/lookup-index.ts';
import { createLookup } from '../../../engine/lookup/lookup.ts';
import { makeLibrary } from '../make-library.ts';

const library = makeLibrary(
  `题目
党办首先是政治机关，在坚决维护党中央权威上必须带好头、作表率。要做到“两个维护”。
党办青年理应成为广大青年中的先进分子，发挥重要生力军作用。`,
  ['两个维护', '生力军作用'],
);
const lookup = createLookup(library, buildLookupIndex(library));

function locate(text: string) {
  return locateText(library, lookup, text).map(({ start, end, match, sources, related }) => ({
    sentence: text.slice(start, end),
    target: match?.target ?? null,
    sources: sources.map(({ passage }) => passage.address),
    related: related.map(({ passage }) => passage.address),
  }));
}

describe('locating a text', () => {
  it('places each sentence of a paragraph', () => {
    const text =
      '　党办首先是政治机关，在坚决维护党中央的权威上必须带好头、做表率。\n天气很好！\r\n做到“两个维护”';
    expect(locate(text)).toEqual([
      {
        sentence: '党办首先是政治机关，在坚决维护党中央的权威上必须带好头、做表率。',
        target: 'talk/0.1/1',
        sources: [],
        related: [],
      },
      { sentence: '天气很好！', target: null, sources: [], related: [] },
      { sentence: '做到“两个维护”', target: '两个维护', sources: [], related: [] },
    ]);
  });

  it('takes no phrase for the source of a sentence that holds much more', () => {
    const [located] = locate('足球队的新人在下半场发挥了生力军作用，终于追平比分并进入了决赛。');
    expect(located?.target).toBeNull();
  });

  it.each<[text: string, sources: string[]]>([
    ['党办首先是政治机关', ['talk/0.1/1']],
    ['党办青年', ['talk/0.2/1']],
    ['黨辦青年', ['talk/0.2/1']],
    // A wrong character of the same sound.
    ['带好头做表率', ['talk/0.1/1']],
    // Sounds and places are ways to ask, not words that stand there.
    ['dangban', []],
    ['dangban shouxian', []],
    ['0.2', []],
    ['天气很好', []],
  ])('finds the words of a sentence that is too short for a quotation: %s', (text, sources) => {
    expect(locate(text)[0]).toMatchObject({ target: null, sources });
  });

  it('does not call related what it found', () => {
    const [located] = locate('党办首先是政治机关');
    expect(located?.related).not.toContain('talk/0.1/1');
  });

  it('says what is related to a sentence that nothing covers', () => {
    expect(locate('青年要做先进分子和生力军')[0]).toMatchObject({
      target: null,
      sources: [],
      related: expect.arrayContaining(['talk/0.2/1']),
    });
  });

  it.each(['', '  \n ', '。', '\ud800'])('has little to say of %j', (text) => {
    expect(
      locate(text).every(
        ({ target, sources, related }) => target === null && sources.length + related.length === 0,
      ),
    ).toBe(true);
  });

  it('places the beginning of what is no selection any more', () => {
    const long = '党办首先是政治机关。'.repeat(10_000);
    const sentences = locateText(library, lookup, long);
    expect(sentences.length).toBeGreaterThan(100);
    expect(sentences.at(-1)!.end).toBeLessThanOrEqual(20_000);
  });
});
