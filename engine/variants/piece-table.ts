/**
 * Pieces of forms, found in a skeleton by their ends. The last three units of a piece are its key, of a piece of two
 * units both: a filter tells most places of a text where no piece ends, and what is left is looked up by its hash.
 *
 * Cost: a hash and a look at the filter for each unit of a text. An automaton, which knows how all units of a piece
 * follow each other, reads several places of far larger tables for each piece that begins, and most that begin do not
 * go on. Limit: of a longer piece four units are looked at, by a hash; whoever follows it up compares them.
 */
import { addToFilter, createFilter, mayBeIn } from '../bloom-filter.ts';
import { buildBuckets, findBucket } from '../hash-buckets.ts';
import { pairHash, tripleHash } from '../pattern-filters.ts';
import type { BloomFilter } from '../bloom-filter.ts';
import type { Buckets } from '../hash-buckets.ts';
import type { Skeleton } from './skeleton.ts';

/** Where pieces may end. */
export interface PieceTable {
  /** The last two units of all pieces, where some have no more; else empty. */
  pairs: BloomFilter;
  /** The last three units of all pieces, where none is shorter; else empty. */
  triples: BloomFilter;
  /** Of the pieces, by the hashes of their keys; of those in a bucket, the longest stands first. */
  buckets: Buckets;
  /** A number a piece: its sign and, in the lower half, its length. */
  shapes: Uint32Array<ArrayBuffer>;
}

const KEY_LENGTH = 3;
/** Of a shape; a sign has as many. */
const LENGTH_BITS = 16;
const LENGTH_MASK = (1 << LENGTH_BITS) - 1;

/** Gives the table of these pieces, two units at least each, and in which order it numbers them. */
export function buildPieceTable(pieces: readonly Uint16Array[]): {
  table: PieceTable;
  order: Uint32Array<ArrayBuffer>;
} {
  const longestFirst = [...pieces.keys()].toSorted(
    (one, other) => pieces[other]!.length - pieces[one]!.length,
  );
  const hashes = longestFirst.map((piece) => hashOf(pieces[piece]!));
  const { buckets, list } = buildBuckets(hashes);
  const order = list.map((at) => longestFirst[at]!);
  const shapes = order.map((piece) => shapeOf(pieces[piece]!));
  return { table: { ...buildFilters(pieces), buckets, shapes }, order };
}

function buildFilters(pieces: readonly Uint16Array[]): Pick<PieceTable, 'pairs' | 'triples'> {
  const filter = createFilter(pieces.length);
  const hasShort = pieces.some(isShort);
  for (const units of pieces) addToFilter(filter, hashOf(hasShort ? units.subarray(-2) : units));
  const none = new Uint32Array(0);
  return hasShort ? { pairs: filter, triples: none } : { pairs: none, triples: filter };
}

function isShort({ length }: Uint16Array): boolean {
  return length < KEY_LENGTH;
}

function hashOf(units: Uint16Array): number {
  const [third, second, first] = [units.at(-1)!, units.at(-2)!, units.at(-3) ?? 0];
  return isShort(units) ? pairHash(second, third, 0) : tripleHash(first, second, third, 0);
}

function shapeOf(units: Uint16Array): number {
  const hash = hashOf(units);
  const sign = units.length > KEY_LENGTH ? longSign(hash, units.at(-KEY_LENGTH - 1)!) : keySign(hash);
  return ((sign << LENGTH_BITS) | units.length) >>> 0;
}

/** The bits of a hash that least decide where it is looked up. */
function keySign(hash: number): number {
  return hash & LENGTH_MASK;
}

/** The same for a piece that is longer than its key, with the unit before. */
function longSign(hash: number, before: number): number {
  return (hash ^ before) & LENGTH_MASK;
}

/** Gives the length of a piece. */
export function pieceLength({ shapes }: PieceTable, piece: number): number {
  return shapes[piece]! & LENGTH_MASK;
}

/** Units of a text that are looked at in one go. */
const BLOCK = 2048;
/** Where pieces may end in a block. */
const ends = new Int32Array(BLOCK);

/**
 * Calls `onPiece` with each piece that may end before a unit of the skeleton, in the order of these units, the longest
 * first: with all that do end there, and hardly any other.
 */
export function scanPieces(
  table: PieceTable,
  { units, length }: Skeleton,
  onPiece: (piece: number, end: number) => void,
): void {
  const hasShort = table.pairs.length > 0;
  for (let from = hasShort ? 2 : KEY_LENGTH; from <= length; from += BLOCK) {
    const range = { from, to: Math.min(from + BLOCK, length + 1) };
    const count = hasShort ? collectPairs(table, units, range) : collectTriples(table, units, range);
    for (let at = 0; at < count; at++) {
      lookUpLong(table, units, ends[at]!, onPiece);
      if (hasShort) lookUpShort(table, units, ends[at]!, onPiece);
    }
  }
}

interface Range {
  from: number;
  to: number;
}

/** Notes where the filter lets a piece end; gives how many places. Each is written first and counted after: no branch. */
function collectTriples({ triples }: PieceTable, units: Uint16Array, { from, to }: Range): number {
  let count = 0;
  for (let end = from; end < to; end++) {
    ends[count] = end;
    count += mayBeIn(triples, tripleHash(units[end - 3]!, units[end - 2]!, units[end - 1]!, 0));
  }
  return count;
}

function collectPairs({ pairs }: PieceTable, units: Uint16Array, { from, to }: Range): number {
  let count = 0;
  for (let end = from; end < to; end++) {
    ends[count] = end;
    count += mayBeIn(pairs, pairHash(units[end - 2]!, units[end - 1]!, 0));
  }
  return count;
}

function lookUpLong(
  { buckets, shapes }: PieceTable,
  units: Uint16Array,
  end: number,
  onPiece: (piece: number, end: number) => void,
): void {
  if (end < KEY_LENGTH) return;
  const hash = tripleHash(units[end - 3]!, units[end - 2]!, units[end - 1]!, 0);
  const bucket = findBucket(buckets, hash);
  if (bucket < 0) return;
  const short = keySign(hash);
  const long = end > KEY_LENGTH ? longSign(hash, units[end - KEY_LENGTH - 1]!) : -1;
  const last = buckets[bucket + 2]!;
  for (let piece = buckets[bucket]!; piece < last; piece++) {
    const shape = shapes[piece]!;
    const length = shape & LENGTH_MASK;
    if (shape >>> LENGTH_BITS === (length > KEY_LENGTH ? long : short) && length >= KEY_LENGTH)
      onPiece(piece, end);
  }
}

function lookUpShort(
  { buckets, shapes }: PieceTable,
  units: Uint16Array,
  end: number,
  onPiece: (piece: number, end: number) => void,
): void {
  const hash = pairHash(units[end - 2]!, units[end - 1]!, 0);
  const bucket = findBucket(buckets, hash);
  if (bucket < 0) return;
  const sign = keySign(hash);
  const last = buckets[bucket + 2]!;
  for (let piece = buckets[bucket]!; piece < last; piece++) {
    const shape = shapes[piece]!;
    if (shape >>> LENGTH_BITS === sign && (shape & LENGTH_MASK) < KEY_LENGTH) onPiece(piece, end);
  }
}
