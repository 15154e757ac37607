import { describe, expect, it } from 'vitest';
import { chooseDocument, filterEntries } from '../../../ui/report/entries.ts';
import { groupEntries } from '../../../ui/report/group-entries.ts';
import { tallyDocument } from '../../../ui/report/tally-document.ts';
import { makeEntries, MIXED, sample, SPEECH } from './samples.ts';

const entries = makeEntries(...MIXED);

describe('the figures of a document', () => {
  const tally = tallyDocument(SPEECH, entries);

  it('count sentences by section, without titles and headings', () => {
    expect(tally.sections.map((one) => [one.number, one.usedSentences, one.sentences, one.counts])).toEqual([
      [0, 1, 2, { exact: 1, variant: 0, quotation: 0 }],
      [1, 2, 3, { exact: 1, variant: 1, quotation: 1 }],
    ]);
    expect([tally.usedSentences, tally.sentences, tally.counts]).toEqual([
      3,
      5,
      { exact: 2, variant: 1, quotation: 1 },
    ]);
  });

  it('draw a row for each paragraph with the characters used, each stretch once', () => {
    expect(
      tally.rows.map(({ section, isFirst, length, count }) => [section, isFirst, length, count]),
    ).toEqual([
      [0, true, 30, 1],
      [1, true, 30, 2],
      [1, false, 16, 1],
    ]);
    expect(tally.rows[0]!.cells.map(({ marks }) => marks)).toEqual([
      [],
      [{ start: 0, end: 4, kind: 'exact' }],
    ]);
  });

  it('draw what is short over what is long, and a heading only where it is used', () => {
    const more = makeEntries(
      sample(1, '总的要求', 'speech/1', { passage: '一、总的要求' }),
      sample(2, 'speech/1.1/1', 'speech/1.1/1', {
        match: { ...MIXED[3]!.match, target: 'speech/1.1/1' },
        use: { spans: [{ address: 'speech/1.1/1', start: 0, end: 20 }] },
      }),
      sample(3, '其中一词', 'speech/1.1/1'),
    );
    const { rows, sections } = tallyDocument(SPEECH, more);
    expect(rows.map(({ cells }) => cells[0]!.address)).toEqual([
      'speech/0.1/1',
      'speech/1',
      'speech/1.1/1',
      'speech/1.2/1',
    ]);
    expect(rows[2]!.cells[0]!.marks.map(({ kind }) => kind)).toEqual(['quotation', 'exact']);
    expect(sections[1]).toMatchObject({ sentences: 3, usedSentences: 1, counts: { exact: 2, quotation: 1 } });
  });

  it('name the paragraph in which most counts, if there is one', () => {
    expect(tally.densest).toMatchObject({ passage: { address: 'speech/1.1/1' }, count: 2 });
    expect(tallyDocument(SPEECH, makeEntries(MIXED[0]!)).densest).toBeNull();
    expect(tallyDocument(SPEECH, makeEntries(MIXED[0]!, MIXED[1]!)).densest).toBeNull();
  });
});

describe('the filters', () => {
  it.each([
    [['exact', 'variant', 'quotation'] as const, false, [1, 2, 3, 4]],
    [['quotation'] as const, false, [4]],
    [[] as const, false, []],
    [['exact', 'variant', 'quotation'] as const, true, [1, 2, 4]],
  ])('let through %j, rare only: %s', (kinds, isRareOnly, ids) => {
    expect(filterEntries(entries, { kinds, isRareOnly }).map(({ match }) => match.id)).toEqual(ids);
  });
});

describe('the phrases used', () => {
  const named = makeEntries(
    sample(1, '甲', 'speech/1.1/1', { use: { importance: 0.2 } }),
    sample(2, '乙', 'speech/0.1/2', { use: { importance: 0.9 } }),
    sample(3, '乙', 'speech/0.1/2', { use: { importance: 0.9 } }),
    sample(4, '丙', 'speech/0.1/1', { use: { importance: 0.5 } }),
  );

  it.each([
    ['page', '甲乙丙'],
    ['times', '乙甲丙'],
    ['source', '丙乙甲'],
    ['importance', '乙丙甲'],
  ] as const)('are listed by %s', (order, targets) => {
    expect(
      groupEntries(named, order)
        .map(({ target }) => target)
        .join(''),
    ).toBe(targets);
  });

  it('have the kinds of all their matches', () => {
    expect(groupEntries(entries, 'page')[0]).toMatchObject({
      target: '总的要求',
      kinds: ['exact', 'variant'],
    });
  });
});

describe('the document on show', () => {
  const other = { ...SPEECH, id: 'other' };
  const both = [...entries, { ...entries[0]!, document: other }];

  it('is the one that the page uses most, or the one that was chosen', () => {
    expect(chooseDocument(both, null)?.id).toBe('speech');
    expect(chooseDocument(both, 'other')?.id).toBe('other');
    expect(chooseDocument(both, 'gone')?.id).toBe('speech');
    expect(chooseDocument([], null)).toBeUndefined();
  });
});
