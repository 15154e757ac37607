import { describe, expect, it } from 'vitest';
import { fold } from '../../../engine/fold.ts';
import { findList } from '../../../engine/variants/list-members.ts';
import { soundsSame } from '../../../engine/variants/same-sound.ts';
import { toSkeleton } from '../../../engine/variants/skeleton.ts';
import { SYLLABLES } from '../../../engine/data/syllables.ts';
import { syllableList } from '../../../scripts/syllable-list.ts';

function skeletonOf(text: string): { text: string; at: number[] } {
  const { units, length } = fold(text);
  const skeleton = toSkeleton(units, length);
  return {
    text: String.fromCharCode(...skeleton.units.subarray(0, skeleton.length)),
    at: [...skeleton.at.subarray(0, skeleton.length)],
  };
}

describe('toSkeleton', () => {
  it.each([
    ['党的建设，和更加不断推进了', '党建设推进'],
    ['一支队伍', '队伍'],
    ['第一个，十一个，一个', '第1个11个'],
    ['的了和', ''],
    ['', ''],
    ['不断', ''],
    ['不断言', '言'],
    ['不同', '不'],
  ])('keeps of %s the content', (text, content) => {
    expect(skeletonOf(text).text).toBe(content);
  });

  it('knows where each unit stood', () => {
    expect(skeletonOf('党的、建设')).toEqual({ text: '党建设', at: [0, 3, 4] });
  });
});

function membersOf(text: string): string[] {
  const { units, length } = fold(text);
  const skeleton = toSkeleton(units, length);
  const borders = findList(units, skeleton)?.borders ?? [];
  return borders
    .slice(1)
    .map((end, index) => String.fromCharCode(...skeleton.units.subarray(borders[index], end)));
}

describe('findList', () => {
  it.each([
    ['涉滩之险、爬坡之艰、闯关之难', ['涉滩险', '爬坡艰', '闯关难']],
    ['坚持制度治党、依规治党', ['制度治党', '依规治党']],
    ['提高政治判断力、政治领悟力、政治执行力', ['政治判断力', '政治领悟力', '政治执行力']],
    ['党支部战斗堡垒作用和党员先锋模范作用', ['党支部战斗堡垒作用', '党员先锋模范作用']],
    ['政治引领、督促落实、监督保障作用', ['政治引领', '督促落实', '监督保障']],
    ['党支部规范化标准化建设', ['规范化', '标准化']],
    ['关键少数', []],
    ['全面从严治党', []],
  ])('takes %s apart', (text, members) => {
    expect(membersOf(text)).toEqual(members);
  });
});

describe('soundsSame', () => {
  it.each([
    ['健', '键', true],
    ['律', '率', true],
    ['须', '需', true],
    ['识', '维', false],
    ['a', 'b', false],
    ['党', 'd', false],
  ])('says of %s and %s: %s', (one, other, same) => {
    expect(soundsSame(one.charCodeAt(0), other.charCodeAt(0))).toBe(same);
  });

  it('reads a file that is the list of the readings', () => {
    expect(SYLLABLES).toBe(syllableList());
  });
});
