// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerSettings } from '../../runtime/answer-settings.ts';
import { onMessage, removeAllListeners } from '../../runtime/messages.ts';
import { startOptions, type OptionsActions } from '../../runtime/options.ts';
import type { OptionsState } from '../../runtime/options-state.ts';
import { DEFAULTS } from '../../runtime/read-settings.ts';
import { changeSettings, getSettings } from '../../runtime/settings.ts';
import { speak } from '../speak.ts';

let ending: AbortController;
let state: OptionsState;
let actions: OptionsActions;

async function open(): Promise<void> {
  await startOptions((shown, offered) => ([state, actions] = [shown, offered]), ending.signal);
}

const news = (kind: string) => vi.waitFor(() => expect(state.news.kind).toBe(kind));

beforeEach(async () => {
  fakeBrowser.reset();
  removeAllListeners();
  speak('zh_CN');
  answerSettings();
  fakeBrowser.commands = {
    getAll: () =>
      Promise.resolve([
        { name: '_execute_action', shortcut: 'Alt+L', description: '' },
        { name: 'next-match', shortcut: 'Alt+Period', description: '下一处' },
      ]),
  } as never;
  ending = new AbortController();
  await open();
});

afterEach(() => ending.abort());

describe('the options page', () => {
  it('shows the settings and the keys as they are printed', () => {
    expect(state.settings).toEqual(DEFAULTS);
    expect(state.commands).toEqual([
      { name: '_execute_action', keys: 'Alt+L', description: 'commandOpenLookup' },
      { name: 'next-match', keys: 'Alt+.', description: 'commandNextMatch' },
    ]);
    expect(state.browserLanguage).toBe('zh-CN');
  });

  it('names what is hidden: a phrase by itself, a quotation by the words of its passage', async () => {
    const passage = { document: 'speech', section: 0, paragraph: 2, sentence: 1, address: 'speech/0.2/1' };
    const places = [
      {
        text: '“最初一公里”',
        passage: { ...passage, text: '' },
        documentTitle: { zh: '讲话', en: 'Speech' },
      },
      {
        text: '全市各级党办',
        passage: { ...passage, text: '' },
        documentTitle: { zh: '讲话', en: 'Speech' },
      },
    ];
    onMessage('getPlaces', () => ({ kind: 'places', places }));
    const hidden = { everywhere: ['最初一公里', 'speech/0.2/1'], onSites: [] };
    await changeSettings((settings) => ({ ...settings, hidden }));
    await vi.waitFor(() =>
      expect([...state.hiddenNames]).toEqual([
        ['最初一公里', '最初一公里'],
        ['speech/0.2/1', '全市各级党办'],
      ]),
    );
  });

  it('stores a change and says so', async () => {
    actions.change({ citation: 'chicago' });
    expect(state.settings?.citation).toBe('chicago');
    await news('saved');
    expect((await getSettings()).citation).toBe('chicago');
  });

  it('goes back and says so when a change cannot be stored', async () => {
    for (const area of [fakeBrowser.storage.sync, fakeBrowser.storage.local])
      vi.spyOn(area, 'set').mockImplementation(() => {
        throw new Error('full');
      });
    actions.change({ citation: 'chicago' });
    await news('notSaved');
    await vi.waitFor(() => expect(state.settings?.citation).toBe(DEFAULTS.citation));
    vi.restoreAllMocks();
  });

  it('follows what is changed elsewhere, and shows nothing more after its end', async () => {
    await fakeBrowser.storage.sync.set({ settings: { version: 2, citation: 'bibtex' } });
    await vi.waitFor(() => expect(state.settings?.citation).toBe('bibtex'));
    ending.abort();
    actions.note({ kind: 'languageChanged' });
    expect(state.languageTurn).toBe(0);
  });

  it.each([
    ['a.example', 'siteAdded', ['a.example']],
    ['https://www.b.example/c', 'siteAdded', ['www.b.example']],
    ['two words', 'notSite', []],
    ['', 'notSite', []],
  ])('takes “%s” as a site or says that it is none', async (words, kind, off) => {
    actions.note({ kind: 'siteTyped', list: 'off', words });
    actions.addSite('off');
    await news(kind);
    expect((await getSettings()).sites.off).toEqual(off);
    expect(state.entries.off).toBe(kind === 'siteAdded' ? '' : words);
  });

  it('adds no site twice', async () => {
    for (const expected of ['siteAdded', 'siteThere']) {
      actions.note({ kind: 'siteTyped', list: 'only', words: 'a.example' });
      actions.addSite('only');
      await news(expected);
    }
    expect((await getSettings()).sites.only).toEqual(['a.example']);
  });

  it('imports a file, and refuses one without sites or larger than any list', async () => {
    actions.importSites('off', new Blob(['a.example\n?\nb.example']));
    await vi.waitFor(() => expect(state.news).toEqual({ kind: 'imported', added: 2, rejected: 1 }));
    actions.importSites('off', new Blob(['two words']));
    await news('fileRefused');
    actions.note({ kind: 'told', news: { kind: 'none' } });
    actions.importSites('off', new Blob(['a.example\n'.repeat(600_000)]));
    await news('fileRefused');
    expect((await getSettings()).sites.off).toEqual(['a.example', 'b.example']);
  });

  it('resets to the defaults', async () => {
    actions.change({ marking: { density: 'all' } });
    await news('saved');
    actions.reset();
    await news('reset');
    expect(await getSettings()).toEqual(DEFAULTS);
  });
});
