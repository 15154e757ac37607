/** Stretches of the speech that queries are made from: half of them phrases, half cut out anywhere. */
import { passagesOf } from '../../../engine/passages.ts';
import { allPhrases } from '../../../engine/phrases.ts';
import { bare } from '../gold.ts';
import type { Library } from '../../../engine/library.ts';

/** Draws numbers from 0 to below 1. */
export type Random = () => number;

/** Gives one of these at random. */
export function pick<Item>(items: readonly Item[], random: Random): Item {
  return items[Math.floor(random() * items.length)]!;
}

/** Characters, punctuation aside: what people type of what they half remember. */
const LENGTHS = { least: 4, most: 14 };
/** Stars stand where the speech has been blotted out: nobody can remember that. */
const BLOTTED = '*';

/** Gives so many stretches as they are written, with at least so many characters beside punctuation. */
export function cutSpans(library: Library, count: number, least: number, random: Random): string[] {
  const phrases = allPhrases(library)
    .map(({ text }) => text)
    .filter((text) => isFit(text, least));
  const passages = passagesOf(library, 'speech')
    .map(({ text }) => text)
    .filter((text) => bare(text).length >= LENGTHS.most);
  return Array.from({ length: count }, (_, at) =>
    at % 2 === 0 ? pick(phrases, random) : cutOne(passages, least, random),
  );
}

function cutOne(passages: readonly string[], least: number, random: Random): string {
  for (;;) {
    const text = pick(passages, random);
    const length = least + Math.floor(random() * (LENGTHS.most - least + 1));
    const start = Math.floor(random() * text.length);
    const span = text.slice(start, start + length);
    if (isFit(span, least)) return span;
  }
}

function isFit(text: string, least: number): boolean {
  const { length } = bare(text);
  return length >= least && length <= LENGTHS.most && !text.includes(BLOTTED);
}
