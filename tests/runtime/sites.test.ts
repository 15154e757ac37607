import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { removeAllListeners } from '../../runtime/messages.ts';
import { connectSites } from '../../runtime/sites.ts';
import { hear, listenInTabs, type Sender } from './hear.ts';

const top = (id: number): Sender => ({ tab: { id }, frameId: 0 });
const frame = (id: number): Sender => ({ tab: { id }, frameId: 7 });
const isOn = async (host: unknown, sender?: Sender) => {
  const { isOn: answer } = (await hear('getSite', { host }, sender)) as { isOn: boolean };
  return { isOn: answer };
};
const turn = async (host: unknown, on: unknown) => hear('setSite', { host, isOn: on });

let ending: AbortController;
let told: [number, string][];

beforeEach(() => {
  fakeBrowser.reset();
  removeAllListeners();
  told = listenInTabs();
  ending = new AbortController();
  connectSites(ending.signal);
});

afterEach(() => ending.abort());

describe('a site', () => {
  it('is on until it is switched off', async () => {
    expect(await isOn('a.example', top(1))).toEqual({ isOn: true });
    await turn('a.example', false);
    expect(await isOn('a.example', top(1))).toEqual({ isOn: false });
    expect(await isOn('b.example', top(2))).toEqual({ isOn: true });
    await turn('a.example', true);
    expect(await isOn('a.example', top(1))).toEqual({ isOn: true });
  });

  it.each([
    [7, false],
    ['a'.repeat(300), false],
    ['a.example', 'no'],
    [undefined, true],
  ])('cannot be set by a request that makes no sense: %s, %s', async (host, on) => {
    await expect(turn(host, on)).rejects.toThrow('host');
    expect(await fakeBrowser.storage.sync.get()).toEqual({});
  });

  it('is told to every tab when it changes, also where nobody listens', async () => {
    const tabs = [await fakeBrowser.tabs.create({}), await fakeBrowser.tabs.create({})];
    const [deaf, hearing] = tabs.map(({ id }) => id ?? -1);
    told = listenInTabs([deaf ?? -1]);
    await turn('a.example', false);
    await vi.waitFor(() => expect(told).toContainEqual([hearing, 'settingsChanged']));
  });

  it('changed on another device is told as well', async () => {
    const { id } = await fakeBrowser.tabs.create({});
    await fakeBrowser.storage.sync.set({ settings: { version: 1, sitesOff: ['a.example'] } });
    await vi.waitFor(() => expect(told).toContainEqual([id, 'settingsChanged']));
  });
});

describe('a page of our own', () => {
  it('is marked whatever the lists say', async () => {
    await fakeBrowser.storage.sync.set({ settings: { version: 2, sites: { isOnlyListed: true } } });
    expect(await isOn('locus', top(1))).toEqual({ isOn: false });
    const url = fakeBrowser.runtime.getURL('/welcome.html');
    expect(await isOn('locus', { ...top(2), url })).toEqual({ isOn: true });
  });
});

describe('a frame of another host', () => {
  it('follows its tab', async () => {
    await turn('a.example', false);
    await isOn('a.example', top(1));
    expect(await isOn('frame.example', frame(1))).toEqual({ isOn: false });
    expect(await isOn('frame.example', frame(2))).toEqual({ isOn: true });
  });

  it('that asked before its tab was known is told to ask again', async () => {
    await turn('a.example', false);
    told.length = 0;
    expect(await isOn('frame.example', frame(1))).toEqual({ isOn: true });
    await isOn('a.example', top(1));
    expect(told).toEqual([[1, 'settingsChanged']]);
    await isOn('a.example', top(1));
    expect(told).toHaveLength(1);
  });

  it.each([
    ['only some sites are on', { sites: { isOnlyListed: true, only: ['b.example'] } }],
    ['a phrase is hidden on a site', { hidden: { onSites: [{ host: 'b.example', target: '党办' }] } }],
  ])('asks again as well where %s', async (_, settings) => {
    await fakeBrowser.storage.sync.set({ settings: { version: 2, ...settings } });
    await vi.waitFor(() => expect(told).toHaveLength(1));
    told.length = 0;
    await isOn('frame.example', frame(1));
    await isOn('a.example', top(1));
    expect(told).toEqual([[1, 'settingsChanged']]);
  });

  it('causes no second question where no site is off', async () => {
    await isOn('frame.example', frame(1));
    await isOn('a.example', top(1));
    expect(told).toEqual([]);
  });

  it('of a closed tab is forgotten', async () => {
    const { id } = await fakeBrowser.tabs.create({});
    await isOn('a.example', top(id ?? -1));
    expect(await fakeBrowser.storage.session.get()).not.toEqual({});
    await fakeBrowser.tabs.onRemoved.trigger(id ?? -1, { windowId: 0, isWindowClosing: false });
    await vi.waitFor(async () => expect(await fakeBrowser.storage.session.get()).toEqual({}));
  });
});
