import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULTS } from '../../runtime/read-settings.ts';
import { changeSettings, currentSettings, getSettings, watchSettings } from '../../runtime/settings.ts';
import { switchSite } from '../../runtime/site-lists.ts';

const withOff = (...off: string[]) => ({ ...DEFAULTS, sites: { ...DEFAULTS.sites, off } });

const { sync, local } = fakeBrowser.storage;
const turnOff = (host: string) => changeSettings((settings) => switchSite(settings, host, false));
const refuse = () => {
  throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
};

beforeEach(() => fakeBrowser.reset());

describe('settings', () => {
  it('are defaults before anything is stored', async () => {
    expect(await getSettings()).toEqual(withOff());
  });

  it('are synchronised, and nothing of them stays on the device', async () => {
    await turnOff('a.example');
    expect(await sync.get()).toEqual({ settings: { version: 2, ...withOff('a.example') } });
    expect(await local.get()).toEqual({});
    expect(await getSettings()).toEqual(withOff('a.example'));
  });

  it('keep both of two changes made at once', async () => {
    await Promise.all([turnOff('a.example'), turnOff('b.example')]);
    expect(await getSettings()).toEqual(withOff('a.example', 'b.example'));
  });

  it('stay on the device where synchronising refuses, and move when it works again', async () => {
    await turnOff('a.example');
    const set = vi.spyOn(sync, 'set').mockImplementation(refuse);
    await turnOff('b.example');
    expect(await getSettings()).toEqual(withOff('a.example', 'b.example'));
    set.mockRestore();
    await turnOff('c.example');
    expect(await local.get()).toEqual({});
    expect(await getSettings()).toEqual(withOff('a.example', 'b.example', 'c.example'));
  });

  it('say so when nothing can be stored, and take the next change all the same', async () => {
    const sets = [sync, local].map((area) => vi.spyOn(area, 'set').mockImplementation(refuse));
    await expect(turnOff('a.example')).rejects.toThrow('quota');
    for (const set of sets) set.mockRestore();
    await turnOff('b.example');
    expect(await getSettings()).toEqual(withOff('b.example'));
  });

  it('are defaults when storage cannot be read at all', async () => {
    vi.spyOn(sync, 'get').mockImplementation(refuse);
    vi.spyOn(local, 'get').mockImplementation(refuse);
    expect(await getSettings()).toEqual(withOff());
  });
});

describe('damaged settings', () => {
  const damaged = { version: 1, sitesOff: ['a.example', 7] };

  it('are put aside once, and what is sound in them counts', async () => {
    await sync.set({ settings: damaged });
    expect(await getSettings()).toEqual(withOff('a.example'));
    await getSettings();
    expect(await local.get('settingsAside')).toEqual({ settingsAside: [damaged] });
  });

  it('are still aside when a change has been written over them', async () => {
    await sync.set({ settings: 'nonsense' });
    await turnOff('a.example');
    expect(await getSettings()).toEqual(withOff('a.example'));
    expect(await local.get('settingsAside')).toEqual({ settingsAside: ['nonsense'] });
  });

  it('on the device give way to sound ones that were synchronised', async () => {
    await sync.set({ settings: { version: 1, sitesOff: ['b.example'] } });
    await local.set({ settings: damaged });
    expect(await getSettings()).toEqual(withOff('b.example'));
  });

  it('never fill the storage', async () => {
    for (let index = 0; index < 15; index += 1) {
      await sync.set({ settings: `nonsense ${index}` });
      await getSettings();
    }
    const { settingsAside } = await local.get('settingsAside');
    expect(settingsAside).toHaveLength(10);
    expect(settingsAside).toContain('nonsense 14');
  });
});

describe('settings of a newer version', () => {
  const newer = { version: 9, sitesOff: { 'a.example': 'for an hour' } };

  it('are left where they are; a change is kept on the device', async () => {
    await sync.set({ settings: newer });
    expect(await getSettings()).toEqual(withOff());
    await turnOff('b.example');
    expect(await sync.get('settings')).toEqual({ settings: newer });
    expect(await getSettings()).toEqual(withOff('b.example'));
  });
});

describe('watching settings', () => {
  it('tells of changes in both storages until the signal ends it', async () => {
    const changed = vi.fn<() => void>();
    const ending = new AbortController();
    watchSettings(changed, ending.signal);
    await sync.set({ settings: { version: 1, sitesOff: ['a.example'] } });
    await local.set({ settings: { version: 1, sitesOff: [] } });
    expect(changed).toHaveBeenCalledTimes(2);
    ending.abort();
    await sync.set({ settings: { version: 1, sitesOff: [] } });
    expect(changed).toHaveBeenCalledTimes(2);
  });
});

describe('lists that outgrow what can be synchronised', () => {
  it('are kept whole on the device', async () => {
    const limit = 8192;
    const set = sync.set.bind(sync);
    const setSmall = (items: Record<string, unknown>): unknown =>
      JSON.stringify(items).length > limit ? refuse() : set(items);
    vi.spyOn(sync, 'set').mockImplementation(setSmall);
    await turnOff('first.example');
    const off = Array.from({ length: 400 }, (_, index) => `site-number-${index}.example`);
    const onSites = off.map((host) => ({ host, target: '全面从严治党' }));
    await changeSettings((settings) => ({
      ...settings,
      sites: { ...settings.sites, off: [...settings.sites.off, ...off] },
      hidden: { everywhere: ['党的二十大精神'], onSites },
    }));
    const { sites, hidden } = await getSettings();
    expect(sites.off).toEqual(['first.example', ...off]);
    expect(hidden).toEqual({ everywhere: ['党的二十大精神'], onSites });
    expect(JSON.stringify(await sync.get()).length).toBeLessThan(limit);
  });
});

describe('the settings in force', () => {
  it('are read once, and again after a change', async () => {
    await sync.set({ settings: { version: 2 } });
    expect(await currentSettings()).toEqual(DEFAULTS);
    const get = vi.spyOn(sync, 'get');
    await currentSettings();
    expect(get).not.toHaveBeenCalled();
    await turnOff('a.example');
    expect(await currentSettings()).toEqual(withOff('a.example'));
  });
});
