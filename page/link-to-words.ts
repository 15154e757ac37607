/**
 * A link to the page at certain words, by a text fragment (https://wicg.github.io/scroll-to-text-fragment/).
 *
 * Browsers look for whole words, and take Chinese apart by a dictionary: 党组 in 党组织 is none to them. Where a
 * phrase begins or ends inside such a word, the words beside it are named too, from a border on; also where the page
 * has the phrase more than once.
 */
import type { ShownMark } from './card/card-view.ts';
import { CONTEXT } from './limits.ts';

/** The words of a link, and what stands beside them in their block. */
type Words = Pick<ShownMark, 'text' | 'before' | 'after'>;

/** Characters that are named beside words which the page has more than once: with fewer a list may repeat itself. */
const TELLING = 8;

/** Words longer than so many characters are named by their beginning and their end. */
const LONG = 120;
const END = 12;

/** The address of this page at these words. */
export function linkToWords(words: Words, address = location.href, pageText = readPageText()): string {
  const [bare = ''] = address.split(':~:');
  const base = bare.includes('#') ? bare : `${bare}#`;
  return `${base}:~:text=${writeDirective(words, countIn(pageText, words.text))}`;
}

/** The words of the page as they are seen; of a document without a body, such as one of XML, as they are written. */
function readPageText(): string {
  return document.body?.innerText ?? document.documentElement?.textContent ?? '';
}

/** The directive for words that the page has `count` times. */
export function writeDirective({ text, before, after }: Words, count: number): string {
  const [first = '', ...more] = text.split('\n');
  const last = more.at(-1);
  const isOnce = count <= 1;
  const prefix = findPrefix(before, text, isOnce);
  const suffix = findSuffix(text, after, isOnce);
  const range =
    last === undefined && text.length <= LONG ? [first] : [first.slice(0, END), (last ?? text).slice(-END)];
  return [
    ...(prefix && [`${encode(prefix)}-`]),
    ...range.map(encode),
    ...(suffix && [`-${encode(suffix)}`]),
  ].join(',');
}

/** What stands before the words, from the border of a word on; empty where it need not be named. */
function findPrefix(before: string, text: string, isOnce: boolean): string {
  const line = before.split('\n').at(-1) ?? '';
  const borders = bordersOf(line + text);
  if (isOnce && borders.has(line.length)) return '';
  const wanted = line.length - (isOnce ? 1 : TELLING);
  // Where more stands before, the beginning of what is known may lie inside a word.
  const isWhole = line !== before || before.length < CONTEXT;
  const known = [...borders].filter((border) => border < line.length && (border > 0 || isWhole));
  const start = known.findLast((border) => border <= wanted) ?? known[0] ?? 0;
  return line.slice(start).trim();
}

function findSuffix(text: string, after: string, isOnce: boolean): string {
  const [line = ''] = after.split('\n');
  const borders = bordersOf(text + line);
  if (isOnce && borders.has(text.length)) return '';
  const wanted = text.length + (isOnce ? 1 : TELLING);
  const known = [...borders].filter((border) => border > text.length);
  const end = known.find((border) => border >= wanted) ?? known.at(-1) ?? text.length;
  return (text + line).slice(text.length, end).trim();
}

/** Where words begin and end. */
function bordersOf(text: string): Set<number> {
  const segments = [...new Intl.Segmenter('zh-CN', { granularity: 'word' }).segment(text)];
  return new Set([...segments.map(({ index }) => index), text.length]);
}

function countIn(pageText: string, words: string): number {
  const found = pageText.replaceAll(/\s+/gu, '').split(words.replaceAll(/\s+/gu, ''));
  return found.length - 1;
}

/** `-`, `,` and `&` have a meaning in a directive; the last two are encoded anyway. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
