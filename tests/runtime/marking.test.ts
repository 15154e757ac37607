import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { connectMarking, currentMarking } from '../../runtime/marking.ts';
import { removeAllListeners } from '../../runtime/messages.ts';
import { hear } from './hear.ts';

beforeEach(() => {
  fakeBrowser.reset();
  removeAllListeners();
  connectMarking();
});

describe('how much is marked', () => {
  it('is the distinctive phrases, each time, until the reader chooses', async () => {
    expect(await hear('getMarking', undefined)).toEqual({ density: 'distinctive', isOncePerPage: false });
  });

  it('is what the reader chose, at once', async () => {
    const chosen = { density: 'rare', isOncePerPage: true };
    await hear('setMarking', chosen);
    await vi.waitFor(async () => expect(await currentMarking()).toEqual(chosen));
    expect(await hear('getMarking', undefined)).toEqual(chosen);
  });

  it.each([{ density: 'some', isOncePerPage: true }, { density: 'all' }, null, 7])(
    'cannot be set by a request that makes no sense: %j',
    async (request) => {
      await expect(hear('setMarking', request)).rejects.toThrow('density');
    },
  );
});
