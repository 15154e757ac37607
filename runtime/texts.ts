/** The words of the interface, from `public/_locales`. */
import { browser } from '#imports';

/** A key of `messages.json`; a key that is not there does not compile. */
export type TextKey = Exclude<Parameters<typeof browser.i18n.getMessage>[0], `@@${string}`>;

/** The words of one language by key, as `messages.json` has them. */
export type Texts = Readonly<Record<string, string>>;

const kept = new Map<TextKey, string>();
let chosen: Texts | null = null;

/** From now on `text` gives these words; with `null` those of the browser's language again. */
export function setTexts(texts: Texts | null): void {
  chosen = texts;
}

/**
 * The text of `key` in the reader's language, `$1`, `$2` … filled in. Once the extension was updated under an
 * open page the browser gives no texts any more: empty then, but for those that were kept.
 */
export function text(key: TextKey, ...values: (string | number)[]): string {
  return getText(key, values) || (kept.get(key) ?? '');
}

/** Keeps texts for the time when the browser gives none any more. */
export function keepTexts(keys: TextKey[]): void {
  for (const key of keys) kept.set(key, getText(key, []));
}

/** A language that there are texts in, as a tag for `lang`. */
export type UiLanguage = 'en' | 'zh-CN' | 'zh-TW';

/** Language of the words that `text` gives; not always that of the browser. */
export function uiLanguage(): UiLanguage {
  return asLanguage(text('uiLanguage'));
}

/** Language of the words that the browser gives. */
export function browserLanguage(): UiLanguage {
  return asLanguage(browser.i18n.getMessage('uiLanguage'));
}

/** Whether the browser gives no words at all; it then gives none as long as the process lives. */
export function isBrowserMute(): boolean {
  return getBrowserText('uiLanguage', []) === '';
}

function asLanguage(language: string): UiLanguage {
  return language === 'zh-CN' || language === 'zh-TW' ? language : 'en';
}

function getText(key: TextKey, values: (string | number)[]): string {
  const message = chosen?.[key];
  return message === undefined ? getBrowserText(key, values) : fillIn(message, values);
}

function getBrowserText(key: TextKey, values: (string | number)[]): string {
  try {
    return browser.i18n.getMessage(key, values.map(String));
  } catch {
    return '';
  }
}

/** As browsers do it. */
function fillIn(message: string, values: (string | number)[]): string {
  return message.replace(/\$(\d)/g, (_, place: string) => String(values[Number(place) - 1] ?? ''));
}

/** Characters of a text that say which one is meant. */
const SHORT = 24;

/** The beginning of what somebody typed or selected, in one line, as a text repeats it; whole where it is short. */
export function shorten(words: string, limit: number = SHORT): string {
  const characters = [...words.trim().replaceAll(/\s+/gu, ' ')];
  return characters.length > limit ? `${characters.slice(0, limit).join('')}……` : characters.join('');
}
