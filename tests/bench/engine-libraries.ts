/** Libraries of a size for measuring the engine: the curated phrases of the speech, and made-up ones behind them. */
import { compileLibrary } from '../../engine/library.ts';
import { encodeLibrary } from '../../engine/library-file.ts';
import { buildLookupIndex } from '../../engine/lookup/lookup-index.ts';
import { parseDocument } from '../../engine/parse-document.ts';
import { readPhrases } from '../../engine/read-phrases.ts';
import { forEachWord } from '../../engine/words/word-list.ts';
import { loadWordList } from '../../scripts/word-list.ts';
import { readSpeechFile } from './gold.ts';
import { createRandom } from './random-edits.ts';
import type { ListedPhrase } from '../../engine/read-phrases.ts';
import type { WordList } from '../../engine/words/word-list.ts';

/** Phrases of the smallest library: all of them curated. */
export const FEW = 400;
/** Common words that made-up phrases are put together from: a phrase cut out at random would cut words, as none does. */
const COMMON_WORDS = 20_000;
const PHRASES_A_SENTENCE = 5;
const SENTENCES_A_PARAGRAPH = 5;

/** Gives so many phrases, without aliases; the first are the same for every count. */
export function makePhrases(count: number): ListedPhrase[] {
  const curated = readPhrases(readSpeechFile('phrases.tsv')).slice(0, FEW);
  const phrases = new Map(curated.map((phrase) => [phrase.text, { ...phrase, aliases: [] as string[] }]));
  const words = commonWords(loadWordList());
  const random = createRandom(3);
  while (phrases.size < count) {
    const length = 2 + Math.floor(random() * 2);
    const text = Array.from({ length }, () => words[Math.floor(random() * words.length)]!).join('');
    phrases.set(text, { text, class: 'formulation', importance: 2, aliases: [], line: phrases.size + 1 });
  }
  return [...phrases.values()];
}

/** Words of two to four Han characters, the commonest. */
function commonWords(list: WordList): string[] {
  const words: { word: string; weight: number }[] = [];
  forEachWord(list, (units, length, node) => {
    const word = String.fromCharCode(...units.subarray(0, length));
    if (/^\p{Script=Han}{2,4}$/u.test(word)) words.push({ word, weight: list.weights[node]! });
  });
  words.sort((one, other) => other.weight - one.weight);
  return words.slice(0, COMMON_WORDS).map(({ word }) => word);
}

/** Gives the file of a library of these phrases; its document holds each phrase once. */
export function compilePhrases(phrases: ListedPhrase[]): ArrayBuffer {
  const sentences = chunks(phrases, PHRASES_A_SENTENCE).map(
    (some) => `${some.map(({ text }) => text).join('，')}。`,
  );
  const paragraphs = chunks(sentences, SENTENCES_A_PARAGRAPH).map((some) => some.join(''));
  const document = parseDocument(`---\nid: bench\n---\n题目\n${paragraphs.join('\n')}`);
  const library = compileLibrary([{ document, phrases }], loadWordList());
  // Lookup is measured by itself.
  return encodeLibrary(library, buildLookupIndex(compileLibrary([]))).buffer;
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
}
