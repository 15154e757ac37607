import { fakeBrowser } from 'wxt/testing/fake-browser';
import en from '../public/_locales/en/messages.json' with { type: 'json' };
import chinese from '../public/_locales/zh_CN/messages.json' with { type: 'json' };

type Messages = Record<string, { message: string } | undefined>;

/** Lets the interface speak a language, from the very file that ships; the fake browser has no words of its own. */
export function speak(locale: 'en' | 'zh_CN'): void {
  const messages: Messages = locale === 'en' ? en : chinese;
  fakeBrowser.i18n.getMessage = (key: string, values: string | (string | number)[] = []) => {
    const filled = [values].flat().map(String);
    return (messages[key]?.message ?? '').replace(
      /\$(\d)/g,
      (_, place: string) => filled[Number(place) - 1] ?? '',
    );
  };
}
