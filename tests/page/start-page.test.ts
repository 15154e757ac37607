// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startPage } from '../../page/start-page.ts';
import { onMessage, removeAllListeners } from '../../runtime/messages.ts';
import { readSettings } from '../../runtime/read-settings.ts';
import { write } from './read-html.ts';
import { stubHighlights } from './stub-highlights.ts';

stubHighlights();
vi.stubGlobal('requestIdleCallback', () => 0);

let life: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.reset();
  removeAllListeners();
  // What the fake has none of.
  vi.spyOn(fakeBrowser.runtime.onConnect, 'addListener').mockReturnValue();
  vi.spyOn(fakeBrowser.runtime.onConnect, 'removeListener').mockReturnValue();
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

it('a page whose question nobody answered is read when somebody does', async () => {
  write('<p>全面从严治党</p>');
  let isGone = true;
  onMessage('getSite', () => {
    if (isGone) throw new Error('The background is gone.');
    const { marking, card } = readSettings(undefined).settings;
    return { isOn: true, reading: '', rules: '', marking, card };
  });
  const findMatches = vi.fn(() => ({ kind: 'found' as const, matches: [] }));
  onMessage('findMatches', findMatches);
  startPage({ signal: life.signal, isAlive: () => true });
  await vi.advanceTimersByTimeAsync(20_000);
  expect(findMatches).not.toHaveBeenCalled();
  isGone = false;
  await vi.advanceTimersByTimeAsync(20_000);
  expect(findMatches).toHaveBeenCalledOnce();
});
