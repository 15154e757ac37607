import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerSettings } from '../../runtime/answer-settings.ts';
import { removeAllListeners } from '../../runtime/messages.ts';
import { DEFAULTS } from '../../runtime/read-settings.ts';
import { connectSites } from '../../runtime/sites.ts';
import { hear, listenInTabs, type Sender } from './hear.ts';

const top: Sender = { tab: { id: 1 }, frameId: 0 };
const frame: Sender = { tab: { id: 1 }, frameId: 7 };
const settings = () => hear('getSettings', undefined);
const change = (changed: unknown) => hear('changeSettings', { change: changed });
const site = (host: string, sender = top) => hear('getSite', { host }, sender);

beforeEach(() => {
  fakeBrowser.reset();
  removeAllListeners();
  listenInTabs();
  answerSettings();
  connectSites();
});

describe('settings', () => {
  it('are given whole and changed in part', async () => {
    expect(await settings()).toEqual(DEFAULTS);
    await change({ citation: 'gbt7714', card: { mode: 'key' } });
    await change({ marking: { isOncePerPage: true } });
    expect(await settings()).toEqual({
      ...DEFAULTS,
      citation: 'gbt7714',
      card: { ...DEFAULTS.card, mode: 'key' },
      marking: { ...DEFAULTS.marking, isOncePerPage: true },
    });
  });

  it.each([{ marking: { density: 'some' } }, null, 7, { hidden: { everywhere: [7] } }])(
    'stay as they are when a change makes no sense: %j',
    async (senseless) => {
      await expect(change(senseless)).rejects.toThrow('no such settings');
      expect(await fakeBrowser.storage.sync.get()).toEqual({});
    },
  );
});

describe('a page', () => {
  it('is told what is marked, how, and when cards open', async () => {
    await change({ card: { mode: 'click' }, marking: { kinds: ['exact'] } });
    expect(await site('a.example')).toMatchObject({
      isOn: true,
      card: { mode: 'click', delay: DEFAULTS.card.delay },
      marking: { kinds: ['exact'], looks: DEFAULTS.marking.looks },
    });
  });

  it.each([
    ['density', { marking: { density: 'all' } }],
    ['kinds', { marking: { kinds: [] } }],
    ['hidden phrases', { hidden: { everywhere: ['新时代'] } }],
    ['hidden phrases of its site', { hidden: { onSites: [{ host: 'example', target: '新时代' }] } }],
  ])('learns from the answer that other %s want another reading', async (_, changed) => {
    const before = (await site('a.example')) as { reading: string };
    await change(changed);
    expect(((await site('a.example')) as typeof before).reading).not.toBe(before.reading);
  });

  it.each([
    ['looks', { marking: { looks: { exact: { colour: 'blue' } } } }],
    ['once a page', { marking: { isOncePerPage: true } }],
    ['phrases hidden elsewhere', { hidden: { onSites: [{ host: 'b.example', target: '新时代' }] } }],
  ])('is not read again for other %s', async (_, changed) => {
    const before = (await site('a.example')) as { reading: string };
    await change(changed);
    expect(((await site('a.example')) as typeof before).reading).toBe(before.reading);
  });
});

describe('hiding a phrase', () => {
  it('everywhere or on the site in the address bar is kept once', async () => {
    await site('a.example');
    await hear('hidePhrase', { target: '新时代' }, frame);
    await hear('hidePhrase', { target: '党办', host: 'frame.example' }, frame);
    await hear('hidePhrase', { target: '党办', host: 'frame.example' }, frame);
    expect(await settings()).toMatchObject({
      hidden: { everywhere: ['新时代'], onSites: [{ host: 'a.example', target: '党办' }] },
    });
  });

  it('is taken back alone, whatever else was hidden meanwhile', async () => {
    await site('a.example');
    await hear('hidePhrase', { target: '新时代' }, frame);
    await hear('hidePhrase', { target: '党办', host: 'frame.example' }, frame);
    await hear('hidePhrase', { target: '党建' }, frame);
    await hear('showPhrase', { target: '新时代' }, frame);
    expect(await settings()).toMatchObject({
      hidden: { everywhere: ['党建'], onSites: [{ host: 'a.example', target: '党办' }] },
    });
    await hear('showPhrase', { target: '党办', host: 'frame.example' }, frame);
    expect(await settings()).toMatchObject({ hidden: { everywhere: ['党建'], onSites: [] } });
  });

  it('goes by the host that is named where the tab’s is not known', async () => {
    await hear('hidePhrase', { target: '党办', host: 'b.example' }, {});
    expect(await settings()).toMatchObject({ hidden: { onSites: [{ host: 'b.example' }] } });
  });

  it.each([{}, { target: '' }, { target: 7 }, { target: '党办', host: 7 }, { target: 'a'.repeat(300) }])(
    'is refused where it makes no sense: %j',
    async (request) => {
      await expect(hear('hidePhrase', request, top)).rejects.toThrow('by its target');
      await expect(hear('showPhrase', request, top)).rejects.toThrow('by its target');
    },
  );
});
