import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onMessage, removeAllListeners } from '../../runtime/messages.ts';
import {
  connectWelcome,
  startWelcome,
  type WelcomeActions,
  type WelcomeState,
} from '../../runtime/welcome.ts';
import { makeResult } from '../ui/samples.ts';
import { speak } from '../speak.ts';

beforeEach(() => {
  fakeBrowser.reset();
  removeAllListeners();
  speak('zh_CN');
  fakeBrowser.commands = { getAll: () => Promise.resolve([]) } as never;
});

describe('the first-run page', () => {
  it.each([
    [{ reason: 'install' }, 1],
    [{ reason: 'update', previousVersion: '0.1.0' }, 0],
    [{ reason: 'browser_update' }, 0],
    // Firefox installs an add-on on trial anew each time.
    [{ reason: 'install', temporary: true }, 0],
  ])('after %j opens %i times', async (details, times) => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    connectWelcome();
    await fakeBrowser.runtime.onInstalled.trigger(details as never);
    expect(create).toHaveBeenCalledTimes(times);
    create.mockRestore();
  });
});

describe('its lookup', () => {
  let state: WelcomeState;
  let actions: WelcomeActions;
  const ending = new AbortController();

  afterEach(() => ending.abort());

  it('shows the best phrases of what is asked last, and nothing for nothing', async () => {
    onMessage('searchPassages', async ({ data: { query } }) => {
      if (query === '慢') await vi.waitFor(() => expect(state.query).toBe('快'));
      const results = Array.from({ length: 5 }, (_, index) => makeResult(`${query}${index}`));
      return { kind: 'results', results: results.map((result) => ({ ...result, kind: 'phrase' as const })) };
    });
    await startWelcome((shown, offered) => ([state, actions] = [shown, offered]), ending.signal);
    expect(state.rules).toContain('prefers-color-scheme: dark');
    const texts = () => state.results.map(({ text }) => text);
    await vi.waitFor(() => expect(texts()).toHaveLength(3));
    actions.search('慢');
    actions.search('快');
    await vi.waitFor(() => expect(texts()).toEqual(['快0', '快1', '快2']));
    actions.search(' ');
    await vi.waitFor(() => expect(texts()).toEqual([]));
  });
});
