/** Tells how a passage is written. */

/** `han`: Chinese characters alone; `kana`: Japanese; `spaced`: words between blanks; `null`: none of them. */
export type Script = 'han' | 'kana' | 'spaced' | null;

const HAN = /\p{Script=Han}/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const LETTER = /\p{L}/gu;
const WORD = /[\p{L}\p{N}]\s+[\p{L}\p{N}]/u;
/** Shares of the letters. Chinese with some English words in it stays Chinese. */
const MIN_HAN = 0.4;
const MIN_KANA = 0.1;

/** Gives the script of a text. */
export function findScript(text: string): Script {
  const letters = count(text, LETTER);
  if (letters === 0) return null;
  if (count(text, KANA) > letters * MIN_KANA) return 'kana';
  if (count(text, HAN) >= letters * MIN_HAN) return 'han';
  return WORD.test(text) ? 'spaced' : null;
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found++;
  return found;
}
