import { describe, expect, it } from 'vitest';
import { countKinds, groupMatches } from '../../ui/group-matches.ts';
import { makeMatch, makeSummary } from './samples.ts';

describe('the matches of a page', () => {
  it('are grouped by what they match, in the order of their first appearance', () => {
    const groups = groupMatches([makeSummary([makeMatch(1, '乙'), makeMatch(2, '甲'), makeMatch(3, '乙')])]);
    expect(groups.map(({ target, matches }) => [target, matches.map(({ match }) => match.id)])).toEqual([
      ['乙', [1, 3]],
      ['甲', [2]],
    ]);
  });

  it('of several frames come together, each knowing its frame', () => {
    const [group] = groupMatches([
      makeSummary([makeMatch(1, '甲')]),
      makeSummary([makeMatch(1, '甲')], { frame: 'inner', isTop: false }),
    ]);
    expect(group?.matches.map(({ frame }) => frame)).toEqual(['top', 'inner']);
  });

  it('name the kinds of a group in the order in which kinds are shown', () => {
    const matches = [makeMatch(1, '甲', { kind: 'variant' }), makeMatch(2, '甲'), makeMatch(3, '甲')];
    expect(groupMatches([makeSummary(matches)])[0]?.kinds).toEqual(['exact', 'variant']);
  });

  it('are called by the phrase, a quotation by the words of the page', () => {
    const variant = makeMatch(1, '“两个确立”的决定性意义', { kind: 'variant', text: '“两个确立”决定性意义' });
    const quotation = makeMatch(2, 'speech/2.1/3', { kind: 'quotation', text: '页面上的话' });
    expect(groupMatches([makeSummary([variant, quotation])]).map(({ title }) => title)).toEqual([
      '“两个确立”的决定性意义',
      '页面上的话',
    ]);
  });

  it('are counted by kind, kinds without any left out', () => {
    const matches = [makeMatch(1, '甲', { kind: 'quotation' }), makeMatch(2, '乙'), makeMatch(3, '丙')];
    expect(countKinds([makeSummary(matches), makeSummary([])])).toEqual([
      { kind: 'exact', count: 2 },
      { kind: 'quotation', count: 1 },
    ]);
  });
});
