import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { LocatedSentence, Match } from '../../engine/types.ts';
import type { CardAnswer } from '../../page/ask-for-card.ts';
import { loadSelection } from '../../page/load-selection.ts';
import { onMessage, removeAllListeners } from '../../runtime/messages.ts';
import { DEFAULTS } from '../../runtime/read-settings.ts';
import { makeContent, makeResult } from './make-content.ts';

const { signal } = new AbortController();
const RELATED = Array.from({ length: 2 }, (_, at) => makeResult(`相关第${at}句。`));

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
    const located = { start, end, match: matches[at] ?? null, sources: [] };
    start = end;
    return { ...located, related: located.match ? [] : RELATED };
  });
}

let card: CardAnswer;

function answer(sentences: LocatedSentence[]): void {
  onMessage('locateText', () => ({ kind: 'located', sentences }));
}

beforeEach(() => {
  removeAllListeners();
  fakeBrowser.reset();
  card = { kind: 'card', content: makeContent() };
  onMessage('getSettings', () => ({ ...DEFAULTS, citation: 'chicago' }));
  onMessage('getCard', () => card);
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
        { kind: 'lookedUp', text: '今天天气很好。', sources: [], related: RELATED },
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

  test('says what the words of a sentence were found in, and apart from it what else may be related', async () => {
    const text = '党办离党委最近。';
    const sources = [makeResult('全市各级党办离党委最近。')];
    answer([{ start: 0, end: text.length, match: null, sources, related: RELATED }]);
    const page = { kind: 'lookedUp', text, sources, related: RELATED };
    expect(await loadSelection(text, signal)).toMatchObject({ pages: [page] });
  });

  test('goes by what was looked up where a match is known no more', async () => {
    card = { kind: 'unknown' };
    answer(locate('全面从严治党。', [makeMatch('全面从严治党。', '全面从严治党')]));
    expect(await loadSelection('全面从严治党。', signal)).toMatchObject({
      pages: [{ kind: 'lookedUp', text: '全面从严治党。', sources: [] }],
    });
  });

  test('says that nothing is selected, or that signs are no sentence', async () => {
    expect(await loadSelection('', signal)).toEqual({ kind: 'unselected' });
    answer([]);
    expect(await loadSelection('……', signal)).toMatchObject({
      pages: [{ kind: 'lookedUp', text: '……', sources: [] }],
    });
  });

  test('is none without a library', async () => {
    onMessage('locateText', () => ({ kind: 'unavailable' }));
    expect(await loadSelection('一句。', signal)).toBeNull();
  });
});
