/**
 * The word list that libraries are compiled with: jieba's dictionary (MIT licence) as it comes with @node-rs/jieba,
 * compacted. Making it takes seconds, so the result is kept in `.cache` until the package's version changes.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pack, unpack } from '../engine/pack.ts';
import { tagCode } from '../engine/extract/token.ts';
import { buildCodes, buildWordList } from '../engine/words/build-word-list.ts';
import { createWordList } from '../engine/words/word-list.ts';
import type { TaggedWords } from '../engine/extract/tokenize.ts';
import type { PackedArrays } from '../engine/pack.ts';
import type { WordList, WordListArrays } from '../engine/words/word-list.ts';

const PACKAGE = '@node-rs/jieba';
/** Raise it when the form of the list or the folding changes. */
const FORM = 4;
/**
 * Most of the dictionary's lines (210,000 of 349,000) say 3 or 2: entries that nobody counted, most of them
 * names and strings of words such as 党的领导, 各级党委, 小康社会. With them, borders were told worse.
 */
const UNCOUNTED = 3;
const CACHE = fileURLToPath(new URL('../.cache/', import.meta.url));

/** Gives the word list. */
export function loadWordList(): WordList {
  const file = loadWordListFile();
  const { arrays } = unpack(file.buffer);
  return createWordList(arrays as unknown as WordListArrays);
}

/** Gives the word list with the part of speech of each word. */
export function loadTaggedWords(): TaggedWords {
  const { arrays } = unpack(loadWordListFile().buffer);
  const { tags, ...list } = arrays as unknown as WordListArrays & Pick<TaggedWords, 'tags'>;
  return { words: createWordList(list), tags };
}

/** Gives the list as a file that `unpack` reads: the arrays of a word list of 148,000 words, 0.64 MB, and its tags, 0.2 MB. */
function loadWordListFile(): Uint8Array<ArrayBuffer> {
  const require = createRequire(import.meta.url);
  const manifest = require.resolve(`${PACKAGE}/package.json`);
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const path = join(CACHE, `words-${version}-${FORM}.bin`);
  return readCache(path) ?? writeCache(path, join(dirname(manifest), 'dict.txt'));
}

function readCache(path: string): Uint8Array<ArrayBuffer> | null {
  try {
    const file = new Uint8Array(readFileSync(path)).slice();
    unpack(file.buffer);
    return file;
  } catch {
    return null;
  }
}

/** Renaming is one step: a program that starts meanwhile never reads half a file. */
function writeCache(path: string, dictionary: string): Uint8Array<ArrayBuffer> {
  const lines = readFileSync(dictionary, 'utf8').split('\n').filter(Boolean);
  const entries = lines
    .map((line) => line.split(' '))
    .map(([word, count, tag]) => [word!, Number(count), tagCode(word!, tag ?? '')] as const)
    .filter(([, count]) => count > UNCOUNTED);
  const arrays = {
    ...buildWordList(entries.map(([word, count]) => [word, count])),
    tags: buildCodes(entries),
  };
  const file = pack({ source: `${PACKAGE} dict.txt, MIT` }, arrays satisfies PackedArrays);
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(`${path}.${process.pid}`, file);
  renameSync(`${path}.${process.pid}`, path);
  return file;
}
