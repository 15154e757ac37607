import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerRequests } from '../../runtime/answer-requests.ts';
import { removeAllListeners } from '../../runtime/messages.ts';
import { hear } from './hear.ts';

beforeEach(() => {
  fakeBrowser.reset();
  removeAllListeners();
  answerRequests();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a lookup', () => {
  it('is told that the library is loading when it takes its time', async () => {
    vi.useFakeTimers();
    vi.stubGlobal('fetch', () => new Promise(() => {}));
    const answer = hear('searchPassages', { query: '两个维护' });
    await vi.advanceTimersByTimeAsync(300);
    expect(await answer).toEqual({ kind: 'loading' });
    expect(vi.getTimerCount()).toBe(0);
  });
});
