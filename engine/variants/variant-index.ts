/**
 * The compiled table for variants: pieces of skeletons.
 *
 * The pieces are, for each form (a phrase or an alias): its two halves, for one wrong, added or dropped word (of two
 * halves one is untouched), and for what differs in light units only; the whole skeleton, where it has no first half
 * of its own; and the members of a list, for another order. Each piece knows its uses. A piece that very many forms
 * share says little, and following it up would cost each text: it is left out.
 */
import { startsOf } from '../text-list.ts';
import { findList } from './list-members.ts';
import { buildPieceTable } from './piece-table.ts';
import { toSkeleton } from './skeleton.ts';
import type { PieceTable } from './piece-table.ts';
import type { Skeleton } from './skeleton.ts';

/** Where pieces of forms stand, for the variants of phrases. */
export interface VariantIndex {
  pieces: PieceTable;
  /** Uses of piece `p`: from `useStarts[p]` to `useStarts[p + 1]`. */
  useStarts: Uint32Array<ArrayBuffer>;
  /**
   * Three numbers a use: form × 16 + role; for a half, the two units of the form beside it, nearest first; the third,
   * with `WORDS_MAY_CHANGE` where the form is that long. For a member, how many members there are; where in the form's
   * skeleton it begins.
   */
  uses: Uint32Array<ArrayBuffer>;
  /** Folded units of form `f`: from `formStarts[f]` to `formStarts[f + 1]`. */
  formStarts: Uint32Array<ArrayBuffer>;
  formUnits: Uint16Array<ArrayBuffer>;
  /** Its skeleton, in the same way: units, and the place of each in the form. */
  coreStarts: Uint32Array<ArrayBuffer>;
  coreUnits: Uint16Array<ArrayBuffer>;
  coreAt: Uint16Array<ArrayBuffer>;
}

export const WHOLE = 0;
export const HEAD = 1;
export const TAIL = 2;
/** Member `n` of a list has the role `MEMBER + n`. */
const MEMBER = 3;
/** Content units that a form must have, for a word to come or go; see `uses`. */
export const MIN_CONTENT_FOR_WORDS = 8;
export const WORDS_MAY_CHANGE = 0x10000;
export const ROLE_BITS = 4;
export const ROLE_MASK = (1 << ROLE_BITS) - 1;

/** Content units: a shorter form is matched exactly or not at all. */
const MIN_CORE = 4;
/** Forms that may share a piece; beyond, following it up costs more than it finds. One speech needs 12 at most. */
const MAX_USES = 16;
const LONG_PIECE = 4;
/** The same for a piece of three units where there are many forms. */
const MAX_USES_OF_SHORT = 4;

/** Forms from which on pieces of two units are left out: there is one at every place of every text. */
const MANY_FORMS = 5_000;

/** Gives the table of these forms (folded units). */
export function buildVariantIndex(forms: readonly Uint16Array[]): VariantIndex {
  const cores = forms.map((units) => toSkeleton(units, units.length));
  const lists = forms.map((units, form) => findList(units, cores[form]!)?.borders ?? []);
  const entries = [...collectPieces(cores, lists).values()].filter(({ uses }) => uses.length > 0);
  const { table, order } = buildPieceTable(entries.map(({ units }) => units));
  const uses = Array.from(order, (piece) => entries[piece]!.uses);
  return {
    pieces: table,
    useStarts: startsOf(uses),
    uses: Uint32Array.from(uses.flat().flatMap((use) => numbersOf(use, cores, lists))),
    formStarts: startsOf(forms),
    formUnits: concatenate(forms),
    coreStarts: startsOf(cores),
    coreUnits: concatenate(cores.map(({ units, length }) => units.subarray(0, length))),
    coreAt: concatenate(cores.map(({ at, length }) => Uint16Array.from(at.subarray(0, length)))),
  };
}

interface Piece {
  units: Uint16Array;
  uses: number[];
  /** Uses as a part of a form, those that were cut off too. */
  shared: number;
}

function collectPieces(cores: readonly Skeleton[], lists: readonly number[][]): Map<string, Piece> {
  const pieces = new Map<string, Piece>();
  const isMany = cores.length > MANY_FORMS;
  const minPiece = isMany ? 3 : 2;
  for (const [form, core] of cores.entries()) {
    if (core.length < MIN_CORE) continue;
    const middle = core.length >> 1;
    if (middle >= minPiece) {
      addUse(pieces, core, { start: 0, end: middle, form, role: HEAD, isMany });
      addUse(pieces, core, { start: middle, end: core.length, form, role: TAIL, isMany });
    }
    const borders = lists[form]!;
    const starts = borders.slice(0, -1);
    if (starts.some((start, member) => borders[member + 1]! - start < minPiece)) continue;
    for (const [member, start] of starts.entries()) {
      addUse(pieces, core, { start, end: borders[member + 1]!, form, role: MEMBER + member, isMany });
    }
  }
  for (const [form, core] of cores.entries()) {
    if (core.length < MIN_CORE || hasHead(pieces, form, core)) continue;
    addUse(pieces, core, { start: 0, end: core.length, form, role: WHOLE, isMany });
  }
  return pieces;
}

/** Whether the first half of a form leads to it: then the whole is no piece. */
function hasHead(pieces: Map<string, Piece>, form: number, { units, length }: Skeleton): boolean {
  const head = pieces.get(String.fromCharCode(...units.subarray(0, length >> 1)));
  return head?.uses.includes((form << ROLE_BITS) | HEAD) === true;
}

interface PieceUse {
  start: number;
  end: number;
  form: number;
  role: number;
  isMany: boolean;
}

function addUse(
  pieces: Map<string, Piece>,
  core: Skeleton,
  { start, end, form, role, isMany }: PieceUse,
): void {
  const units = core.units.slice(start, end);
  const limit = isMany && units.length < LONG_PIECE ? MAX_USES_OF_SHORT : MAX_USES;
  const key = String.fromCharCode(...units);
  let piece = pieces.get(key);
  if (!piece) pieces.set(key, (piece = { units, uses: [], shared: 0 }));
  const use = (form << ROLE_BITS) | role;
  if (role === WHOLE) piece.uses.unshift(use);
  else if (++piece.shared <= limit) piece.uses.push(use);
  else piece.uses = [];
}

/** Read with the use itself, the two others tell most of the time that there is nothing to follow up. */
function numbersOf(use: number, cores: readonly Skeleton[], lists: readonly number[][]): number[] {
  const form = use >>> ROLE_BITS;
  const role = use & ROLE_MASK;
  if (role === HEAD || role === TAIL) return [use, ...unitsBeside(role, cores[form]!)];
  if (role === WHOLE) return [use, 0, 0];
  const borders = lists[form]!;
  return [use, borders.length - 1, borders[role - MEMBER]!];
}

function unitsBeside(role: number, { units, length }: Skeleton): [number, number] {
  const middle = length >> 1;
  const unitAt = (at: number) => (at >= 0 && at < length ? units[at]! : 0);
  const [first, second, third] = [0, 1, 2].map((step) =>
    unitAt(role === HEAD ? middle + step : middle - 1 - step),
  );
  const words = length >= MIN_CONTENT_FOR_WORDS ? WORDS_MAY_CHANGE : 0;
  return [((first! << 16) | second!) >>> 0, third! | words];
}

function concatenate(lists: readonly Uint16Array[]): Uint16Array<ArrayBuffer> {
  const all = new Uint16Array(lists.reduce((length, list) => length + list.length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all;
}
