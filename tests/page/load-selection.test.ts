import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { LocatedSentence, Match } from '../../engine/types.ts';
import { loadSelection } from '../../page/load-selection.ts';
import { onMessage, removeAllListeners } from '../../runtime/messages.ts';
import { DEFAULTS } from '../../runtime/read-settings.ts';
import { makeContent, makeResult } from './make-content.ts';

const { signal } = new AbortController();
const ORDINARY = '说的是党建工作和别的许多事情';
const RELATED = Array.from({ length: 8 }, (_, at) => makeResult(`相关第${at}句。`));

function makeMatch(text: string, words: string, facts: Partial<Match> = {}): Match {
  const start = text.indexOf(words);
  const differences: Match['differences'] = [];
  return { kind: 'exact', target: words, score: 1, start, end: start + words.length, differences, ...facts };
}

/** The sentences of a text, each with its match. */
function locate(text: string, matches: (Match | null)[]): LocatedSentence[] {
  let start = 0;
  return text.split(/(?<=。)/u).map((sentence, at) => {
    const end = start + sentence.length;
    const located = { start, end, match: matches[at] ?? null, related: matches[at] ? [] : RELATED };
    start = end;
    return located;
  });
}

function answer(sentences: LocatedSentence[]): void {
  onMessage('locateText', () => ({ kind: 'located', sentences }));
}

beforeEach(() => {
  removeAllListeners();
  fakeBrowser.reset();
  onMessage('getSettings', () => ({ ...DEFAULTS, citation: 'chicago' }));
  onMessage('getCard', () => ({ kind: 'card', content: makeContent() }));
  onMessage('searchPassages', ({ data: { query } }) => ({ kind: 'results', results: [makeResult(query)] }));
});

describe('the card of selected words', () => {
  test('has a page for each sentence, in the reader’s way to cite', async () => {
    const text = '要坚持全面从严治党。今天天气很好。';
    answer(locate(text, [makeMatch(text, '全面从严治党')]));
    expect(await loadSelection(text, signal)).toMatchObject({
      kind: 'selection',
      at: 0,
      pages: [
        { kind: 'source', style: 'chicago', mark: { text: '全面从严治党', target: '全面从严治党' } },
        { kind: 'lost', text: '今天天气很好。', related: RELATED.slice(0, 5) },
      ],
    });
  });

  test('counts differences from the words that match', async () => {
    const text = '要抓关键的少数。';
    const differences = [{ kind: 'extra' as const, start: 4, end: 5, source: '' }];
    answer(
      locate(text, [makeMatch(text, '关键的少数', { kind: 'variant', target: '关键少数', differences })]),
    );
    const view = await loadSelection(text, signal);
    expect(view).toMatchObject({ pages: [{ mark: { differences: [{ start: 2, end: 3 }] } }] });
  });

  test.each([
    {
      of: 'a phrase that is half of it',
      text: '坚持全面从严治党要求',
      words: '全面从严治党',
      page: 'source',
    },
    { of: 'a phrase that only occurs in it', text: ORDINARY, words: '党建工作', page: 'lost' },
    {
      of: 'a quotation, however short',
      text: ORDINARY,
      words: '党建工作',
      kind: 'quotation',
      page: 'source',
    },
  ] as const)('names the source of $of', async ({ text, words, page, ...rest }) => {
    const kind = 'kind' in rest ? rest.kind : 'exact';
    answer(locate(text, [makeMatch(text, words, { kind })]));
    const view = await loadSelection(text, signal);
    expect(view).toMatchObject({ pages: [{ kind: page }] });
    if (page === 'lost') expect(view).toMatchObject({ pages: [{ related: [{ text }] }] });
  });

  test('says that nothing is selected, or that signs are no sentence', async () => {
    expect(await loadSelection('', signal)).toEqual({ kind: 'unselected' });
    answer([]);
    expect(await loadSelection('……', signal)).toMatchObject({ pages: [{ kind: 'lost', text: '……' }] });
  });

  test('is none without a library', async () => {
    onMessage('locateText', () => ({ kind: 'unavailable' }));
    expect(await loadSelection('一句。', signal)).toBeNull();
  });
});
