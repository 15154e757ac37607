/** The words of the interface as the tests' browser shows them, so that a better wording breaks no test. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/run-command.ts';

const FILE = join(ROOT, 'public', '_locales', 'zh_CN', 'messages.json');
const MESSAGES = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, { message: string }>;

/** The Chinese text of a key, `$1`, `$2` … filled in. */
export function words(key: string, ...values: (string | number)[]): string {
  const message = MESSAGES[key]?.message;
  if (message === undefined) throw new Error(`There are no words for ${key}.`);
  return message.replace(/\$(\d)/gu, (_, place: string) => String(values[Number(place) - 1]));
}

/** The same as the beginning of a name. */
export function beginsWith(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)}`, 'u');
}
