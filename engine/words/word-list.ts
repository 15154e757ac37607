/**
 * Words of ordinary Chinese and how often they occur, for telling where words begin and end and how common they are.
 *
 * A trie in the order of its levels: the children of a node stand side by side, sorted by their unit, and their
 * groups come in the order of their parents. So a node needs no pointer in the file, only two bits (has children,
 * is the last of its siblings), its unit and the logarithm of its frequency in one byte (steps of 0.054, five per
 * cent of the frequency). `createWordList` counts the pointers out again, one addition a node.
 *
 * All units are folded (`fold`): numerals are digits, traditional characters simplified.
 * Used when a library is compiled or phrases are extracted, never while a page is matched.
 */

/** What a file holds of a word list. */
export interface WordListArrays {
  /** Folded unit of each node; node 0 is the root. */
  labels: Uint16Array<ArrayBuffer>;
  /** Frequency of the word that ends in each node, as `weightOf` gives it; 0 = none ends there. */
  weights: Uint8Array<ArrayBuffer>;
  /** Two bits a node, four nodes a byte: `HAS_CHILDREN` and `IS_LAST`. */
  shape: Uint8Array<ArrayBuffer>;
  /** One number: the sum of all frequencies that the list was counted from. */
  total: Uint32Array<ArrayBuffer>;
}

/** A word list that can be asked. */
export interface WordList extends WordListArrays {
  /** Children of node `n` are the nodes from `children[n]` to `children[n + 1]`. */
  children: Uint32Array;
  /** Node of each word of one unit or prefix of one unit, by unit; 0 = none. */
  roots: Uint32Array;
  /** Natural logarithm of the probability that stands for each weight; the first one is the floor. */
  logProbabilities: Float32Array;
}

export const HAS_CHILDREN = 1;
export const IS_LAST = 2;
const ROOT = 0;
/** Steps of the natural logarithm: 255 of them reach a frequency of 900,000, the highest of the list. */
const WEIGHT_STEP = 0.054;

/** Gives the byte that stands for a frequency. */
export function weightOf(count: number): number {
  if (count <= 0) return 0;
  return Math.min(255, 1 + Math.round(Math.log(count) / WEIGHT_STEP));
}

/** Gives the list that these arrays hold; they are used, not copied. */
export function createWordList(arrays: WordListArrays): WordList {
  const { labels, shape, total } = arrays;
  const children = countChildren(labels.length, shape);
  const roots = new Uint32Array(0x10000);
  for (let node = children[ROOT]!; node < children[ROOT + 1]!; node++) roots[labels[node]!] = node;
  const logTotal = Math.log(total[0]!);
  // What is no word counts as seen once.
  const logProbabilities = Float32Array.from(
    { length: 256 },
    (_, weight) => Math.max(0, weight - 1) * WEIGHT_STEP - logTotal,
  );
  return { ...arrays, children, roots, logProbabilities };
}

/** Gives the list without a word, for texts of other languages. */
export function createEmptyWordList(): WordList {
  const [labels, weights, shape] = [new Uint16Array(1), new Uint8Array(1), new Uint8Array(1)];
  return createWordList({ labels, weights, shape, total: Uint32Array.of(1) });
}

function countChildren(nodes: number, shape: Uint8Array): Uint32Array {
  const children = new Uint32Array(nodes + 1);
  let next = 1;
  for (let node = 0; node < nodes; node++) {
    children[node] = next;
    if ((shapeOf(shape, node) & HAS_CHILDREN) === 0) continue;
    while ((shapeOf(shape, next) & IS_LAST) === 0) next++;
    next++;
  }
  children[nodes] = next;
  return children;
}

function shapeOf(shape: Uint8Array, node: number): number {
  return (shape[node >> 2]! >> ((node & 3) * 2)) & 3;
}

function frequencyOf(weight: number): number {
  return weight === 0 ? 0 : Math.round(Math.exp((weight - 1) * WEIGHT_STEP));
}

/** Gives the node that `unit` leads to from `node` (the root is 0), or 0 when no word goes on so. */
export function nextNode({ labels, children, roots }: WordList, node: number, unit: number): number {
  if (node === ROOT) return roots[unit]!;
  let low = children[node]!;
  let high = children[node + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const label = labels[middle]!;
    if (label === unit) return middle;
    if (label < unit) low = middle + 1;
    else high = middle - 1;
  }
  return ROOT;
}

/** Gives the node of the folded units from `start` to `end`, or 0 when no word goes that way. */
export function findNode(list: WordList, units: Uint16Array, start: number, end: number): number {
  let node = ROOT;
  for (let at = start; at < end; at++) {
    node = nextNode(list, node, units[at]!);
    if (node === ROOT) return ROOT;
  }
  return node;
}

/** Gives how often the folded units from `start` to `end` occur as a word, within five per cent; 0 = no word. */
export function frequency(list: WordList, units: Uint16Array, start: number, end: number): number {
  return frequencyOf(list.weights[findNode(list, units, start, end)]!);
}

/** Calls `visit` with each word's folded units and its node, in the order of the units. The array is written over. */
export function forEachWord(
  list: WordList,
  visit: (units: Uint16Array, length: number, node: number) => void,
): void {
  const units = new Uint16Array(MAX_WORD_LENGTH);
  const walk = (node: number, depth: number) => {
    if (depth > 0) units[depth - 1] = list.labels[node]!;
    if (list.weights[node]! > 0) visit(units, depth, node);
    for (let child = list.children[node]!; child < list.children[node + 1]!; child++) walk(child, depth + 1);
  };
  walk(ROOT, 0);
}

/** Folded units: longer entries are whole sentences and titles, no words. */
export const MAX_WORD_LENGTH = 16;
