/**
 * Finds the runs of content that a page and the documents share: each seed of four units is looked up and extended to
 * both sides. Cost: a hash and a look-up for every second unit. A seed that lies in a run found before on the same diagonal
 * (page place − source place) is passed over, so that a run is followed once, however long it is.
 */
import { mayBeIn } from '../bloom-filter.ts';
import { findBucket } from '../hash-buckets.ts';
import { SEED_LENGTH, placeBits, seedHash, tripleAt } from './quotation-index.ts';
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

/** Units of a page that are looked at in one go, and where in such a block there may be seeds. */
const BLOCK = 2048;
const seedPlaces = new Int32Array(BLOCK / 2 + 1);

/** Gives the runs of at least four units, in the order of their first seed. */
export function findRuns(index: QuotationIndex, skeleton: Skeleton): Run[] {
  const runs: Run[] = [];
  const last = skeleton.length - SEED_LENGTH;
  for (let from = 0; from <= last; from += BLOCK) {
    const count = collectPlaces(index, skeleton.units, { from, to: Math.min(from + BLOCK, last + 1) });
    for (let place = 0; place < count; place++) {
      const at = seedPlaces[place]!;
      followSeed(index, skeleton, at, runs);
      if (at < last) followSeed(index, skeleton, at + 1, runs);
    }
  }
  forget(runs);
  return runs;
}

/**
 * Notes each second place where this seed or the next may be in the index; gives how many. Both share three units:
 * where no seed has these, both are passed over. A place is written first and counted after: no branch.
 */
function collectPlaces(
  { triples }: QuotationIndex,
  units: Uint16Array,
  { from, to }: { from: number; to: number },
): number {
  let count = 0;
  for (let at = from; at < to; at += 2) {
    seedPlaces[count] = at;
    count += mayBeIn(triples, tripleAt(units, at + 1));
  }
  return count;
}

function followSeed(index: QuotationIndex, skeleton: Skeleton, at: number, runs: Run[]): void {
  const { buckets, seeds, core } = index;
  const hash = seedHash(skeleton.units, at);
  const bucket = findBucket(buckets, hash);
  if (bucket < 0) return;
  const bits = placeBits(core);
  const end = buckets[bucket + 2]!;
  for (let seed = buckets[bucket]!; seed < end; seed++) {
    const place = seeds[seed]! & ((1 << bits) - 1);
    // Both have the same bits above the place.
    if ((seeds[seed]! ^ place ^ (hash << bits)) === 0)
      follow(index, skeleton, { page: at, source: place }, runs);
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
