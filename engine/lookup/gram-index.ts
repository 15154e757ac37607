/**
 * The inverted index of lookup: for each pair of units (small Latin letters: each three) the records that hold it. Two
 * counting sorts make it in linear time; it is three typed arrays, so that loading it is no work.
 */
import type { TextList } from '../text-list.ts';

export interface GramIndex {
  /** Grams that occur, rising. */
  keys: Uint32Array<ArrayBuffer>;
  /** Where the records of each gram begin in `records`, and behind the last one its length. */
  starts: Uint32Array<ArrayBuffer>;
  /** Records of each gram, rising, each once. */
  records: Uint32Array<ArrayBuffer>;
}

/** Positions in `GramIndex.keys`, end exclusive. */
export interface KeyRange {
  from: number;
  to: number;
}

const BLANK = 0x20;
const LETTER_A = 0x61;
const LETTER_Z = 0x7a;
/** Bits of a small Latin letter or a blank as part of a gram of three. */
const LETTER_BITS = 5;
const UNIT_BITS = 16;

/** Gives the gram that begins at `at`; behind the last unit stand zeros. All grams of one first unit are one range of numbers. */
export function gramAt(units: Uint16Array, at: number, end: number): number {
  const first = units[at]!;
  const second = at + 1 < end ? units[at + 1]! : 0;
  if (!isLetter(first) || (second !== 0 && !isLetter(second))) return ((first << UNIT_BITS) | second) >>> 0;
  const third = at + 2 < end ? units[at + 2]! : 0;
  return (codeOf(first) << (2 * LETTER_BITS)) | (codeOf(second) << LETTER_BITS) | codeOf(third);
}

function isLetter(unit: number): boolean {
  return (unit >= LETTER_A && unit <= LETTER_Z) || unit === BLANK;
}

/** 0 for whatever is no letter. */
function codeOf(unit: number): number {
  if (unit === BLANK) return 1;
  return isLetter(unit) ? unit - LETTER_A + 2 : 0;
}

/** Gives the index of these texts. */
export function buildGramIndex({ units, starts }: TextList): GramIndex {
  const grams = new Uint32Array(units.length);
  const owners = new Uint32Array(units.length);
  for (let record = 0; record + 1 < starts.length; record++) {
    const end = starts[record + 1]!;
    for (let at = starts[record]!; at < end; at++) {
      grams[at] = gramAt(units, at, end);
      owners[at] = record;
    }
  }
  const byLow = sortByDigit({ keys: grams, values: owners }, 0);
  return collect(sortByDigit(byLow, UNIT_BITS));
}

interface Pairs {
  keys: Uint32Array;
  values: Uint32Array;
}

/** Sorts pairs by 16 bits of their keys; equal ones stay in order. */
function sortByDigit({ keys, values }: Pairs, shift: number): Pairs {
  const places = new Uint32Array(0x10001);
  for (let at = 0; at < keys.length; at++) places[((keys[at]! >>> shift) & 0xffff) + 1]!++;
  for (let digit = 0; digit < 0x10000; digit++) places[digit + 1]! += places[digit]!;
  const sorted = { keys: new Uint32Array(keys.length), values: new Uint32Array(keys.length) };
  for (let at = 0; at < keys.length; at++) {
    const place = places[(keys[at]! >>> shift) & 0xffff]!++;
    sorted.keys[place] = keys[at]!;
    sorted.values[place] = values[at]!;
  }
  return sorted;
}

/** Takes equal pairs together. */
function collect({ keys: sorted, values: owners }: Pairs): GramIndex {
  const keys = new Uint32Array(sorted.length);
  const starts = new Uint32Array(sorted.length + 1);
  const records = new Uint32Array(sorted.length);
  let [keyCount, recordCount] = [0, 0];
  for (let at = 0; at < sorted.length; at++) {
    const isNewKey = at === 0 || sorted[at] !== sorted[at - 1];
    if (isNewKey) {
      keys[keyCount] = sorted[at]!;
      starts[keyCount++] = recordCount;
    }
    if (isNewKey || owners[at] !== owners[at - 1]) records[recordCount++] = owners[at]!;
  }
  starts[keyCount] = recordCount;
  return {
    keys: keys.slice(0, keyCount),
    starts: starts.slice(0, keyCount + 1),
    records: records.slice(0, recordCount),
  };
}

/** Gives the range of one gram, empty where it does not occur. */
export function rangeOfGram(index: GramIndex, gram: number): KeyRange {
  const from = findKey(index, gram);
  return { from, to: index.keys[from] === gram ? from + 1 : from };
}

/** Gives the range of all grams that begin with a unit. */
export function rangeOfUnit(index: GramIndex, unit: number): KeyRange {
  const wide = {
    from: findKey(index, (unit << UNIT_BITS) >>> 0),
    to: findKey(index, (unit + 1) * 2 ** UNIT_BITS),
  };
  if (!isLetter(unit) || wide.to > wide.from) return wide;
  const code = codeOf(unit);
  return {
    from: findKey(index, code << (2 * LETTER_BITS)),
    to: findKey(index, (code + 1) << (2 * LETTER_BITS)),
  };
}

/** Gives how many records the grams of a range have together. */
export function countRecords({ starts }: GramIndex, { from, to }: KeyRange): number {
  return starts[to]! - starts[from]!;
}

/** Position of the first gram that is not below `gram`. */
function findKey({ keys }: GramIndex, gram: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle]! < gram) low = middle + 1;
    else high = middle;
  }
  return low;
}
