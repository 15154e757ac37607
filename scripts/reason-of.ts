/** The reason for a match as cards say it, for the command line. */
import { readFileSync } from 'node:fs';
import { sayReason } from '../ui/say-reason.ts';
import type { Match } from '../engine/types.ts';

type Messages = Record<string, { message: string }>;
const known = new Map<string, Messages>();

/** Gives one sentence in the language of a folder of `public/_locales`. */
export function reasonOf({ reason }: Match, language: 'en' | 'zh_CN'): string {
  const messages = messagesOf(language);
  const say = (key: string, ...values: (string | number)[]) =>
    messages[key]!.message.replaceAll(/\$([1-9])/g, (_, place: string) => String(values[Number(place) - 1]));
  return reason ? sayReason(reason, say) : say('cardSureExact');
}

function messagesOf(language: string): Messages {
  let messages = known.get(language);
  if (!messages) {
    const file = new URL(`../public/_locales/${language}/messages.json`, import.meta.url);
    messages = JSON.parse(readFileSync(file, 'utf8')) as Messages;
    known.set(language, messages);
  }
  return messages;
}
