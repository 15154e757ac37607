import { fakeBrowser } from 'wxt/testing/fake-browser';
import en from '../public/_locales/en/messages.json' with { type: 'json' };
import simplified from '../public/_locales/zh_CN/messages.json' with { type: 'json' };
import traditional from '../public/_locales/zh_TW/messages.json' with { type: 'json' };

type Messages = Record<string, { message: string } | undefined>;

const MESSAGES = { en, zh_CN: simplified, zh_TW: traditional };

/** Lets the interface speak a language, from the very file that ships; the fake browser has no words of its own. */
export function speak(locale: keyof typeof MESSAGES): void {
  const messages: Messages = MESSAGES[locale];
  fakeBrowser.i18n.getMessage = (key: string, values: string | (string | number)[] = []) => {
    const filled = [values].flat().map(String);
    return (messages[key]?.message ?? '').replace(
      /\$(\d)/g,
      (_, place: string) => filled[Number(place) - 1] ?? '',
    );
  };
}
