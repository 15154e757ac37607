/**
 * Aho-Corasick over typed arrays: finds all occurrences of many patterns in one pass.
 *
 * The trie is a double array (Aoe 1989): state `s` goes on with code `c` to `t = base[s] + c` if `label[t]` is `c`. No
 * two states have the same base, so the label alone tells whose child a slot is. No object a node, ten bytes a state,
 * and the arrays are the file. Units that occur in no pattern have code 0, which leads to the root at once.
 *
 * Cost: building is linear in the patterns' units, but for the search of free slots; matching is linear in
 * text and occurrences. Alternatives measured or read of: one regular expression (grows with the number of
 * phrases), a table of all states and codes (megabytes for a few hundred phrases).
 */
import { buildFilters } from './pattern-filters.ts';
import { buildHits } from './pattern-hits.ts';
import type { PatternFilters } from './pattern-filters.ts';
import type { PatternHits } from './pattern-hits.ts';

/** The compiled patterns. Pattern ids are positions in the list given to `buildAutomaton`. */
export interface Automaton extends PatternFilters, PatternHits {
  /** Units that occur in patterns, by code; code 0 is every other unit. */
  alphabet: Uint16Array<ArrayBuffer>;
  /** 0 = nothing goes on. */
  base: Int32Array<ArrayBuffer>;
  /** Code that leads to each slot; 0 = free. */
  label: Uint16Array<ArrayBuffer>;
  /** Longest proper suffix of each state that is a state too; `ONE_UNIT` for one of a single unit. */
  fail: Int32Array<ArrayBuffer>;
  /** Units of each pattern. */
  lengths: Uint16Array<ArrayBuffer>;
}

const ROOT = 0;
/** Stands for all states of one unit, where no pattern is so short: to begin anew with that unit costs less. */
export const ONE_UNIT = -1;
/** A pattern is a phrase, at most some clauses long; lengths are 16 bits wide. */
const MAX_PATTERN_LENGTH = 0xffff;

/** A range of sorted patterns that share their first `depth` units, and the state that stands for these. */
interface Node {
  state: number;
  from: number;
  to: number;
  depth: number;
}

interface Trie {
  patterns: readonly Uint16Array[];
  /** Pattern ids in the order of their codes. */
  order: number[];
  codes: Uint16Array;
  base: Int32Array<ArrayBuffer>;
  label: Uint16Array<ArrayBuffer>;
  /** Pattern that ends in each state, plus one; 0 = none. */
  pattern: Int32Array<ArrayBuffer>;
  /** Whether some state has each number as its base. */
  isBase: Uint8Array<ArrayBuffer>;
  /** Slots in use: the highest and one more. */
  size: number;
  /** No slot below is free, but for holes given up. */
  firstFree: number;
}

/**
 * Gives the automaton of the patterns. Empty patterns never match; of equal ones the first is found.
 * @throws RangeError when a pattern is longer than 65,535 units
 */
export function buildAutomaton(patterns: readonly Uint16Array[]): Automaton {
  if (patterns.some(({ length }) => length > MAX_PATTERN_LENGTH))
    throw new RangeError('A pattern is too long.');
  const alphabet = alphabetOf(patterns);
  const trie = createTrie(patterns, codesOf(alphabet));
  const states = growTrie(trie);
  const end = trie.size + alphabet.length;
  const shape = { base: trie.base.slice(0, end), label: trie.label.slice(0, end) };
  const fail = linkFailures(shape, states);
  const lengths = Uint16Array.from(patterns, ({ length }) => length);
  const ends = { pattern: trie.pattern.subarray(0, end), fail, states, patterns: patterns.length };
  const hits = buildHits(ends);
  if (!lengths.includes(1)) passOverFirst(shape, fail);
  return { alphabet, lengths, ...shape, fail, ...hits, ...buildFilters(patterns, states.length) };
}

/** Gives the code of every UTF-16 unit: its place in the alphabet, 0 where it has none. */
export function codesOf(alphabet: Uint16Array): Uint16Array {
  const codes = new Uint16Array(0x10000);
  for (let code = 1; code < alphabet.length; code++) codes[alphabet[code]!] = code;
  return codes;
}

/** Commonest first, so that the slots of a state lie close together. */
function alphabetOf(patterns: readonly Uint16Array[]): Uint16Array<ArrayBuffer> {
  const counts = new Uint32Array(0x10000);
  for (const pattern of patterns) for (const unit of pattern) counts[unit]!++;
  const units = [...counts.keys()].filter((unit) => counts[unit]! > 0);
  units.sort((one, other) => counts[other]! - counts[one]! || one - other);
  return Uint16Array.from([0, ...units]);
}

function createTrie(patterns: readonly Uint16Array[], codes: Uint16Array): Trie {
  const order = [...patterns.keys()].filter((id) => patterns[id]!.length > 0);
  order.sort((one, other) => compareCodes(patterns[one]!, patterns[other]!, codes) || one - other);
  const capacity = 1024;
  return {
    patterns,
    order,
    codes,
    base: new Int32Array(capacity),
    label: new Uint16Array(capacity),
    pattern: new Int32Array(capacity),
    // 0 is the base of states where nothing goes on.
    isBase: Uint8Array.from({ length: capacity }, (_, base) => (base === 0 ? 1 : 0)),
    size: 1,
    firstFree: 1,
  };
}

function compareCodes(one: Uint16Array, other: Uint16Array, codes: Uint16Array): number {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at++) {
    const difference = codes[one[at]!]! - codes[other[at]!]!;
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

/** Places all states and gives them as triples of state, parent and code, nearest to the root first. */
function growTrie(trie: Trie): Int32Array {
  const placed: number[] = [];
  let level: Node[] =
    trie.order.length > 0 ? [{ state: ROOT, from: 0, to: trie.order.length, depth: 0 }] : [];
  while (level.length > 0) {
    const next: Node[] = [];
    for (const node of level) placeChildren(trie, node, next, placed);
    level = next;
  }
  return Int32Array.from(placed);
}

function placeChildren(trie: Trie, node: Node, next: Node[], placed: number[]): void {
  const children = childrenOf(trie, node);
  if (children.length === 0) return;
  const base = findBase(trie, children);
  trie.base[node.state] = base;
  trie.isBase[base] = 1;
  for (const { code, from, to } of children) {
    const state = base + code;
    trie.label[state] = code;
    trie.size = Math.max(trie.size, state + 1);
    placed.push(state, node.state, code);
    next.push({ state, from, to, depth: node.depth + 1 });
  }
}

interface Child {
  code: number;
  from: number;
  to: number;
}

/** Splits a node's range by the next code; patterns that end here are noted in its state. */
function childrenOf(trie: Trie, { state, from, to, depth }: Node): Child[] {
  const children: Child[] = [];
  for (let at = from; at < to; at++) {
    const id = trie.order[at]!;
    const pattern = trie.patterns[id]!;
    if (pattern.length === depth) {
      trie.pattern[state] ||= id + 1;
      continue;
    }
    const code = trie.codes[pattern[depth]!]!;
    const last = children.at(-1);
    if (last?.code === code) last.to = at + 1;
    else children.push({ code, from: at, to: at + 1 });
  }
  return children;
}

/** Finds a base where all children fall on free slots, from the first free slot on. */
function findBase(trie: Trie, children: Child[]): number {
  const first = children[0]!.code;
  const last = children.at(-1)!.code;
  let tried = 0;
  for (let slot = Math.max(trie.firstFree, first); ; slot++) {
    const base = slot - first;
    reserve(trie, base + last + 1);
    if (trie.label[slot] !== 0) continue;
    if (trie.isBase[base] === 0 && children.every(({ code }) => trie.label[base + code] === 0)) {
      advanceFirstFree(trie, slot, tried);
      return base;
    }
    tried++;
  }
}

/** Holes that no state fitted again and again are given up: it costs a few per cent of space and saves the search. */
const MAX_FAILED_TRIES = 64;

function advanceFirstFree(trie: Trie, slot: number, tried: number): void {
  if (tried > MAX_FAILED_TRIES) trie.firstFree = slot;
  while (trie.firstFree < trie.size && trie.label[trie.firstFree] !== 0) trie.firstFree++;
}

function reserve(trie: Trie, size: number): void {
  if (size <= trie.label.length) return;
  const capacity = Math.max(size, trie.label.length * 2);
  trie.base = grown(trie.base, new Int32Array(capacity));
  trie.label = grown(trie.label, new Uint16Array(capacity));
  trie.pattern = grown(trie.pattern, new Int32Array(capacity));
  trie.isBase = grown(trie.isBase, new Uint8Array(capacity));
}

function grown<Numbers extends { set: (numbers: Numbers) => void }>(old: Numbers, bigger: Numbers): Numbers {
  bigger.set(old);
  return bigger;
}

/** Failure links, level by level: a state's failure is always nearer to the root. */
function linkFailures(shape: Pick<Automaton, 'base' | 'label'>, states: Int32Array): Int32Array<ArrayBuffer> {
  const fail = new Int32Array(shape.base.length);
  for (let at = 0; at < states.length; at += 3) {
    const parent = states[at + 1]!;
    const code = states[at + 2]!;
    if (parent !== ROOT) fail[states[at]!] = follow({ ...shape, fail }, fail[parent]!, code);
  }
  return fail;
}

function passOverFirst({ base, label }: Pick<Automaton, 'base' | 'label'>, fail: Int32Array): void {
  for (const [state, behind] of fail.entries()) {
    if (behind !== ROOT && label[behind] === behind - base[ROOT]!) fail[state] = ONE_UNIT;
  }
}

/** Gives the state after `code` from `state`, by way of failures where the trie ends. */
function follow(
  { base, label, fail }: Pick<Automaton, 'base' | 'label' | 'fail'>,
  state: number,
  code: number,
): number {
  let from = state;
  for (;;) {
    const to = base[from]! + code;
    if (label[to] === code) return to;
    if (from === ROOT) return ROOT;
    from = fail[from]!;
  }
}
