/**
 * Finds the runs of content that a page and the documents share: each seed of four units is looked up and extended to
 * both sides. Cost: a hash and a look-up for every second unit. A seed that lies in a run found before on the same diagonal
 * (page place − source place) is passed over, so that a run is followed once, however long it is.
 */
import { hasBit, shiftOf } from '../pattern-filters.ts';
import { SEED_LENGTH, seedHash, tripleAt } from './quotation-index.ts';
import type { Skeleton } from '../variants/skeleton.ts';
import type { QuotationIndex } from './quotation-index.ts';

/** Content units that agree: `length` of them, from `page` and from `source` on. */
export interface Run {
  page: number;
  source: number;
  length: number;
}

/** Diagonals in the quick table; of two that fall together there, the older goes on in `crowded`. */
const DIAGONALS = 1 << 12;
/** Page place plus one up to which a diagonal is done, and which diagonal that is. */
const doneUpTo = new Int32Array(DIAGONALS);
const doneOn = new Int32Array(DIAGONALS);
const crowded = new Map<number, number>();

/** Gives the runs of at least four units, in the order of their first seed. */
export function findRuns(index: QuotationIndex, skeleton: Skeleton): Run[] {
  const { tripleBits } = index;
  const { units, length } = skeleton;
  const shift = shiftOf(tripleBits);
  const runs: Run[] = [];
  const last = length - SEED_LENGTH;
  // Two seeds that follow each other share three units: where no seed has these, both are passed over.
  for (let at = 0; at <= last; at += 2) {
    if (!hasBit(tripleBits, tripleAt(units, at + 1, shift))) continue;
    followSeed(index, skeleton, at, runs);
    if (at < last) followSeed(index, skeleton, at + 1, runs);
  }
  forget(runs);
  return runs;
}

function followSeed(index: QuotationIndex, skeleton: Skeleton, at: number, runs: Run[]): void {
  const { seedBits, heads, next } = index;
  const hash = seedHash(skeleton.units, at);
  if (!hasBit(seedBits, hash & (seedBits.length * 32 - 1))) return;
  for (let place = heads[hash & (heads.length - 1)]!; place > 0; place = next[place - 1]!) {
    follow(index, skeleton, { page: at, source: place - 1 }, runs);
  }
}

function follow(
  { core }: QuotationIndex,
  { units, length }: Skeleton,
  { page: at, source }: Omit<Run, 'length'>,
  runs: Run[],
): void {
  const diagonal = at - source;
  const slot = diagonal & (DIAGONALS - 1);
  if (isDone(slot, diagonal, at)) return;
  let end = 0;
  while (at + end < length && units[at + end] === core[source + end]) end++;
  if (end < SEED_LENGTH) return;
  let start = 0;
  while (at + start > 0 && source + start > 0 && units[at + start - 1] === core[source + start - 1]) start--;
  if (doneOn[slot] !== diagonal && at < doneUpTo[slot]!) crowded.set(doneOn[slot]!, doneUpTo[slot]!);
  doneOn[slot] = diagonal;
  doneUpTo[slot] = at + end;
  runs.push({ page: at + start, source: source + start, length: end - start });
}

function isDone(slot: number, diagonal: number, at: number): boolean {
  if (doneOn[slot] === diagonal) return at < doneUpTo[slot]!;
  return crowded.size > 0 && at < (crowded.get(diagonal) ?? 0);
}

/** Leaves the tables clean for the next text. */
function forget(runs: readonly Run[]): void {
  crowded.clear();
  for (const { page, source } of runs) doneUpTo[(page - source) & (DIAGONALS - 1)] = 0;
}
