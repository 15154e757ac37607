import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onMessage, sendMessage } from '../../page/messaging.ts';
import { onMessage as answerInBackground, removeAllListeners } from '../../runtime/messages.ts';

async function tell(message: unknown): Promise<void> {
  const heard = await fakeBrowser.runtime.onMessage.trigger(message, {}, () => {});
  for (const each of heard) await each;
}

beforeEach(() => {
  removeAllListeners();
  fakeBrowser.reset();
});

describe('a request of a page', () => {
  it('is understood by the library in the background, and its answer by the page', async () => {
    answerInBackground('addCardPart', () => true);
    expect(await sendMessage('addCardPart')).toBe(true);
  });

  it('carries what it asks', async () => {
    const hear = vi.fn<(count: number) => void>();
    answerInBackground('matchesCounted', ({ data }) => {
      hear(data.count);
      return true;
    });
    await sendMessage('matchesCounted', { count: 43, isPartial: false, isOn: true });
    expect(hear).toHaveBeenCalledWith(43);
  });

  it('rejects when the background fails', async () => {
    answerInBackground('addCardPart', () => {
      throw new Error('not today');
    });
    await expect(sendMessage('addCardPart')).rejects.toThrow();
  });
});

describe('what a page is told', () => {
  const told = [
    { type: 'settingsChanged' },
    { type: 'countWanted' },
    { type: 'jumpToMatch', data: { frame: 'one', id: 3 } },
    { type: 'lookUpSelection' },
    { type: 'cardOpened', data: { frame: 'one' } },
  ];

  it('is heard until it is no longer asked for', async () => {
    const hear = vi.fn<(message: unknown) => void>();
    const stop = onMessage(hear);
    for (const message of told) await tell(message);
    expect(hear.mock.calls.map(([message]) => message)).toEqual(told);
    stop();
    await tell(told[0]);
    expect(hear).toHaveBeenCalledTimes(told.length);
  });

  it.each([
    null,
    'settingsChanged',
    {},
    { type: 'unknown' },
    { type: 'jumpToMatch' },
    { type: 'jumpToMatch', data: null },
    { type: 'stepMatch' },
    { type: 'constructor', data: {} },
  ])('is not %j', async (message) => {
    const hear = vi.fn<(message: unknown) => void>();
    const stop = onMessage(hear);
    await tell(message);
    expect(hear).not.toHaveBeenCalled();
    stop();
  });

  it('is answered where somebody waits', async () => {
    const stop = onMessage((message, reply) => reply(message.type));
    const answers: unknown[] = [];
    const step = { type: 'stepMatch', data: { direction: 1, from: 'here', before: 0, after: 0 } };
    const heard = await fakeBrowser.runtime.onMessage.trigger(step, {}, (answer?: unknown) =>
      answers.push(answer),
    );
    expect([answers, heard]).toEqual([['stepMatch'], [true]]);
    stop();
  });
});
