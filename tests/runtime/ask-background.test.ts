import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askBackground } from '../../runtime/ask-background.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Answers in turn; a missing one never comes. */
function answerInTurn(...answers: (() => Promise<string>)[]) {
  return vi.fn<() => Promise<string>>(() => answers.shift()?.() ?? new Promise(() => {}));
}

const stopped = () => Promise.reject(new Error('No response'));
const good = () => Promise.resolve('good');

describe('a question to the background', () => {
  it.each([
    ['answered at once', [good], 1],
    ['lost while the background was stopped', [stopped, good], 2],
    ['lost five times', [stopped, stopped, stopped, stopped, stopped, good], 6],
  ])('%s is asked as often as it takes', async (_, answers, times) => {
    const ask = answerInTurn(...answers);
    const answer = askBackground(ask);
    await vi.runAllTimersAsync();
    expect(await answer).toBe('good');
    expect(ask).toHaveBeenCalledTimes(times);
  });

  it('takes a late answer rather than none', async () => {
    const late = () => new Promise<string>((resolve) => setTimeout(() => resolve('late'), 2000));
    const ask = answerInTurn(late);
    const answer = askBackground(ask);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await answer).toBe('late');
    expect(ask).toHaveBeenCalledTimes(2);
    await vi.runAllTimersAsync();
  });

  it('that nobody answers fails in the end', async () => {
    const ask = answerInTurn();
    const answer = expect(askBackground(ask)).rejects.toThrow('no answer');
    await vi.runAllTimersAsync();
    await answer;
    expect(ask).toHaveBeenCalledTimes(6);
    expect(vi.getTimerCount()).toBe(0);
  });
});
