/** Lasting addresses of passages, such as `speech/2.1/3`, `speech/2` (heading) or `speech/0` (title). */
import type { Place } from './types.ts';

/** The document's id, as short as can be, then the numbers. */
const ADDRESS = /^(.+?)\/(0|[1-9]\d*)(?:\.(0|[1-9]\d*)\/([1-9]\d*))?$/u;

/** Gives the address of a place. */
export function addressOf({ document, section, paragraph, sentence }: Place): string {
  const whole = `${document}/${section}`;
  return sentence === null ? whole : `${whole}.${paragraph}/${sentence}`;
}

/** Gives the place of an address; `null` for what is none. */
export function readAddress(address: string): Place | null {
  const [, document, section, paragraph, sentence] = ADDRESS.exec(address) ?? [];
  if (document === undefined) return null;
  const number = (digits: string | undefined) => (digits === undefined ? null : Number(digits));
  return { document, section: Number(section), paragraph: number(paragraph), sentence: number(sentence) };
}
