/**
 * What matching must know of ordinary words in order not to cut one: compiled with the library.
 *
 * A word can only be cut at a phrase's border if it stands across it, with a part of the phrase inside (党组 in
 * 党组织: the border lies between 组 and 织). The two units beside the border are a *joint*. All joints that the word
 * list's words can have with the phrases go into a hash table: one look-up at a border, and most borders are done.
 * Where there is a joint, `cutsWord` weighs the words; for that the library carries a lexicon, the part of the
 * word list that can matter: the words with joints, those inside them and inside the phrases, and common words.
 *
 * Cost: one pass over the word list and one over the phrases. The tables grow with the phrases, but never beyond
 * the word list itself (1.6 MB) and its joints.
 */
import { buildTrie } from './build-word-list.ts';
import { findBest, scoresOfRests, segmentScore } from './segment.ts';
import { MAX_WORD_LENGTH, createWordList, forEachWord, nextNode, weightOf } from './word-list.ts';
import type { WordList, WordListArrays } from './word-list.ts';

/** What is known of where words may end. */
export interface Borders {
  lexicon: WordList;
  /** Open hash table of joints, as `jointKey` makes them; 0 = free. Its length is a power of two. */
  joints: Uint32Array<ArrayBuffer>;
}

/** What a file holds of the borders. */
export interface BorderArrays {
  lexiconLabels: Uint16Array<ArrayBuffer>;
  lexiconWeights: Uint8Array<ArrayBuffer>;
  lexiconShape: Uint8Array<ArrayBuffer>;
  lexiconTotal: Uint32Array<ArrayBuffer>;
  joints: Uint32Array<ArrayBuffer>;
}

/**
 * Words that are met at least so often in the list's 60 million are in every lexicon: they decide what stands beside
 * a phrase. Over all texts and pages of the tests the decisions were the same for every value from 4 to 300.
 */
const COMMON_FREQUENCY = 100;
/** Folded units of a pattern that are looked at from either end; few words are longer. */
const EDGE_LENGTH = 8;
/** Natural logarithms: what a word across a border may gain by what stands around it, beyond itself and the phrase. */
const CONTEXT_GAIN = 2;

/** Gives the borders of these patterns (folded units). */
export function compileBorders(list: WordList, patterns: readonly Uint16Array[]): Borders {
  const edges = collectEdges(list, patterns);
  const joints = new Set<number>();
  const kept = new Uint8Array(list.labels.length);
  for (const pattern of patterns) keepWordsInside(list, pattern, kept);
  forEachWord(list, (units, length, node) => {
    if (!addJoints(list, edges, joints, { units, length, weight: list.weights[node]! })) return;
    keepWordsInside(list, units.subarray(0, length), kept);
  });
  return { lexicon: buildLexicon(list, kept), joints: hashJoints(joints) };
}

/** Gives the arrays that a file holds. */
export function borderArrays({ lexicon, joints }: Borders): BorderArrays {
  const { labels, weights, shape, total } = lexicon;
  return { lexiconLabels: labels, lexiconWeights: weights, lexiconShape: shape, lexiconTotal: total, joints };
}

/** Gives the borders that these arrays hold. */
export function createBorders(arrays: BorderArrays): Borders {
  const lexicon: WordListArrays = {
    labels: arrays.lexiconLabels,
    weights: arrays.lexiconWeights,
    shape: arrays.lexiconShape,
    total: arrays.lexiconTotal,
  };
  return { lexicon: createWordList(lexicon), joints: arrays.joints };
}

/** Says whether some word of the list can stand across a border between these two units. */
export function hasJoint({ joints }: Borders, before: number, after: number): boolean {
  const key = jointKey(before, after);
  const mask = joints.length - 1;
  for (let slot = slotOf(key, mask); joints[slot] !== 0; slot = (slot + 1) & mask) {
    if (joints[slot] === key) return true;
  }
  return false;
}

/**
 * What a word can share with the patterns: their beginnings, their ends, or a short one as a whole. With each stands
 * what a pattern gains when it gives that part away: the natural logarithm by which its rest is more likely.
 */
interface Edges {
  heads: Map<string, number>;
  tails: Map<string, number>;
  wholes: Map<string, number>;
}

function collectEdges(list: WordList, patterns: readonly Uint16Array[]): Edges {
  const edges: Edges = { heads: new Map(), tails: new Map(), wholes: new Map() };
  for (const pattern of patterns) {
    if (pattern.length < MAX_WORD_LENGTH) addWhole(list, edges.wholes, pattern);
    addHeads(list, edges.heads, pattern.subarray(0, EDGE_LENGTH));
    addTails(list, edges.tails, pattern.subarray(-EDGE_LENGTH));
  }
  return edges;
}

function addWhole(list: WordList, edges: Map<string, number>, pattern: Uint16Array): void {
  addEdge(edges, pattern, -segmentScore(list, pattern, 0, pattern.length));
}

function addHeads(list: WordList, edges: Map<string, number>, head: Uint16Array): void {
  const rests = scoresOfRests(list, head);
  for (let length = 1; length <= head.length; length++) {
    addEdge(edges, head.subarray(0, length), rests[length]! - rests[0]!);
  }
}

function addTails(list: WordList, edges: Map<string, number>, tail: Uint16Array): void {
  const { score } = findBest(list, tail, { start: 0, end: tail.length });
  for (let start = 0; start < tail.length; start++) {
    // No word ends inside a number; what stands there is not given away either.
    if (score[start] === -Infinity) continue;
    addEdge(edges, tail.subarray(start), score[start]! - score[tail.length]!);
  }
}

function addEdge(edges: Map<string, number>, units: Uint16Array, gain: number): void {
  const edge = String.fromCharCode(...units);
  const known = edges.get(edge);
  if (known === undefined || known < gain) edges.set(edge, gain);
}

/** Notes the joints that a word can have with the patterns; says whether there are any. */
function addJoints(
  list: WordList,
  edges: Edges,
  joints: Set<number>,
  { units, length, weight }: Word,
): boolean {
  const word = String.fromCharCode(...units.subarray(0, length));
  const score = list.logProbabilities[weight]! + CONTEXT_GAIN;
  let isFound = false;
  for (let border = 1; border < length; border++) {
    const atStart = gainAtStart(word.slice(border), edges) + score;
    const atEnd = gainAtEnd(word.slice(0, border), edges) + score;
    // The word must be worth more than the part of it that stands outside of the pattern.
    const canBegin = atStart > -Infinity && atStart > segmentScore(list, units, 0, border);
    const canEnd = atEnd > -Infinity && atEnd > segmentScore(list, units, border, length);
    if (!canBegin && !canEnd) continue;
    joints.add(jointKey(units[border - 1]!, units[border]!));
    isFound = true;
  }
  return isFound;
}

interface Word {
  units: Uint16Array;
  length: number;
  weight: number;
}

/** What patterns gain that begin where the rest of a word begins, to end in it or behind it. */
function gainAtStart(rest: string, { heads, wholes }: Edges): number {
  let gain = heads.get(rest) ?? -Infinity;
  for (let end = 1; end < rest.length; end++)
    gain = Math.max(gain, wholes.get(rest.slice(0, end)) ?? -Infinity);
  return gain;
}

function gainAtEnd(beginning: string, { tails, wholes }: Edges): number {
  let gain = tails.get(beginning) ?? -Infinity;
  for (let start = 1; start < beginning.length; start++) {
    gain = Math.max(gain, wholes.get(beginning.slice(start)) ?? -Infinity);
  }
  return gain;
}

/** Marks the nodes of all words that stand in these units. */
function keepWordsInside(list: WordList, units: Uint16Array, kept: Uint8Array): void {
  for (let start = 0; start < units.length; start++) {
    let node = 0;
    for (let end = start; end < units.length; end++) {
      node = nextNode(list, node, units[end]!);
      if (node === 0) break;
      kept[node] = 1;
    }
  }
}

function buildLexicon(list: WordList, kept: Uint8Array): WordList {
  const common = weightOf(COMMON_FREQUENCY);
  const words: string[] = [];
  const weights: number[] = [];
  forEachWord(list, (units, length, node) => {
    const weight = list.weights[node]!;
    if (weight < common && kept[node] === 0) return;
    words.push(String.fromCharCode(...units.subarray(0, length)));
    weights.push(weight);
  });
  return createWordList(buildTrie(words, weights, list.total[0]!));
}

/** Never 0: no unit of a pattern is. */
function jointKey(before: number, after: number): number {
  return ((before << 16) | after) >>> 0;
}

function slotOf(key: number, mask: number): number {
  return (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
}

function hashJoints(keys: Set<number>): Uint32Array<ArrayBuffer> {
  let size = 8;
  while (size < keys.size * 2) size *= 2;
  const joints = new Uint32Array(size);
  for (const key of keys) {
    let slot = slotOf(key, size - 1);
    while (joints[slot] !== 0) slot = (slot + 1) & (size - 1);
    joints[slot] = key;
  }
  return joints;
}
