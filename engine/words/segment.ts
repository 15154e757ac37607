/**
 * The most likely way to cut folded text into words: of all ways, the one whose words' probabilities (each by its
 * frequency in the word list, independent of its neighbours) have the greatest product. One pass from left to
 * right keeps the best way to each unit (Viterbi 1967).
 *
 * Cost: units × longest word, in practice two or three look-ups a unit. A character that no word begins with counts
 * as seen once. Numbers and words of scripts written with blanks stay whole. Limit: no word is found that is not in
 * the list; names of people fall into characters.
 */
import { isSpacedWord } from '../fold-in-context.ts';
import { MAX_WORD_LENGTH, nextNode } from './word-list.ts';
import type { WordList } from './word-list.ts';

/** Gives the ends of the most likely words of the units from `start` to `end`, rising; the last one is `end`. */
export function segment(list: WordList, units: Uint16Array, start: number, end: number): number[] {
  return endsOf(findBest(list, units, { start, end, best: scratchFor(end - start) }), start, end);
}

/** Gives the ends of the most likely parts of one word: as `segment`, but never the word as a whole. */
export function segmentParts(list: WordList, units: Uint16Array, start: number, end: number): number[] {
  const longest = end - start - 1;
  return endsOf(findBest(list, units, { start, end, longest, best: scratchFor(end - start) }), start, end);
}

/** Gives the ends of the words that `findBest` found. */
export function endsOf({ from }: Best, start: number, end: number): number[] {
  const ends: number[] = [];
  for (let at = end; at > start; at = start + from[at - start]!) ends.push(at);
  return ends.toReversed();
}

/** Gives the natural logarithm of the probability of the most likely words from `start` to `end`; 0 when empty. */
export function segmentScore(list: WordList, units: Uint16Array, start: number, end: number): number {
  return findBest(list, units, { start, end, best: scratchFor(end - start) }).score[end - start]!;
}

/**
 * Gives, for each number of first units left out, the natural logarithm of the probability of the most likely words
 * of the rest; the last is 0. Stretches that are never cut count as their units: an estimate, for short texts.
 */
export function scoresOfRests(list: WordList, units: Uint16Array): Float64Array {
  const scores = new Float64Array(units.length + 1);
  for (let start = units.length - 1; start >= 0; start--) {
    let best = list.logProbabilities[0]! + scores[start + 1]!;
    let node = 0;
    for (let end = start; end < units.length; end++) {
      node = nextNode(list, node, units[end]!);
      if (node === 0) break;
      const weight = list.weights[node]!;
      if (weight > 0) best = Math.max(best, list.logProbabilities[weight]! + scores[end + 1]!);
    }
    scores[start] = best;
  }
  return scores;
}

/** For each unit, counted from `start`: the best score up to it, and where the word that ends there begins. */
export interface Best {
  /** Natural logarithms of probabilities; -Infinity where no word ends. */
  score: Float64Array;
  from: Int32Array;
}

/** For stretches shorter than this, one pair of arrays serves all scores: making them costs more than filling them. */
const SCRATCH_LENGTH = 64;
const scratch = createBest(SCRATCH_LENGTH);

function scratchFor(length: number): Best | undefined {
  return length < SCRATCH_LENGTH ? scratch : undefined;
}

/** Gives arrays for ways through fewer units than `length`. */
export function createBest(length: number): Best {
  return { score: new Float64Array(length), from: new Int32Array(length) };
}

/** Where the words are sought, the longest that may be found, and arrays to write to, if there are some. */
interface Search {
  start: number;
  end: number;
  longest?: number;
  best?: Best | undefined;
}

/** Gives the best way to each unit. */
export function findBest(list: WordList, units: Uint16Array, search: Search): Best {
  const { start, end, longest = MAX_WORD_LENGTH, best = createBest(end - start + 1) } = search;
  const { score } = best;
  score.fill(-Infinity, 0, end - start + 1);
  score[0] = 0;
  for (let at = start; at < end; at++) {
    // No word ends here: inside a number, a foreign word or a surrogate pair.
    if (score[at - start] === -Infinity) continue;
    const step: Step = { list, best, from: at - start };
    relax(step, unbrokenEnd(units, at, end) - start, 0);
    let node = 0;
    for (let next = at; next < end && next - at < longest; next++) {
      node = nextNode(list, node, units[next]!);
      if (node === 0) break;
      const weight = list.weights[node]!;
      if (weight > 0 && !isInsideRun(units, next + 1, end)) relax(step, next + 1 - start, weight);
    }
  }
  return best;
}

/** A place from which words go on. */
interface Step {
  list: WordList;
  best: Best;
  from: number;
}

function relax({ list, best, from }: Step, to: number, weight: number): void {
  const candidate = best.score[from]! + list.logProbabilities[weight]!;
  if (candidate <= best.score[to]!) return;
  best.score[to] = candidate;
  best.from[to] = from;
}

/** End of what is never cut: a surrogate pair, a number, a word of a script written with blanks, else one unit. */
function unbrokenEnd(units: Uint16Array, at: number, end: number): number {
  let next = at + 1;
  while (isInsideRun(units, next, end)) next++;
  return next;
}

function isInsideRun(units: Uint16Array, border: number, end: number): boolean {
  if (border >= end) return false;
  const before = units[border - 1]!;
  const after = units[border]!;
  if (before >= 0x4e00 && before <= 0x9fff) return false;
  return (isSpacedWord(before) && isSpacedWord(after)) || (isLead(before) && isTrail(after));
}

function isLead(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isTrail(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
