/**
 * The records that share most with a query, found without looking at the others: the rarer a gram of the query, the
 * more each record that holds it gains. Common grams come last, and only as far as the bound on visits allows.
 */
import { countRecords, gramAt, rangeOfGram, rangeOfUnit } from './gram-index.ts';
import type { TextList } from '../text-list.ts';
import type { GramIndex, KeyRange } from './gram-index.ts';

/** Entries of the index that one query visits, if one gram alone has not more; ten thousand take some 0.02 ms. */
const MAX_VISITS = 60_000;
/** What a unit of a record takes off: of records that share the same, the shorter come first. */
const LENGTH_COST = 1e-4;

/** The records of a library as they are compared, and room for finding candidates among them. */
export interface Searched {
  texts: TextList;
  grams: GramIndex;
  /** Records below are phrases; those from there to `formCount` aliases of phrases, the others passages. */
  phraseCount: number;
  formCount: number;
  /** Weight of each record, all zero between two queries. */
  weights: Float32Array;
  /** Records that have a weight. */
  touched: Uint32Array;
}

/** Records by kind, best first. */
export interface Candidates {
  forms: number[];
  passages: number[];
}

/** More than are ranked by nearness: of those that share as much, one may hold the query whole. */
const MOST = { forms: 16, passages: 64 };

/** Gives the records that share most with words that stand apart; of equals the shorter, then the first. */
export function findCandidates(searched: Searched, words: readonly Uint16Array[]): Candidates {
  const { grams, weights, touched } = searched;
  const recordCount = weights.length;
  let visits = 0;
  let count = 0;
  for (const { range, weight } of listRanges(grams, words, recordCount)) {
    visits += countRecords(grams, range);
    if (visits > MAX_VISITS && count > 0) break;
    const end = Math.min(grams.starts[range.to]!, grams.starts[range.from]! + MAX_VISITS);
    for (let at = grams.starts[range.from]!; at < end; at++) {
      const record = grams.records[at]!;
      if (weights[record] === 0) touched[count++] = record;
      weights[record]! += weight;
    }
  }
  const best = selectBest(searched, count);
  for (let at = 0; at < count; at++) weights[touched[at]!] = 0;
  return best;
}

/** The query's grams, rarest first; of a word of one unit all that begin with it. */
function listRanges(
  grams: GramIndex,
  words: readonly Uint16Array[],
  recordCount: number,
): { range: KeyRange; weight: number }[] {
  const ranges = words.flatMap((word) => {
    if (word.length === 1) return [rangeOfUnit(grams, word[0]!)];
    const seen = new Set(Array.from(word.subarray(0, -1), (_, at) => gramAt(word, at, word.length)));
    return [...seen].map((gram) => rangeOfGram(grams, gram));
  });
  return ranges
    .filter(({ from, to }) => to > from)
    .map((range) => ({ range, weight: Math.log(1 + recordCount / countRecords(grams, range)) }))
    .toSorted((one, other) => other.weight - one.weight);
}

interface Weighed {
  record: number;
  weight: number;
}

function selectBest(searched: Searched, count: number): Candidates {
  const { formCount, texts, weights, touched } = searched;
  const forms: Weighed[] = [];
  const passages: Weighed[] = [];
  for (let at = 0; at < count; at++) {
    const record = touched[at]!;
    const isForm = record < formCount;
    const best = isForm ? forms : passages;
    const most = isForm ? MOST.forms : MOST.passages;
    // Most share but one gram with the query: they are left at the first look.
    if (best.length === most && weights[record]! < best[most - 1]!.weight) continue;
    const length = texts.starts[record + 1]! - texts.starts[record]!;
    keepBest(best, record, weights[record]! - length * LENGTH_COST, most);
  }
  return {
    forms: forms.map(({ record }) => record),
    passages: passages.map(({ record }) => record),
  };
}

/** A heap would be more than is needed: few records pass the least of the best. Records come in no order. */
function keepBest(best: Weighed[], record: number, weight: number, most: number): void {
  if (best.length === most) {
    const last = best[most - 1];
    if (!last || weight < last.weight || (weight === last.weight && record > last.record)) return;
    best.pop();
  }
  let place = best.length;
  while (place > 0 && isBehind(best[place - 1]!, record, weight)) place--;
  best.splice(place, 0, { record, weight });
}

function isBehind(other: Weighed, record: number, weight: number): boolean {
  return other.weight < weight || (other.weight === weight && other.record > record);
}
