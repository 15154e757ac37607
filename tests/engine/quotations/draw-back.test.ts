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
      'ends before a word that goes on beyond it',
      '以党的二十大精神为指引，不断推荐好书。',
      ['以党的二十大精神为指引，不断'],
    ],
    [
      'begins behind a word that begins before it',
      '把人才作为新时代新征程党和国家事业发展、实现第二个百年奋斗目标指明了前进方向的话。',
      ['新时代新征程党和国家事业发展、实现第二个百年奋斗目标指明了前进方向'],
    ],
    [
      'ends before the only character of a clause that agrees',
      '为新时代新征程党和国家事业发展、实现第二个百年奋斗目标指明了前进方向、确立了行动指南，是党和人民智慧的结晶',
      ['为新时代新征程党和国家事业发展、实现第二个百年奋斗目标指明了前进方向、确立了行动指南'],
    ],
    [
      'begins with no comma',
      '全面贯彻习近平新时代中国特色社会主义思想，坚定不移在思想上政治上行动上同以习近平同志为核心的党中央保持高度一致。',
      ['坚定不移在思想上政治上行动上同以习近平同志为核心的党中央保持高度一致。'],
    ],
    [
      'is none of which only one phrase is left',
      '5年来，以习近平同志为核心的党中央，高举中国特色社会主义伟大旗帜。党面临的“四大考验”、“四种危险”将长期存在，党内存在的思想不纯',
      [],
    ],
    ['is none of a few words and a part of a phrase', '同贯彻落实党中央决策部署结合起来，同破解', []],
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
