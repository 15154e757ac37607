import { describe, expect, it } from 'vitest';
import { findMatches } from '../../../engine/find-matches.ts';
import { compileContent } from '../../../scripts/compile-content.ts';

const library = compileContent();

/** The quotations of a text, and the phrases that one of them cuts. */
function read(text: string): { quotations: string[]; torn: string[] } {
  const matches = findMatches(library, text);
  const quotations = matches.filter(({ kind }) => kind === 'quotation');
  const phrases = matches.filter(({ kind }) => kind !== 'quotation');
  const isTorn = ({ start, end }: { start: number; end: number }) =>
    quotations.some(
      (quotation) =>
        (start < quotation.start && quotation.start < end) || (start < quotation.end && quotation.end < end),
    );
  const wordsOf = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return { quotations: quotations.map(wordsOf), torn: phrases.filter(isTorn).map(wordsOf) };
}

describe('a quotation', () => {
  it.each([
    [
      'ends before a phrase that goes on beyond it',
      '回顾了新时代十年走过的极不平凡、极不寻常的路。',
      ['回顾了新时代十年走过的'],
    ],
    [
      'begins behind a particle that belongs to another word',
      '会上谈到了以习近平同志为核心的党中央时刻保持解决大党独有难题的战略清醒、以党的自我革命引领社会革命的高度自觉',
      ['以习近平同志为核心的党中央时刻保持解决大党独有难题的战略清醒、以党的自我革命引领社会革命的高度自觉'],
    ],
    [
      'begins with a word that begins like a particle',
      '机关地位特殊、责任重大，机关青年理应成为广大青年中的先进分子',
      ['地位特殊、责任重大，机关青年理应成为广大青年中的先进分子'],
    ],
    [
      'holds phrases whole',
      '全市各级机关离党委最近，服务党委最直接，是践行“两个维护”的第一方阵。',
      ['全市各级机关离党委最近，服务党委最直接，是践行“两个维护”的第一方阵'],
    ],
  ])('%s', (_, text, quotations) => {
    expect(read(text)).toEqual({ quotations, torn: [] });
  });
});

describe('two quotations', () => {
  it.each(['央高度重视党设，进行十大强调增强党组织政', '习贯彻工作覆盖到每十大精神是一项系统工'])(
    'never share a character that folds to two units: %s',
    (text) => {
      const quotations = findMatches(library, text).filter(({ kind }) => kind === 'quotation');
      const overlap = quotations.filter(({ end }, index) => end > (quotations[index + 1]?.start ?? end));
      expect(overlap).toEqual([]);
    },
  );
});
