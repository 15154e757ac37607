/**
 * How much of a query a record says: the share of the query's units that stand in the record in runs, whatever the
 * order of the runs. Rare units weigh more, a unit that only sounds the same less; a wrong or missing unit inside a run
 * costs a little, a jump to another run more, so that what is scattered over a passage is worth little.
 *
 * An alignment by dynamic programming (query by record), one more step than the usual three: from any place of the row
 * before. Cost: units of the query × units of the record, a few nanoseconds each.
 */
import { otherSyllableOf, syllableOf } from '../syllables.ts';
import { soundsSame } from '../variants/same-sound.ts';
import type { Span } from '../types.ts';

/** A query as it is compared. */
export interface WeighedQuery {
  units: Uint16Array;
  /** From 0 to 1, by how rare a unit is. */
  weights: Float32Array;
}

/**
 * What a step takes off, where a common unit adds half and a rare one 1. Units before the first run or behind the last
 * are likelier wrong than too many: where the record has no room for them, that takes off something too.
 */
const COST = { jump: 0.6, replaced: 0.2, gap: 0.2, noRoom: 0.15 };
/** Share of a unit's weight that another of the same sound has; of that, at the beginning of a run, where it may be chance. */
const SAME_SOUND = { inRun: 0.7, first: 0.36 };
/** Units of a record that are compared; no sentence is longer. */
const MAX_RECORD = 2048;
const NOWHERE = -1e9;

const DIAGONAL = 1;
const SKIPS_QUERY = 2;
const SKIPS_RECORD = 3;
const JUMPS = 4;

/** Room for one alignment, used again and again. */
let room = createRoom(64, 512);

interface Room {
  before: Float32Array;
  row: Float32Array;
  /** How each cell was reached, row after row. */
  steps: Uint8Array;
  /** Best cell up to each row: its row and column, 0 = none yet. */
  bestRows: Uint16Array;
  bestColumns: Uint16Array;
  /** Syllables of the record's units. */
  first: Uint16Array;
  other: Uint16Array;
  /** What each column gains in a row, and what an equal unit gains. */
  gains: Float32Array;
  starts: number;
}

function createRoom(rows: number, columns: number): Room {
  return {
    before: new Float32Array(columns + 1),
    row: new Float32Array(columns + 1),
    steps: new Uint8Array(rows * (columns + 1)),
    bestRows: new Uint16Array(rows + 1),
    bestColumns: new Uint16Array(rows + 1),
    first: new Uint16Array(columns + 1),
    other: new Uint16Array(columns + 1),
    gains: new Float32Array(columns + 1),
    starts: 0,
  };
}

/** Gives the share of the query that the record says, from 0 to 1. */
export function measureAgreement(query: WeighedQuery, record: Uint16Array): number {
  const whole = query.weights.reduce((sum, weight) => sum + weight, 0);
  return whole > 0 ? align(query, record.subarray(0, MAX_RECORD)) / whole : 0;
}

/** Gives the stretches of the record that say what the query says, in its order. */
export function findAgreeing(query: WeighedQuery, record: Uint16Array): Span[] {
  const units = record.subarray(0, MAX_RECORD);
  align(query, units);
  const isSaid = new Uint8Array(units.length);
  const columns = units.length + 1;
  const { steps, bestRows, bestColumns } = room;
  let row = bestRows[query.units.length]!;
  let column = bestColumns[query.units.length]!;
  while (row > 0) {
    const step = steps[(row - 1) * columns + column];
    if (step === DIAGONAL || step === JUMPS)
      isSaid[column - 1] = Number(mayStandFor(query.units[row - 1]!, units[column - 1]!));
    if (step === JUMPS) [row, column] = [bestRows[row - 1]!, bestColumns[row - 1]!];
    else {
      if (step !== SKIPS_RECORD) row--;
      if (step !== SKIPS_QUERY) column--;
    }
  }
  return spansOf(isSaid);
}

function mayStandFor(one: number, other: number): boolean {
  return one === other || soundsSame(one, other);
}

function spansOf(isSaid: Uint8Array): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < isSaid.length; at++) {
    const last = spans.at(-1);
    if (isSaid[at] === 0) continue;
    if (last?.end === at) last.end++;
    else spans.push({ start: at, end: at + 1 });
  }
  return spans;
}

/** Fills the room; gives the weight of the best alignment. */
function align(query: WeighedQuery, record: Uint16Array): number {
  const rows = query.units.length;
  const columns = record.length + 1;
  prepareRoom(rows, record);
  const { bestRows, bestColumns } = room;
  room.before.fill(NOWHERE, 0, columns);
  let best = 0;
  for (let at = 0; at < rows; at++) {
    fillGains(query.units[at]!, query.weights[at]!, record);
    const column = fillRow(at, columns, best);
    const isBetter = room.row[column]! > best;
    if (isBetter) best = room.row[column]!;
    bestRows[at + 1] = isBetter ? at + 1 : bestRows[at]!;
    bestColumns[at + 1] = isBetter ? column : bestColumns[at]!;
    [room.before, room.row] = [room.row, room.before];
  }
  const hasRoom = bestColumns[rows]! + rows - bestRows[rows]! < columns;
  return hasRoom ? best : best - COST.noRoom;
}

/** What each unit of the record gains beside a unit of the query. */
function fillGains(unit: number, weight: number, record: Uint16Array): void {
  const { gains, first, other } = room;
  const one = syllableOf(unit);
  const two = otherSyllableOf(unit) || one;
  for (let column = 1; column <= record.length; column++) {
    if (record[column - 1] === unit) gains[column] = weight;
    else {
      const isSame =
        first[column] === one || other[column] === one || first[column] === two || other[column] === two;
      gains[column] = isSame && one > 0 ? weight * SAME_SOUND.inRun : 0;
    }
  }
  room.starts = weight;
}

/** Fills a row of the alignment; gives the column of its best cell. `best` is the best of the rows before. */
function fillRow(at: number, columns: number, best: number): number {
  const { before, row, steps, gains, starts } = room;
  let bestColumn = 0;
  row[0] = NOWHERE;
  for (let column = 1; column < columns; column++) {
    const gain = gains[column]!;
    let step = DIAGONAL;
    let value = before[column - 1]! + (gain > 0 ? gain : -COST.replaced);
    if (gain > 0) {
      const jump = best > 0 ? COST.jump : column > at ? 0 : COST.noRoom;
      const start = best - jump + (gain === starts ? gain : gain * SAME_SOUND.first);
      if (start > value) [value, step] = [start, JUMPS];
    }
    const above = before[column]! - COST.gap;
    if (above > value) [value, step] = [above, SKIPS_QUERY];
    const left = row[column - 1]! - COST.gap;
    if (left > value) [value, step] = [left, SKIPS_RECORD];
    row[column] = value;
    steps[at * columns + column] = step;
    if (value > row[bestColumn]!) bestColumn = column;
  }
  return bestColumn;
}

function prepareRoom(rows: number, record: Uint16Array): void {
  const columns = record.length + 1;
  if (room.bestRows.length <= rows || room.row.length < columns || room.steps.length < rows * columns) {
    room = createRoom(Math.max(rows, room.bestRows.length), Math.max(columns, room.row.length));
  }
  for (let column = 1; column < columns; column++) {
    room.first[column] = syllableOf(record[column - 1]!);
    room.other[column] = otherSyllableOf(record[column - 1]!);
  }
}
