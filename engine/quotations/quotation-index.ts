/**
 * The compiled table for quotations: the skeletons of all documents, one after the other, and an index of their runs of
 * four units (seeds). Runs that occur very often are set words and no sign of a quotation; they are left out.
 */
import { addToFilter, createFilter } from '../bloom-filter.ts';
import { fold } from '../fold.ts';
import { buildBuckets } from '../hash-buckets.ts';
import { tripleHash } from '../pattern-filters.ts';
import { toSkeleton } from '../variants/skeleton.ts';
import type { BloomFilter } from '../bloom-filter.ts';
import type { Buckets } from '../hash-buckets.ts';
import type { Passage } from '../types.ts';

/** Where seeds stand in the passages. */
export interface QuotationIndex {
  /** Folded units of all passages; passage `p` begins at `passageStarts[p]`. */
  units: Uint16Array<ArrayBuffer>;
  passageStarts: Uint32Array<ArrayBuffer>;
  /** Content units of all passages, a 0 between documents; the place of each in `units`. */
  core: Uint16Array<ArrayBuffer>;
  coreAt: Uint32Array<ArrayBuffer>;
  /** Three units in a row of all seeds. */
  triples: BloomFilter;
  /** Of the seeds, by their hashes. */
  buckets: Buckets;
  /** Place of each seed in `core`; in the bits that no place needs, the last ones of its hash. */
  seeds: Uint32Array<ArrayBuffer>;
}

export const SEED_LENGTH = 4;
/** Places of one hash. The commonest seeds of the bundled speech (的二十大精神) have 30; they lie in phrases. */
const MAX_PLACES = 8;

/** Gives the table of these passages. */
export function buildQuotationIndex(passages: readonly Passage[]): QuotationIndex {
  const folded = passages.map(({ text }) => fold(text));
  const passageStarts = new Uint32Array(passages.length + 1);
  for (const [index, { length }] of folded.entries())
    passageStarts[index + 1] = passageStarts[index]! + length;
  const units = new Uint16Array(passageStarts.at(-1)!);
  for (const [index, part] of folded.entries()) {
    units.set(part.units.subarray(0, part.length), passageStarts[index]);
  }
  const { core, coreAt } = collectCore(passages, units, passageStarts);
  return { units, passageStarts, core, coreAt, ...indexSeeds(core) };
}

function collectCore(
  passages: readonly Passage[],
  units: Uint16Array,
  starts: Uint32Array,
): Pick<QuotationIndex, 'core' | 'coreAt'> {
  const core: number[] = [];
  const coreAt: number[] = [];
  for (const [index, { document }] of passages.entries()) {
    const start = starts[index]!;
    const part = toSkeleton(units.subarray(start, starts[index + 1]), starts[index + 1]! - start);
    if (index > 0 && document !== passages[index - 1]!.document) {
      core.push(0);
      coreAt.push(start);
    }
    for (let at = 0; at < part.length; at++) {
      core.push(part.units[at]!);
      coreAt.push(start + part.at[at]!);
    }
  }
  return { core: Uint16Array.from(core), coreAt: Uint32Array.from(coreAt) };
}

function indexSeeds(core: Uint16Array): Pick<QuotationIndex, 'triples' | 'buckets' | 'seeds'> {
  const places = tellingPlaces(core);
  const triples = createFilter(places.length);
  for (const at of places) {
    addToFilter(triples, tripleAt(core, at));
    addToFilter(triples, tripleAt(core, at + 1));
  }
  const hashes = places.map((at) => seedHash(core, at));
  const { buckets, list } = buildBuckets(hashes);
  const bits = placeBits(core);
  return { triples, buckets, seeds: list.map((seed) => places[seed]! | (hashes[seed]! << bits)) };
}

/** The places of all seeds but those that occur too often. */
function tellingPlaces(core: Uint16Array): Uint32Array {
  const hashes = Uint32Array.from({ length: Math.max(0, core.length - SEED_LENGTH + 1) }, (_, at) =>
    seedHash(core, at),
  );
  const counts = new Map<number, number>();
  for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return Uint32Array.from([...hashes.keys()].filter((at) => counts.get(hashes[at]!)! <= MAX_PLACES));
}

/** Gives how many bits a place in these units needs. */
export function placeBits(core: Uint16Array): number {
  return 32 - Math.clz32(core.length);
}

/** Gives a hash of the three units at `at`. */
export function tripleAt(units: Uint16Array, at: number): number {
  return tripleHash(units[at]!, units[at + 1]!, units[at + 2]!, 0);
}

/** Gives a hash of the four units at `at`. */
export function seedHash(units: Uint16Array, at: number): number {
  const triple = tripleAt(units, at);
  return (triple ^ Math.imul(units[at + 3]! ^ (triple >>> 15), 0xc2b2ae35)) >>> 0;
}
