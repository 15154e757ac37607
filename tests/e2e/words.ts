/** The words of the interface as the tests' browser shows them, so that a better wording breaks no test. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/run-command.ts';

/** The text of a key, `$1`, `$2` … filled in. */
export type Words = (key: string, ...values: (string | number)[]) => string;

/** The words in the language of a folder of `public/_locales`. */
export function createWords(language: 'en' | 'zh_CN' | 'zh_TW'): Words {
  const file = join(ROOT, 'public', '_locales', language, 'messages.json');
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>;
  return (key, ...values) => {
    const message = messages[key]?.message;
    if (message === undefined) throw new Error(`There are no words for ${key}.`);
    return message.replace(/\$(\d)/gu, (_, place: string) => String(values[Number(place) - 1]));
  };
}

/** The Chinese words. */
export const words = createWords('zh_CN');

/** The same as the beginning of a name. */
export function beginsWith(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)}`, 'u');
}
