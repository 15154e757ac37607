import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { connectCommands } from '../../runtime/commands.ts';
import { getSettings } from '../../runtime/settings.ts';
import { isSiteOn } from '../../runtime/site-lists.ts';
import { makeEvent } from './browser-event.ts';

const pressed = makeEvent<[command: string, tab?: object]>();
const openPanel = vi.fn<(options: object) => Promise<void>>();
let ending: AbortController;

beforeEach(() => {
  fakeBrowser.reset();
  openPanel.mockReset().mockResolvedValue();
  Object.assign(fakeBrowser, { sidePanel: { open: openPanel } });
  Object.assign(fakeBrowser.commands, { onCommand: pressed });
  ending = new AbortController();
  connectCommands(ending.signal);
});

afterEach(() => ending.abort());

const isOn = async (host: string) => isSiteOn(await getSettings(), host);

describe('a key', () => {
  it('switches the site of the tab off, and on again', async () => {
    const tab = { id: 5, windowId: 7, url: 'https://news.example/a' };
    pressed.tell('switch-site', tab);
    await vi.waitFor(async () => expect(await isOn('news.example')).toBe(false));
    pressed.tell('switch-site', tab);
    await vi.waitFor(async () => expect(await isOn('news.example')).toBe(true));
  });

  it('switches local files', async () => {
    pressed.tell('switch-site', { id: 5, windowId: 7, url: 'file:///home/page.html' });
    await vi.waitFor(async () => expect(await isOn('')).toBe(false));
  });

  it.each([undefined, 'chrome://version', 'about:blank'])('leaves %s alone', async (url) => {
    const before = await getSettings();
    pressed.tell('switch-site', { id: 5, windowId: 7, url });
    await Promise.resolve();
    expect(await getSettings()).toEqual(before);
  });

  it('opens the reader on the spot, or the browser would refuse', () => {
    pressed.tell('open-reader', { id: 5, windowId: 7 });
    expect(openPanel).toHaveBeenCalledWith({ windowId: 7 });
  });

  it.each(['constructor', 'toString', 'another'])(
    'that the manifest does not name is none: %s',
    (command) => {
      expect(() => pressed.tell(command, { id: 5, windowId: 7 })).not.toThrow();
    },
  );

  it('does nothing after the end', () => {
    ending.abort();
    pressed.tell('open-reader', { id: 5, windowId: 7 });
    expect(openPanel).not.toHaveBeenCalled();
  });
});
