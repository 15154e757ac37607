/**
 * Writes `engine/data/simplified-characters.ts` from OpenCC's character tables
 * (opencc-js, Apache-2.0): traditional, Hong Kong and Taiwan forms → simplified.
 * Run it again when opencc-js is updated; a test compares the file with the tables.
 */
import { writeFileSync } from 'node:fs';
import { simplifiedPairs } from './simplified-pairs.ts';

const LINE_LENGTH = 100;
const pairs = simplifiedPairs();
const lines: string[] = [];
for (let start = 0; start < pairs.length; start += LINE_LENGTH / 2) {
  lines.push(`  '${pairs.slice(start, start + LINE_LENGTH / 2).join('')}'`);
}
writeFileSync(
  new URL('../engine/data/simplified-characters.ts', import.meta.url),
  `/**
 * Pairs of a traditional (or Hong Kong, Taiwan) character and its simplified form, one after the other.
 * Made by scripts/make-simplified-characters.ts from OpenCC's tables (Apache-2.0); not edited by hand.
 */
export const SIMPLIFIED_CHARACTERS: string =
${lines.join(' +\n')};
`,
);
