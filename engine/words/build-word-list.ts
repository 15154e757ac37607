/** Makes the arrays of a word list out of words and their frequencies. */
import { foldText } from '../fold.ts';
import { HAS_CHILDREN, IS_LAST, MAX_WORD_LENGTH, weightOf } from './word-list.ts';
import type { WordListArrays } from './word-list.ts';

/** A range of sorted words that share their first `depth` units. */
interface Range {
  from: number;
  to: number;
}

/** Gives the arrays of these words, in whatever form they are written; what folds to the same is added up. */
export function buildWordList(entries: Iterable<readonly [word: string, frequency: number]>): WordListArrays {
  const frequencies = new Map<string, number>();
  for (const [word, frequency] of entries) {
    const folded = foldText(word);
    if (folded === '' || folded.length > MAX_WORD_LENGTH || frequency <= 0) continue;
    frequencies.set(folded, (frequencies.get(folded) ?? 0) + frequency);
  }
  const total = [...frequencies.values()].reduce((sum, frequency) => sum + frequency, 1);
  const words = [...frequencies.keys()].toSorted();
  const weights = words.map((word) => weightOf(frequencies.get(word)!));
  return buildTrie(words, weights, total);
}

/** Gives the arrays of words that are folded, sorted by their units, and each there once; `total` as in the arrays. */
export function buildTrie(
  words: readonly string[],
  weights: readonly number[],
  total: number,
): WordListArrays {
  const nodes: Nodes = { labels: [0], weights: [], flags: [0] };
  let level: Range[] = [{ from: 0, to: words.length }];
  for (let depth = 0; level.length > 0; depth++) {
    const next: Range[] = [];
    for (const { from, to } of level) {
      const isWord = from < to && words[from]!.length === depth;
      nodes.weights.push(isWord ? weights[from]! : 0);
      addChildren(nodes, words, { from: isWord ? from + 1 : from, to, depth }, next);
    }
    level = next;
  }
  const { labels, flags } = nodes;
  return {
    labels: Uint16Array.from(labels),
    weights: Uint8Array.from(nodes.weights),
    shape: packFlags(flags),
    total: Uint32Array.of(total),
  };
}

/** Nodes in the order of their levels; the node whose weight comes next is the one whose children come next. */
interface Nodes {
  labels: number[];
  weights: number[];
  flags: number[];
}

function addChildren(
  { labels, weights, flags }: Nodes,
  words: readonly string[],
  { from, to, depth }: Range & { depth: number },
  ranges: Range[],
): void {
  if (from < to) flags[weights.length - 1]! |= HAS_CHILDREN;
  for (let at = from; at < to;) {
    const start = at;
    const unit = words[start]!.charCodeAt(depth);
    while (at < to && words[at]!.charCodeAt(depth) === unit) at++;
    ranges.push({ from: start, to: at });
    labels.push(unit);
    flags.push(at === to ? IS_LAST : 0);
  }
}

function packFlags(flags: number[]): Uint8Array<ArrayBuffer> {
  const shape = new Uint8Array((flags.length + 3) >> 2);
  for (const [node, flag] of flags.entries()) shape[node >> 2]! |= flag << ((node & 3) * 2);
  return shape;
}

/** Gives a code for each node of the list that `buildWordList` makes of these words: the code of its commonest writing. */
export function buildCodes(
  entries: Iterable<readonly [word: string, frequency: number, code: number]>,
): Uint8Array<ArrayBuffer> {
  const best = new Map<string, { frequency: number; code: number }>();
  for (const [word, frequency, code] of entries) {
    const folded = foldText(word);
    if (folded === '' || folded.length > MAX_WORD_LENGTH || frequency <= 0) continue;
    if (frequency > (best.get(folded)?.frequency ?? 0)) best.set(folded, { frequency, code });
  }
  const words = [...best.keys()].toSorted();
  const codes = words.map((word) => best.get(word)!.code);
  return buildTrie(words, codes, 1).weights;
}
