/**
 * Writes `engine/data/syllables.ts` from pinyin-pro's readings (MIT): the syllables, without tone, of the 6,763
 * characters of GB 2312. Run it again when pinyin-pro is updated; a test compares the file with the readings.
 */
import { writeFileSync } from 'node:fs';
import { syllableList } from './syllable-list.ts';

const LINE_LENGTH = 100;
const list = [...syllableList()];
const lines: string[] = [];
for (let start = 0; start < list.length; start += LINE_LENGTH) {
  lines.push(`  '${list.slice(start, start + LINE_LENGTH).join('')}'`);
}
writeFileSync(
  new URL('../engine/data/syllables.ts', import.meta.url),
  `/**
 * Syllables without tone, each followed by the characters read so; a character of several readings stands in each.
 * Made by scripts/make-syllables.ts from pinyin-pro's readings (MIT); not edited by hand.
 */
export const SYLLABLES: string =
${lines.join(' +\n')};
`,
);
