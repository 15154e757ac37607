import { describe, expect, it } from 'vitest';
import { findMatches } from '../../../engine/find-matches.ts';
import { compileContent } from '../../../scripts/compile-content.ts';
import type { Match } from '../../../engine/types.ts';

const library = compileContent();

/** The match that covers all of `wording` in a sentence, as it was found there. */
function findIn(wording: string): Match | undefined {
  const before = '会议指出，';
  const matches = findMatches(library, `${before}${wording}，这是一句话。`);
  return matches.find(({ kind, start, end }) => {
    return kind !== 'quotation' && start <= before.length && end >= before.length + wording.length;
  });
}

function showDifferences(wording: string): string[] {
  const match = findIn(wording);
  return (match?.differences ?? []).map(({ kind, start, end, source }) => {
    return `${kind} ${wording.slice(start - 5, end - 5)}/${source}`;
  });
}

describe('a variant', () => {
  it.each([
    ['a particle more', '监督执纪的“四种形态”', '监督执纪“四种形态”', ['extra 的/']],
    ['a particle less', '坚持大抓基层鲜明导向', '坚持大抓基层的鲜明导向', ['missing /的']],
    ['a particle more, in a short phrase', '关键的少数', '关键少数', ['extra 的/']],
    ['another conjunction', '制度治党和依规治党', '制度治党、依规治党', ['replaced 和/、']],
    [
      'a comma for an enumeration comma',
      '涉滩之险，爬坡之艰，闯关之难',
      '涉滩之险、爬坡之艰、闯关之难',
      ['replaced ，/、', 'replaced ，/、'],
    ],
    ['an adverb more', '坚持以严的基调不断强化正风肃纪', '坚持以严的基调强化正风肃纪', ['extra 不断/']],
    [
      'a measure word more',
      '建设一支堪当民族复兴重任的高素质干部队伍',
      '建设堪当民族复兴重任的高素质干部队伍',
      ['extra 一支/'],
    ],
    [
      'another order',
      '爬坡之艰、涉滩之险、闯关之难',
      '涉滩之险、爬坡之艰、闯关之难',
      ['moved 涉滩之险/涉滩之险'],
    ],
    [
      'another order without punctuation',
      '坚持党风党性党纪一起抓',
      '坚持党性党风党纪一起抓',
      ['moved 党性/党性'],
    ],
    [
      'another order, of members that begin with a conjunction',
      '同向而行、同频共振',
      '同频共振、同向而行',
      ['moved 向而行/向而行'],
    ],
    [
      'another order behind a preposition',
      '在政治上思想上行动上同以习近平同志为核心的党中央保持高度一致',
      '在思想上政治上行动上同以习近平同志为核心的党中央保持高度一致',
      ['moved 思想上/思想上'],
    ],
    ['marks between words of one length', '立场、观点、方法', '立场观点方法', ['extra 、/', 'extra 、/']],
    [
      'marks between words that share a character',
      '抓早、抓小、抓苗头',
      '抓早抓小抓苗头',
      ['extra 、/', 'extra 、/'],
    ],
    ['a conjunction between words that share one', '重要指示和批示精神', '重要指示批示精神', ['extra 和/']],
    ['a mark less, though words could join', '围绕中心服务大局', '围绕中心、服务大局', ['missing /、']],
    [
      'one member more',
      '同谋划、同部署、同落实、同检查、同考核',
      '同谋划、同部署、同检查、同考核',
      ['extra 落实、同/'],
    ],
    [
      'a word more behind the verb',
      '增强基层党组织政治功能和组织功能',
      '增强党组织政治功能和组织功能',
      ['extra 基层/'],
    ],
    [
      'a modifier more that makes one word with the next',
      '堪当中华民族复兴重任',
      '堪当民族复兴重任',
      ['extra 中华/'],
    ],
    ['a measure word less behind a number', '七方面重点任务', '七个方面重点任务', ['missing /个']],
    [
      'another order between a preposition and 的',
      '加强对领导班子和“一把手”的监督',
      '加强对“一把手”和领导班子的监督',
      ['moved 一把手/一把手'],
    ],
    ['another mark in a date', '“7-9”重要讲话精神', '“7·9”重要讲话精神', ['replaced -/·']],
    ['other digits', '4大考验', '四大考验', ['replaced 4/四']],
    ['another two', '二个确立', '两个确立', ['replaced 二/两']],
    ['a wrong character of the same sound', '关健少数', '关键少数', ['replaced 健/键']],
    [
      'a wrong character in a long phrase',
      '坚持以严的基凋强化正风肃纪',
      '坚持以严的基调强化正风肃纪',
      ['replaced 凋/调'],
    ],
    [
      'traditional characters and a particle less',
      '堅持大抓基層鮮明導向',
      '坚持大抓基层的鲜明导向',
      ['missing /的'],
    ],
    ['a listed alias', '中共二十大', '党的二十大', ['replaced 中共/党的']],
  ])('may have %s', (_, wording, phrase, differences) => {
    const match = findIn(wording);
    expect(match).toMatchObject({ kind: 'variant', target: phrase });
    expect(showDifferences(wording)).toEqual(differences);
  });

  it.each([
    ['another word of one character changed', '四个认识', '四个意识'],
    ['another number', '第一个百年奋斗目标', '第二个百年奋斗目标'],
    ['another congress', '党的八大', '党的十八大'],
    ['another word in a long phrase', '全面建设小康社会', '全面建成小康社会'],
    ['what is governed', '全面从严治军', '全面从严治党'],
    ['a particle between two words that makes a sentence', '坚持党领导', '坚持党的领导'],
    ['a negation', '建设不堪当民族复兴重任的高素质干部队伍', '建设堪当民族复兴重任的高素质干部队伍'],
    ['a sentence border', '党的建设。高质量发展', '党的建设高质量发展'],
    ['a bracket', '机关（党委）', '机关党委'],
    [
      'an attribute behind a verb that is a phrase of its own',
      '贯彻以习近平同志为核心的党中央决策部署',
      '贯彻落实党中央决策部署',
    ],
    [
      'a member more of another length',
      '同谋划、同部署、共同推进落实、同检查、同考核',
      '同谋划、同部署、同检查、同考核',
    ],
    ['one word of several set apart', '全面、从严治党', '全面从严治党'],
    ['two words set apart', '社会、革命', '社会革命'],
    ['a modifier that turns the next word round', '堪当非民族复兴重任', '堪当民族复兴重任'],
    ['another number without a measure word', '十七方面重点任务', '七个方面重点任务'],
    ['another measure word', '七项重点任务', '七个方面重点任务'],
    ['one member of a pair with another', '加强对领导班子和领导干部的监督', '加强对“一把手”和领导班子的监督'],
    ['another first character', '各支部战斗堡垒作用', '党支部战斗堡垒作用'],
  ])('is not %s', (_, wording, phrase) => {
    const text = `会议指出，${wording}，这是一句话。`;
    expect(findMatches(library, text).map(({ target }) => target)).not.toContain(phrase);
  });

  it('gives way to an exact match of the same stretch', () => {
    expect(findIn('四大考验')).toMatchObject({ kind: 'exact', score: 1, differences: [] });
  });

  it('takes in the exact matches inside it', () => {
    const text = '增强“四个意识”，坚定“四个自信”，做到“两个维护”';
    expect(findMatches(library, text)).toMatchObject([{ kind: 'variant', start: 0, end: text.length }]);
  });

  it('scores the lower the more differs', () => {
    const wordings = ['四大考验', '4大考验', '监督执纪的“四种形态”', '关健少数'];
    const scores = wordings.map((wording) => findIn(wording)!.score);
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
    expect(new Set(scores).size).toBe(scores.length);
  });

  it.each([
    ['4大考验', 'numbers'],
    ['涉滩之险，爬坡之艰，闯关之难', 'signs'],
    ['监督执纪的“四种形态”', 'extra'],
    ['坚持大抓基层鲜明导向', 'missing'],
    ['关健少数', 'replaced'],
    ['爬坡之艰、涉滩之险、闯关之难', 'moved'],
    ['中共二十大', 'alias'],
  ])('says why %s is one', (wording, kind) => {
    expect(findIn(wording)?.reason?.kind).toBe(kind);
  });
});
