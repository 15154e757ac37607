import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onMessage, removeAllListeners } from '../../runtime/messages.ts';
import { isText, placeSentences } from '../../runtime/place-sentences.ts';
import { makePassage, makeResult } from '../ui/samples.ts';
import type { CardContent, LocatedSentence, Match } from '../../engine/types.ts';

const TEXT = '甲乙丙。天地玄黄。宇宙洪荒。日月盈昃。';

const match: Match = {
  kind: 'quotation',
  target: 'speech/2.6/3',
  start: 0,
  end: 3,
  score: 0.9,
  differences: [],
};
const SENTENCES: LocatedSentence[] = [
  { start: 0, end: 4, match, sources: [], related: [] },
  {
    start: 4,
    end: 9,
    match: null,
    sources: [],
    related: [1, 2, 3, 4].map((n) => makeResult(`天${n}`, { isAccepted: false })),
  },
  { start: 9, end: 14, match: null, sources: [], related: [] },
  {
    start: 14,
    end: 19,
    match: null,
    sources: [1, 2, 3, 4].map((n) => makeResult(`日月${n}`)),
    related: [makeResult('月', { isAccepted: false })],
  },
];

function makeContent(): CardContent {
  const passage = makePassage('甲乙丙丁。');
  const occurrence = {
    passage,
    documentTitle: { zh: '讲话', en: 'Speech' },
    title: '讲话全称',
    found: [{ start: 0, end: 3 }],
    before: '',
    after: '',
  };
  return { entry: { phrase: passage.text, class: 'quoted', occurrences: [occurrence] }, nested: [] };
}

beforeEach(() => {
  fakeBrowser.reset();
  removeAllListeners();
});

describe('a query', () => {
  it.each<[query: string, isOne: boolean]>([
    ['甲乙丙。天地玄黄', true],
    ['什么？这个', true],
    ['Really? yes', true],
    ['甲乙丙。', false],
    ['甲乙丙。”', false],
    ['2.1', false],
    ['两个维护', false],
    ['', false],
  ])('is a text of several sentences or not: %s', (query, isOne) => {
    expect(isText(query)).toBe(isOne);
  });
});

describe('a pasted text', () => {
  it('is placed sentence by sentence: with its source, with what its words were found in or what is related, or not at all', async () => {
    const asked: unknown[] = [];
    onMessage('locateText', () => ({ kind: 'located', sentences: SENTENCES }));
    onMessage('getCard', ({ data }) => {
      asked.push(data);
      return { kind: 'card', content: makeContent() };
    });
    const placed = await placeSentences(TEXT);
    expect(asked).toEqual([{ target: 'speech/2.6/3', kind: 'quotation', text: '甲乙丙' }]);
    expect(placed).toMatchObject({
      kind: 'placed',
      sentences: 4,
      parts: [
        { name: 'passage', sentence: '甲乙丙。', results: [{ text: '甲乙丙丁。', isAccepted: true }] },
        {
          name: 'related',
          sentence: '天地玄黄。',
          results: [{ text: '天1' }, { text: '天2' }, { text: '天3' }],
        },
        {
          name: 'passage',
          sentence: '日月盈昃。',
          results: [{ text: '日月1' }, { text: '日月2' }, { text: '日月3' }],
        },
        { name: 'related', sentence: '日月盈昃。', results: [{ text: '月' }] },
      ],
    });
  });

  it.each(['loading', 'unavailable'] as const)('is told that the library is %s', async (kind) => {
    onMessage('locateText', () => ({ kind }));
    expect(await placeSentences(TEXT)).toEqual({ kind });
  });

  it('shows what is related where the source has gone', async () => {
    onMessage('locateText', () => ({
      kind: 'located',
      sentences: [{ start: 0, end: 4, match, sources: [], related: [makeResult('乙')] }],
    }));
    onMessage('getCard', () => ({ kind: 'unknown' }));
    expect(await placeSentences(TEXT)).toMatchObject({ parts: [{ name: 'related' }] });
  });
});
