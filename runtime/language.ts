/**
 * The language of the interface where the reader chose another than the browser's. Browsers give texts in their own
 * language alone, so our pages and the background read the package's other texts themselves.
 */
import { browser } from '#imports';
import type { LanguageChoice } from './read-settings.ts';
import { getSettings, watchSettings } from './settings.ts';
import { browserLanguage, isBrowserMute, setTexts, type Texts, type UiLanguage } from './texts.ts';

/** Where the texts of each language stand in the package. */
const FILES = {
  'zh-CN': '/_locales/zh_CN/messages.json',
  'zh-TW': '/_locales/zh_TW/messages.json',
  en: '/_locales/en/messages.json',
} as const;

interface Loaded {
  language: LanguageChoice;
  texts: Texts | null;
}

let loading: Promise<Loaded> | undefined;

/** Resolves when `text` gives the words of the chosen language; the work is done once. */
export async function loadLanguage(): Promise<void> {
  await loadChosen();
}

/** The texts of the chosen language, or `null` where the browser gives them itself. */
export async function getChosenTexts(): Promise<Texts | null> {
  return (await loadChosen()).texts;
}

/** Loads the language, and again when another is chosen, which it then tells, until the signal ends it. */
export async function followLanguage(changed: () => void, signal?: AbortSignal): Promise<void> {
  watchSettings(() => void takeOther(changed), signal);
  await loadLanguage();
}

async function takeOther(changed: () => void): Promise<void> {
  const before = await loadChosen();
  const { language } = await getSettings();
  if (language === before.language) return;
  loading = undefined;
  await loadChosen();
  changed();
}

function loadChosen(): Promise<Loaded> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Loaded> {
  const { language } = await getSettings();
  const wanted = findWanted(language);
  const texts = wanted && (await readTexts(FILES[wanted]).catch(() => null));
  setTexts(texts);
  return { language, texts };
}

/** The language whose texts are to be read from the package; `null` where the browser gives them itself. */
function findWanted(language: LanguageChoice): UiLanguage | null {
  // Chromium that could not read the package when it was first asked for a text, as while it is being updated.
  if (isBrowserMute()) return language === 'browser' ? guessLanguage(navigator.language) : language;
  return language === 'browser' || language === browserLanguage() ? null : language;
}

function guessLanguage(tag: string): UiLanguage {
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language !== 'zh') return 'en';
  return script === 'Hant' ? 'zh-TW' : 'zh-CN';
}

async function readTexts(file: (typeof FILES)[keyof typeof FILES]): Promise<Texts> {
  // The package's own file: nothing leaves the machine.
  const response = await fetch(browser.runtime.getURL(file));
  const messages = (await response.json()) as Record<string, { message: string }>;
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}
