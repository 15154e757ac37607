import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { connectContextMenu } from '../../runtime/context-menu.ts';
import { speak } from '../speak.ts';
import { makeEvent } from './browser-event.ts';

const clicked = makeEvent<[details: object, tab?: object]>();
const create = vi.fn<(entry: { id: string; title: string }) => void>();
const openWindow = vi.fn<(options: { url: string }) => Promise<object>>();
let ending: AbortController;

beforeEach(() => {
  fakeBrowser.reset();
  speak('en');
  create.mockReset();
  openWindow.mockReset().mockResolvedValue({});
  fakeBrowser.windows.create = openWindow as never;
  Object.assign(fakeBrowser, {
    contextMenus: { onClicked: clicked, removeAll: () => Promise.resolve(), create },
    scripting: { executeScript: () => Promise.reject(new Error('not allowed')) },
  });
  ending = new AbortController();
  connectContextMenu(ending.signal);
});

afterEach(() => ending.abort());

describe('the entry in the menu', () => {
  it.each([
    ['Locus is installed or updated', () => fakeBrowser.runtime.onInstalled.trigger({} as never)],
    ['the browser starts', () => fakeBrowser.runtime.onStartup.trigger()],
  ])('is made when %s', async (_, happen) => {
    await happen();
    await vi.waitFor(() => expect(create).toHaveBeenCalledTimes(1));
    expect(create.mock.lastCall?.[0]).toMatchObject({ title: 'Find in Locus', contexts: ['selection'] });
  });

  it('looks up also what is selected where there is no tab', async () => {
    clicked.tell({ menuItemId: 'look-up-selection', selectionText: '两个维护' });
    await vi.waitFor(() => expect(openWindow).toHaveBeenCalled());
    expect(openWindow.mock.lastCall?.[0].url).toContain(encodeURIComponent('两个维护'));
  });

  it('leaves other entries alone', () => {
    clicked.tell({ menuItemId: 'another', selectionText: '两个维护' });
    expect(openWindow).not.toHaveBeenCalled();
  });

  it('is answered no more after the end', () => {
    ending.abort();
    clicked.tell({ menuItemId: 'look-up-selection', selectionText: '两个维护' });
    expect(openWindow).not.toHaveBeenCalled();
  });
});
