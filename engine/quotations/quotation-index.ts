/**
 * The compiled table for quotations: the skeletons of all documents, one after the other, and an index of their runs of
 * four units (seeds). Runs that occur very often are set words and no sign of a quotation; they are left out.
 */
import { fold } from '../fold.ts';
import { addBit, shiftOf, tripleHash } from '../pattern-filters.ts';
import { toSkeleton } from '../variants/skeleton.ts';
import type { Passage } from '../types.ts';

/** Where seeds stand in the passages. */
export interface QuotationIndex {
  /** Folded units of all passages; passage `p` begins at `passageStarts[p]`. */
  units: Uint16Array<ArrayBuffer>;
  passageStarts: Uint32Array<ArrayBuffer>;
  /** Content units of all passages, a 0 between documents; the place of each in `units`. */
  core: Uint16Array<ArrayBuffer>;
  coreAt: Uint32Array<ArrayBuffer>;
  /** A bit for each hash of a seed, and of three units in a seed: most of a page is told from the processor's cache. */
  seedBits: Uint32Array<ArrayBuffer>;
  tripleBits: Uint32Array<ArrayBuffer>;
  /** First place in `core` of the seeds of each hash, plus one; 0 = none. Its length is a power of two. */
  heads: Uint32Array<ArrayBuffer>;
  /** Next place in `core` with the same hash, plus one; 0 = none. */
  next: Uint32Array<ArrayBuffer>;
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

/** Bits of each table a seed, at least: nine of ten chance hits are told apart. */
const BITS_A_SEED = 8;
/** Seeds that share a head, at most, if they were spread evenly: a second look costs less than the room. */
const SEEDS_A_HEAD = 2;

function indexSeeds(core: Uint16Array): Pick<QuotationIndex, 'seedBits' | 'tripleBits' | 'heads' | 'next'> {
  const bits = powerOfTwo(core.length * BITS_A_SEED);
  const seedBits = new Uint32Array(bits / 32);
  const tripleBits = new Uint32Array(bits / 32);
  const heads = new Uint32Array(powerOfTwo(core.length / SEEDS_A_HEAD));
  const next = new Uint32Array(core.length);
  const counts = new Uint8Array(bits);
  const seeds = core.length - SEED_LENGTH + 1;
  for (let at = 0; at < seeds; at++) {
    const bit = seedHash(core, at) & (bits - 1);
    if (counts[bit]! <= MAX_PLACES) counts[bit]!++;
  }
  for (let at = seeds - 1; at >= 0; at--) {
    const hash = seedHash(core, at);
    const bit = hash & (bits - 1);
    if (counts[bit]! > MAX_PLACES) continue;
    addBit(seedBits, bit);
    addBit(tripleBits, tripleAt(core, at, shiftOf(tripleBits)));
    addBit(tripleBits, tripleAt(core, at + 1, shiftOf(tripleBits)));
    const head = hash & (heads.length - 1);
    next[at] = heads[head]!;
    heads[head] = at + 1;
  }
  return { seedBits, tripleBits, heads, next };
}

/** The least power of two that is as large, and at least 32. */
function powerOfTwo(least: number): number {
  return 2 ** Math.max(5, Math.ceil(Math.log2(Math.max(1, least))));
}

/** Gives the place of the bit of three units. */
export function tripleAt(units: Uint16Array, at: number, shift: number): number {
  return tripleHash(units[at]!, units[at + 1]!, units[at + 2]!, shift);
}

/** Gives a number for the four units at `at`. */
export function seedHash(units: Uint16Array, at: number): number {
  const first = Math.imul((units[at]! << 16) | units[at + 1]!, 0x9e3779b1);
  const second = Math.imul((units[at + 2]! << 16) | units[at + 3]!, 0x85ebca6b);
  const mixed = first ^ ((second >>> 13) | (second << 19));
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
