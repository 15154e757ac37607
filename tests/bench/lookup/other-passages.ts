/**
 * Passages to look up beside those of the speech: real sentences of the texts and pages that stand beside the project
 * and, where those do not suffice, clauses of them put together anew by a seeded generator.
 */
import { createRandom } from '../random-edits.ts';
import { readPages, readTexts } from '../shared-material.ts';

/** Units: what is shorter is a caption, what is longer no sentence. */
const LENGTHS = { least: 8, most: 200 };
/** Clauses of a sentence that is put together. */
const CLAUSES = { least: 2, most: 5 };

/** Gives so many sentences, no two alike; the first are the same for every count. */
export function makeOtherPassages(count: number): string[] {
  const sentences = new Set(realSentences());
  const clauses = [...new Set([...sentences].flatMap(splitClauses))];
  const random = createRandom(7);
  const pick = () => clauses[Math.floor(random() * clauses.length)]!;
  while (sentences.size < count) {
    const length = CLAUSES.least + Math.floor(random() * (CLAUSES.most - CLAUSES.least + 1));
    sentences.add(`${Array.from({ length }, pick).join('，')}。`);
  }
  return [...sentences].slice(0, count);
}

function realSentences(): string[] {
  const all = [...readTexts(), ...readPages()].filter(({ isChinese }) => isChinese);
  return all
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => block.split(/(?<=[。！？；])|\n/u))
    .map((sentence) => sentence.trim())
    .filter(({ length }) => length >= LENGTHS.least && length <= LENGTHS.most)
    .filter((sentence) => /\p{Script=Han}{6}/u.test(sentence));
}

function splitClauses(sentence: string): string[] {
  return sentence.split(/[，。；：！？、“”]/u).filter(({ length }) => length >= 4);
}
