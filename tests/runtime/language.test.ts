import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followLanguage, getChosenTexts, loadLanguage } from '../../runtime/language.ts';
import { setTexts, text, uiLanguage } from '../../runtime/texts.ts';
import { speak } from '../speak.ts';

const choose = (language: string) => fakeBrowser.storage.sync.set({ settings: { version: 2, language } });

let ending: AbortController;
let changed: ReturnType<typeof vi.fn<() => void>>;

beforeEach(async () => {
  fakeBrowser.reset();
  speak('zh_CN');
  vi.stubGlobal('fetch', async (url: string) => {
    return new Response(await readFile(`public${new URL(url).pathname}`, 'utf8'));
  });
  ending = new AbortController();
  changed = vi.fn<() => void>();
  await followLanguage(changed, ending.signal);
});

afterEach(async () => {
  // What is known of the language lives as long as the module.
  await choose('browser');
  await vi.waitFor(async () => expect(await getChosenTexts()).toBeNull());
  ending.abort();
  vi.unstubAllGlobals();
});

describe('the language', () => {
  it('is the browser’s until another is chosen', async () => {
    expect(text('optionsTitle')).toBe('设置');
    expect(await getChosenTexts()).toBeNull();
    await choose('en');
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1));
    expect([text('optionsTitle'), uiLanguage()]).toEqual(['Settings', 'en']);
    expect(text('cardPage', 1, 8)).toBe('Passage 1 of 8');
    expect((await getChosenTexts())?.optionsTitle).toBe('Settings');
  });

  it('takes no words of its own where the choice is the browser’s language', async () => {
    await choose('zh-CN');
    await vi.waitFor(() => expect(changed).toHaveBeenCalled());
    expect(await getChosenTexts()).toBeNull();
  });

  it('stays the browser’s when the words cannot be read', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new Error('gone')));
    await choose('en');
    await vi.waitFor(() => expect(changed).toHaveBeenCalled());
    expect(text('optionsTitle')).toBe('设置');
  });

  it('is not told again for other changes', async () => {
    await fakeBrowser.storage.sync.set({ settings: { version: 2, citation: 'bibtex' } });
    await loadLanguage();
    expect(changed).not.toHaveBeenCalled();
  });

  it('has the browser’s words for what its own lack', () => {
    setTexts({ optionsTitle: 'Settings' });
    expect([text('optionsTitle'), text('cardCopy')]).toEqual(['Settings', '复制']);
    setTexts(null);
  });
});

describe('a browser that gives no words', () => {
  const LANGUAGES: [browser: string, chosen: string, title: string][] = [
    ['zh-CN', 'browser', '设置'],
    ['zh-HK', 'browser', '設定'],
    ['de', 'browser', 'Settings'],
    ['zh-CN', 'en', 'Settings'],
    ['en', 'zh-CN', '设置'],
  ];

  async function chooseAndWait(chosen: string, title: string): Promise<void> {
    await choose(chosen);
    await vi.waitFor(() => expect(text('optionsTitle')).toBe(title));
  }

  for (const [language, chosen, title] of LANGUAGES) {
    it(`has the package's own in its place (${language}, ${chosen} chosen)`, async () => {
      fakeBrowser.i18n.getMessage = () => '';
      vi.stubGlobal('navigator', { language });
      // Another choice before it, so that this one is a change; and one behind it, so that the next test's is.
      await chooseAndWait('zh-TW', '設定');
      await chooseAndWait(chosen, title);
      speak('zh_CN');
      await chooseAndWait('zh-TW', '設定');
    });
  }
});
