import { describe, expect, it } from 'vitest';
import { keyOf, listWords } from '../../runtime/report-entries.ts';
import { makeMatch, makeSummary } from '../ui/samples.ts';

describe('the words that a report asks for', () => {
  it('are those of all frames, each once', () => {
    const summaries = [
      makeSummary([
        makeMatch(1, '甲'),
        makeMatch(2, '甲'),
        makeMatch(3, '甲', { kind: 'variant', text: '申' }),
      ]),
      makeSummary([makeMatch(1, '乙'), makeMatch(2, '甲')], { frame: 'inner', isTop: false }),
    ];
    expect(listWords({ kind: 'read', summaries }).map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'exact 甲',
      'variant 申',
      'exact 乙',
    ]);
    expect(listWords({ kind: 'loading' })).toEqual([]);
  });

  it('are told apart by kind, target and wording', () => {
    const words = { kind: 'exact' as const, target: '甲', text: '甲' };
    expect(keyOf(words)).toBe(keyOf({ ...words }));
    expect(new Set([words, { ...words, text: '乙' }, { ...words, target: '乙' }].map(keyOf)).size).toBe(3);
  });
});
