/**
 * Finds phrases that the page writes otherwise.
 *
 * The page's skeleton is scanned for pieces of forms once. A half found is followed on to the other half, with one wrong
 * character, one added modifier or one dropped word in between; a whole skeleton differs from its form in light units
 * at most; members found side by side may be a list in another order. Every candidate is then judged
 * (`verify-variant.ts`), so a piece decides where to look and nothing else.
 *
 * Cost: one pass, and for each piece found a few comparisons, bounded by the length of a phrase and the number of
 * uses of a piece. Limits: two wrong characters, or words dropped at a phrase's edge, are for aliases or quotations.
 */
import { orderedList } from './ordered-list.ts';
import { formOf } from './form.ts';
import { isDigit } from './light-units.ts';
import { pieceLength, scanPieces } from './piece-table.ts';
import { verify, verifyReplaced } from './verify-variant.ts';
import { MAX_ATTRIBUTE, verifyDropped, verifyInserted, verifyUncounted } from './verify-words.ts';
import {
  HEAD,
  MIN_CONTENT_FOR_WORDS,
  ROLE_BITS,
  ROLE_MASK,
  TAIL,
  WHOLE,
  WORDS_MAY_CHANGE,
} from './variant-index.ts';
import type { Form, Link, Page, Variant } from './form.ts';
import type { Run } from './ordered-list.ts';
import type { Skeleton } from './skeleton.ts';

/** Content units on both sides of a word that comes or goes; before an added one a verb is enough (增强|基层|党组织). */
const MIN_SIDE = 3;
const MIN_BEFORE_ADDED = 2;
const MAX_DROPPED = 2;
/** The measure word that may be left out behind a number. */
const COUNTER = '个'.charCodeAt(0);

/** Gives the variants of a page in no order; they may overlap. Word borders at their ends are not looked at. */
export function findVariants(page: Page): Variant[] {
  const { index, skeleton } = page;
  const search: Search = { page, found: [], runs: new Map() };
  scanPieces(index.pieces, skeleton, (piece, end) => followUp(search, piece, end));
  return search.found;
}

interface Search {
  page: Page;
  found: Variant[];
  /** Members of each list found side by side so far. */
  runs: Map<number, Run>;
}

/** A member of a list of so many, with its place in the form and on the page, in units of skeletons. */
interface Member {
  core: number;
  members: number;
  start: number;
  end: number;
}

/** Follows up the uses of a piece that may end before skeleton unit `end`. */
function followUp(search: Search, piece: number, end: number): void {
  const { page } = search;
  const { index, skeleton } = page;
  const { uses, useStarts, coreStarts } = index;
  const length = pieceLength(index.pieces, piece);
  const start = end - length;
  const last = useStarts[piece + 1]!;
  for (let at = useStarts[piece]!; at < last; at++) {
    const use = uses[3 * at]!;
    const role = use & ROLE_MASK;
    const id = use >>> ROLE_BITS;
    if (role === HEAD) {
      if (!mayGoOn(skeleton, uses, 3 * at + 1, end)) continue;
      if (agree(page, { core: coreStarts[id]!, at: start, length })) followHead(search, id, start);
    } else if (role === TAIL) {
      if (!mayGoBack(skeleton, uses, 3 * at + 1, start - 1)) continue;
      if (agree(page, { core: coreStarts[id + 1]! - length, at: start, length })) followTail(search, id, end);
    } else if (role === WHOLE) {
      if (agree(page, { core: coreStarts[id]!, at: start, length })) followWhole(search, id, start);
    } else {
      const core = uses[3 * at + 2]!;
      if (!agree(page, { core: coreStarts[id]! + core, at: start, length })) continue;
      followMember(search, id, { core, members: uses[3 * at + 1]!, start, end });
    }
  }
}

/**
 * Whether the second half can stand behind the first, by its three first units: one of them where the half should
 * begin (the others dropped), the second one in its place, or the first two behind added words.
 */
function mayGoOn({ units, length }: Skeleton, uses: Uint32Array, beside: number, from: number): boolean {
  if (from >= length) return false;
  const first = uses[beside]! >>> 16;
  const second = uses[beside]! & 0xffff;
  const unit = units[from]!;
  if (unit === first || units[from + 1] === second) return true;
  const third = uses[beside + 1]!;
  if (third < WORDS_MAY_CHANGE) return false;
  if (unit === second || unit === (third & 0xffff)) return true;
  for (let added = 1; added <= MAX_ATTRIBUTE; added++) {
    if (units[from + added] === first && units[from + added + 1] === second) return true;
  }
  return false;
}

/** The same to the other side, for the first half before the second. */
function mayGoBack({ units }: Skeleton, uses: Uint32Array, beside: number, from: number): boolean {
  if (from < 0) return false;
  const first = uses[beside]! >>> 16;
  const second = uses[beside]! & 0xffff;
  const unit = units[from]!;
  if (unit === first || units[from - 1] === second) return true;
  const third = uses[beside + 1]!;
  if (third < WORDS_MAY_CHANGE) return false;
  if (unit === second || unit === (third & 0xffff)) return true;
  for (let added = 1; added <= MAX_ATTRIBUTE; added++) {
    if (units[from - added] === first && units[from - added - 1] === second) return true;
  }
  return false;
}

function followWhole({ page, found }: Search, id: number, start: number): void {
  const { index } = page;
  const length = index.coreStarts[id + 1]! - index.coreStarts[id]!;
  if (isExact(page, id, start, length)) return;
  keep(found, verify(formOf(page, id), [{ core: 0, page: start, length }]));
}

/** The commonest case by far, told at once: no light unit differs. */
function isExact({ index, skeleton, units }: Page, id: number, start: number, length: number): boolean {
  const from = index.formStarts[id]!;
  const core = index.coreStarts[id]!;
  const lead = index.coreAt[core]!;
  const last = index.coreAt[core + length - 1]!;
  const at = skeleton.at[start]! - lead;
  if (skeleton.at[start + length - 1]! - at !== last) return false;
  const formLength = index.formStarts[id + 1]! - from;
  for (let step = 0; step < formLength; step++) {
    if (units[at + step] !== index.formUnits[from + step]) return false;
  }
  return true;
}

/** The first half stands at `start`: the second one may follow with a wrong character, an added or a dropped word. */
function followHead(search: Search, id: number, start: number): void {
  const { page, found } = search;
  const { index, skeleton } = page;
  const { coreUnits } = index;
  const core = index.coreStarts[id]!;
  const length = index.coreStarts[id + 1]! - core;
  let same = length >> 1;
  while (same < length && skeleton.units[start + same] === coreUnits[core + same]) same++;
  const at = start + same;
  if (same === length) return followWhole(search, id, start);
  if (at >= skeleton.length) return;
  if (agree(page, { core: core + same + 1, at: at + 1, length: length - same - 1 })) {
    return keep(found, verifyReplaced(formOf(page, id), { core: 0, page: start, length }, same));
  }
  const rest = length - same;
  if (length < MIN_CONTENT_FOR_WORDS || rest < MIN_SIDE) return;
  for (let added = 1; added <= MAX_ATTRIBUTE; added++) {
    if (skeleton.units[at + added] !== coreUnits[core + same]) continue;
    if (!agree(page, { core: core + same, at: at + added, length: rest })) continue;
    return keep(found, insertedAt(formOf(page, id), { core: same, page: at, added }));
  }
  for (let dropped = 1; dropped <= MAX_DROPPED && rest - dropped >= MIN_SIDE; dropped++) {
    if (!agree(page, { core: core + same + dropped, at, length: rest - dropped })) continue;
    const second = { core: same + dropped, page: at, length: rest - dropped };
    return keep(found, droppedAt(formOf(page, id), [{ core: 0, page: start, length: same }, second]));
  }
}

/** Whether `length` units of skeletons, from `core` on in all forms' and from `at` on in the page's, are the same. */
function agree(
  { index: { coreUnits }, skeleton }: Page,
  { core, at, length }: { core: number; at: number; length: number },
): boolean {
  if (at < 0 || at + length > skeleton.length) return false;
  for (let step = 0; step < length; step++) {
    if (skeleton.units[at + step] !== coreUnits[core + step]) return false;
  }
  return true;
}

/** The second half ends at `end`: the same to the other side. */
function followTail({ page, found }: Search, id: number, end: number): void {
  const { index, skeleton } = page;
  const { coreUnits } = index;
  const core = index.coreStarts[id]!;
  const length = index.coreStarts[id + 1]! - core;
  let same = length >> 1;
  let at = end - (length - same);
  while (same > 0 && at > 0 && skeleton.units[at - 1] === coreUnits[core + same - 1]) {
    same--;
    at--;
  }
  if (same === 0 || at === 0) return;
  if (agree(page, { core, at: at - same, length: same - 1 })) {
    return keep(found, verifyReplaced(formOf(page, id), { core: 0, page: at - same, length }, same - 1));
  }
  if (length < MIN_CONTENT_FOR_WORDS || same < MIN_BEFORE_ADDED) return;
  if (coreUnits[core + same - 1] === COUNTER && isDigit(coreUnits[core + same - 2]!)) {
    if (!agree(page, { core, at: at - same + 1, length: same - 1 })) return;
    const first = { core: 0, page: at - same + 1, length: same - 1 };
    const second = { core: same, page: at, length: length - same };
    return keep(found, verifyUncounted(formOf(page, id), [first, second]));
  }
  for (let added = 1; added <= MAX_ATTRIBUTE; added++) {
    if (skeleton.units[at - added - 1] !== coreUnits[core + same - 1]) continue;
    if (!agree(page, { core, at: at - added - same, length: same })) continue;
    return keep(found, insertedAt(formOf(page, id), { core: same, page: at - added, added }));
  }
  for (let dropped = 1; dropped <= MAX_DROPPED && same - dropped >= MIN_SIDE; dropped++) {
    if (!agree(page, { core, at: at - same + dropped, length: same - dropped })) continue;
    const first = { core: 0, page: at - same + dropped, length: same - dropped };
    const second = { core: same, page: at, length: length - same };
    return keep(found, droppedAt(formOf(page, id), [first, second]));
  }
}

/** The added words may stand some units earlier where the page repeats itself: tries each place for word borders. */
function insertedAt(
  form: Form,
  { core, page: at, added }: { core: number; page: number; added: number },
): Variant | null {
  const { skeleton, index } = form.page;
  for (let shift = 0; core - shift >= MIN_BEFORE_ADDED; shift++) {
    const split = core - shift;
    if (form.content - split >= MIN_SIDE) {
      const first: Link = { core: 0, page: at - core, length: split };
      const second = { core: split, page: at - shift + added, length: form.content - split };
      const variant = verifyInserted(form, [first, second]);
      if (variant) return variant;
    }
    const before = skeleton.units[at - shift + added - 1];
    if (before !== index.coreUnits[form.core + split - 1]) return null;
  }
  return null;
}

function droppedAt(form: Form, [first, second]: readonly [Link, Link]): Variant | null {
  if (form.content < MIN_CONTENT_FOR_WORDS + (second.core - first.length)) return null;
  return verifyDropped(form, [first, second]);
}

function followMember(
  { page, found, runs }: Search,
  id: number,
  { core, members, start, end }: Member,
): void {
  const run = runs.get(id);
  if (!run) {
    runs.set(id, { start, end, cores: [core] });
    return;
  }
  if (run.end !== start || run.cores.includes(core)) {
    run.start = start;
    // Emptied by taking off: an array made anew, or cut, would cost each member a new one.
    while (run.cores.length > 0) run.cores.pop();
  }
  run.end = end;
  run.cores.push(core);
  if (run.cores.length === members) keep(found, orderedList(formOf(page, id), run));
}

function keep(found: Variant[], variant: Variant | null): void {
  if (variant) found.push(variant);
}
