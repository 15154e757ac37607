import { describe, expect, it } from 'vitest';
import { listStretches } from '../../runtime/find-nearest.ts';

describe('the stretches of a query', () => {
  it.each([
    ['数字化', ['字化', '数字']],
    [' 一二三四 ', ['二三四', '一二三', '三四', '二三', '一二']],
    ['𠮷野家', ['野家', '𠮷野']],
    ['转型', []],
    ['digital', []],
    ['', []],
    // Too long to guess at.
    ['一'.repeat(17), []],
  ])('of %j', (query, stretches) => {
    expect(listStretches(query)).toEqual(stretches);
  });

  it('are no more than can be asked for', () => {
    expect(listStretches('一二三四五六七八九十甲乙丙丁戊己')).toHaveLength(40);
  });
});
