/** The words of the interface, from `public/_locales`. */
import { browser } from '#imports';

/** A key of `messages.json`; a key that is not there does not compile. */
export type TextKey = Exclude<Parameters<typeof browser.i18n.getMessage>[0], `@@${string}`>;

const kept = new Map<TextKey, string>();

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

/** Language of the words that `text` gives, as a tag for `lang`; not always that of the browser. */
export function uiLanguage(): 'en' | 'zh-CN' {
  return text('uiLanguage') === 'zh-CN' ? 'zh-CN' : 'en';
}

function getText(key: TextKey, values: (string | number)[]): string {
  try {
    return browser.i18n.getMessage(key, values.map(String));
  } catch {
    return '';
  }
}
