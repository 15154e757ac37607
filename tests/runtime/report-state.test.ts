import { describe, expect, it } from 'vitest';
import { FIRST_REPORT, reduceReport } from '../../runtime/report-state.ts';
import { makeMatch, makeSummary } from '../ui/samples.ts';
import { makeReportState, MIXED, sample } from '../ui/report/samples.ts';

describe('the report', () => {
  it('joins the matches with their sources, in page order', () => {
    const { entries } = makeReportState(MIXED);
    expect(entries.map(({ match, passage }) => [match.id, passage.address])).toEqual([
      [1, 'speech/1.1/1'],
      [2, 'speech/0.1/2'],
      [3, 'speech/1.1/1'],
      [4, 'speech/1.2/1'],
    ]);
  });

  it('leaves out a match whose source is not known yet, until it is', () => {
    const before = makeReportState([sample(1, '总的要求', 'speech/1.1/1')]);
    const summary = makeSummary([makeMatch(1, '总的要求'), makeMatch(2, '新来的话')]);
    const after = reduceReport(before, { kind: 'pageTold', news: { kind: 'summary', summary } });
    expect(after.entries.map(({ match }) => match.id)).toEqual([1]);
  });

  it('forgets the entries of a page that has gone', () => {
    const state = reduceReport(makeReportState(MIXED), {
      kind: 'pageTold',
      news: { kind: 'unreachable', barrier: 'own' },
    });
    expect(state.entries).toEqual([]);
  });

  it('toggles kinds and opened entries', () => {
    const off = reduceReport(FIRST_REPORT, { kind: 'kindToggled', name: 'variant' });
    expect(off.kinds).toEqual(['exact', 'quotation']);
    expect(reduceReport(off, { kind: 'kindToggled', name: 'variant' }).kinds).toContain('variant');
    const open = reduceReport(FIRST_REPORT, { kind: 'entryToggled', target: '甲' });
    expect([...open.opened]).toEqual(['甲']);
    expect(reduceReport(open, { kind: 'entryToggled', target: '甲' }).opened.size).toBe(0);
  });

  it('shows more of the one list that is asked for, and its beginning again after another filter', () => {
    const more = reduceReport(FIRST_REPORT, { kind: 'moreShown', list: 'phrases' });
    expect(more.shown.phrases).toBeGreaterThan(FIRST_REPORT.shown.phrases);
    expect(more.shown.quotations).toBe(FIRST_REPORT.shown.quotations);
    const filtered = reduceReport(more, { kind: 'rarenessChosen', isRareOnly: true });
    expect(filtered.shown).toEqual(FIRST_REPORT.shown);
  });
});
