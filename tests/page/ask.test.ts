import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ask } from '../../page/ask.ts';

const isAnswer = (value: unknown): value is string => typeof value === 'string';
const { signal } = new AbortController();

/** A background that answers with one of `answers` after the other; an error is thrown, `'silence'` never ends. */
function stubBackground(answers: unknown[]): { request: () => Promise<unknown>; count: () => number } {
  let count = 0;
  return {
    count: () => count,
    async request() {
      const answer = answers[count++];
      if (answer instanceof Error) throw answer;
      return answer === Promise ? new Promise(() => {}) : answer;
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.reset();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a question to the background', () => {
  it.each<[what: string, answers: unknown[], answer: string | null, asked: number]>([
    ['is answered at once', ['yes'], 'yes', 1],
    ['is asked again when nobody was there', [new Error('no receiver'), 'yes'], 'yes', 2],
    ['is asked again when the answer is none', [undefined, { other: 1 }, 'yes'], 'yes', 3],
    ['is asked again when no answer comes', [Promise, 'yes'], 'yes', 2],
    ['is asked six times at most', [...Array.from({ length: 6 }, () => undefined), 'late'], null, 6],
  ])('%s', async (_, answers, answer, asked) => {
    const { request, count } = stubBackground(answers);
    const answered = ask({ request, isAnswer }, signal);
    await vi.runAllTimersAsync();
    expect(await answered).toBe(answer);
    expect(count()).toBe(asked);
  });

  it('is not asked when the signal has ended', async () => {
    const { request, count } = stubBackground(['yes']);
    expect(await ask({ request, isAnswer }, AbortSignal.abort())).toBeNull();
    expect(count()).toBe(0);
  });

  it('is not asked again when the signal ends meanwhile', async () => {
    const ending = new AbortController();
    const { request, count } = stubBackground([undefined, 'yes']);
    const answered = ask({ request, isAnswer }, ending.signal);
    ending.abort();
    await vi.runAllTimersAsync();
    expect(await answered).toBeNull();
    expect(count()).toBe(1);
  });

  it('is not asked when the extension was updated under the page', async () => {
    vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue('');
    const { request, count } = stubBackground(['yes']);
    expect(await ask({ request, isAnswer }, signal)).toBeNull();
    expect(count()).toBe(0);
  });
});
