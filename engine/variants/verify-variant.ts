/** Verifies candidates: pairs the page's content with a form's, and judges everything in which the two differ. */
import { lossOf, scoreOf } from '../score.ts';
import { segment } from '../words/segment.ts';
import { compareGaps } from './compare-gaps.ts';
import { isSame } from './edit.ts';
import { SEPARATOR, STRUCTURE, isDigit, isPunctuation, kindAt, lightLength } from './light-units.ts';
import { isHan, isNegation, isOrdinaryWord, mayReplace } from './may-replace.ts';
import type { WordList } from '../words/word-list.ts';
import type { GapPlace } from './compare-gaps.ts';
import type { Edit, Stretch } from './edit.ts';
import type { Skeleton } from './skeleton.ts';
import type { VariantIndex } from './variant-index.ts';

/** A text in which variants are looked for. */
export interface Page {
  index: VariantIndex;
  lexicon: WordList;
  /** Folded units. */
  units: Uint16Array;
  length: number;
  skeleton: Skeleton;
}

/** Content units that follow each other on both sides: in the form from `core` on, on the page from `page` on. */
export interface Link {
  core: number;
  page: number;
  length: number;
}

/** A stretch of the page that is a form, differently written. */
export interface Variant {
  form: number;
  start: number;
  end: number;
  edits: Edit[];
  score: number;
}

/** A form with what verification asks of it. */
export interface Form {
  id: number;
  start: number;
  length: number;
  /** First unit of its skeleton in `coreUnits`, and how many there are. */
  core: number;
  content: number;
}

/** Below, too much differs for a reader to see the same phrase. */
const MIN_SCORE = 0.6;
/** Content units. A longer modifier must end in 的, as attributes do. */
const MAX_INSERTED = 3;
export const MAX_ATTRIBUTE = 14;

/** Gives a form by its number. */
export function formOf({ formStarts, coreStarts }: VariantIndex, id: number): Form {
  const start = formStarts[id]!;
  const core = coreStarts[id]!;
  return { id, start, length: formStarts[id + 1]! - start, core, content: coreStarts[id + 1]! - core };
}

/** Gives the variant that these links make, or `null` when it is the form itself or something else. */
export function verify(page: Page, form: Form, links: readonly Link[], replaced = -1): Variant | null {
  const edits: Edit[] = [];
  const edges = verifyEdges(page, form, edgesOf(links), edits);
  if (!edges) return null;
  if (replaced >= 0 && !addReplaced(page, form, links, replaced, edits)) return null;
  for (const link of links) if (!compareLink(page, form, link, edits)) return null;
  if (edits.length === 0) return null;
  return toVariant(page, form, { ...edges, edits });
}

function edgesOf(links: readonly Link[]): { first: number; last: number } {
  const last = links.at(-1)!;
  return { first: links[0]!.page, last: last.page + last.length - 1 };
}

/** Compares what is light at a form's edges; the page's content runs from skeleton unit `first` to `last`. */
export function verifyEdges(
  page: Page,
  form: Form,
  { first, last }: { first: number; last: number },
  edits: Edit[],
): { start: number; end: number } | null {
  const start = compareStart(page, form, first, edits);
  const end = compareEnd(page, form, last, edits);
  return start < 0 || end < 0 ? null : { start, end };
}

/** Finishes a variant: `null` when too little of the form is left. */
export function toVariant(
  { index }: Page,
  form: Form,
  { start, end, edits }: { start: number; end: number; edits: Edit[] },
): Variant | null {
  edits.sort((one, other) => one.start - other.start || one.end - other.end);
  const score = scoreOf(sameUnits(index, form, edits), edits.reduce((sum, { loss }) => sum + loss, 0));
  return score < MIN_SCORE ? null : { form: form.id, start, end, edits, score };
}

/** Units of the form, without punctuation, that the page repeats. */
function sameUnits({ formUnits }: VariantIndex, form: Form, edits: Edit[]): number {
  let same = countUnits(formUnits, form.start, form.start + form.length);
  for (const { kind, sourceStart, sourceEnd } of edits) {
    if (kind !== 'moved') same -= countUnits(formUnits, form.start + sourceStart, form.start + sourceEnd);
  }
  return same;
}

/** Gives how many units are no punctuation. */
export function countUnits(units: Uint16Array, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) if (!isPunctuation(kindAt(units, at, end))) count++;
  return count;
}

/** Place of a content unit in the form's units, counted from the form's start. */
function coreAt({ index }: Page, form: Form, core: number): number {
  return index.coreAt[form.core + core]!;
}

function sourceStretch({ index }: Page, form: Form, start: number, end: number): Stretch {
  return { units: index.formUnits, start: form.start + start, end: form.start + end };
}

/** What is light before the first content: the same on the page, or left out. Gives the start, -1 when refused. */
function compareStart(page: Page, form: Form, first: number, edits: Edit[]): number {
  const at = page.skeleton.at[first]!;
  const lead = coreAt(page, form, 0);
  if (lead === 0) return at;
  const source = sourceStretch(page, form, 0, lead);
  const before = { units: page.units, start: Math.max(0, at - lead), end: at };
  if (isSame(before, source)) return at - lead;
  return addGap({ ...before, start: at }, source, placeOf(page, form, 0), form, edits) ? at : -1;
}

function compareEnd(page: Page, form: Form, last: number, edits: Edit[]): number {
  const at = page.skeleton.at[last]! + 1;
  const tail = coreAt(page, form, form.content - 1) + 1;
  if (tail === form.length) return at;
  const source = sourceStretch(page, form, tail, form.length);
  const behind = { units: page.units, start: at, end: Math.min(page.length, at + form.length - tail) };
  if (isSame(behind, source)) return behind.end;
  return addGap({ ...behind, end: at }, source, placeOf(page, form, form.content), form, edits) ? at : -1;
}

function compareLink(page: Page, form: Form, { core, page: from, length }: Link, edits: Edit[]): boolean {
  for (let step = 1; step < length; step++) {
    if (!compareGap(page, form, { core: core + step, page: from + step }, edits)) return false;
  }
  return true;
}

/** Compares what stands before a content unit of the form with what stands before its partner on the page. */
export function compareGap(
  page: Page,
  form: Form,
  { core, page: at }: { core: number; page: number },
  edits: Edit[],
): boolean {
  const { gap, source } = gapsBefore(page, form, core, at);
  if (gap.start === gap.end && source.start === source.end) return true;
  return addGap(gap, source, placeOf(page, form, core), form, edits);
}

function gapsBefore(page: Page, form: Form, core: number, at: number): { gap: Stretch; source: Stretch } {
  const { skeleton, units } = page;
  const gap = { units, start: skeleton.at[at - 1]! + 1, end: skeleton.at[at]! };
  const source = sourceStretch(page, form, coreAt(page, form, core - 1) + 1, coreAt(page, form, core));
  return { gap, source };
}

function addGap(gap: Stretch, source: Stretch, place: GapPlace, form: Form, edits: Edit[]): boolean {
  const known = edits.length;
  if (!compareGaps(gap, source, place, edits)) return false;
  for (const edit of edits.slice(known)) {
    edit.sourceStart -= form.start;
    edit.sourceEnd -= form.start;
  }
  return true;
}

function placeOf(page: Page, form: Form, core: number): GapPlace {
  const { coreUnits } = page.index;
  return {
    before: core,
    after: form.content - core,
    isWordBorder: () => isWordBorder(page, form, core),
    isBesideSingle: () => isBesideSingle(page, form, core),
    wouldJoin: () =>
      core > 0 &&
      core < form.content &&
      isOrdinaryWord(page.lexicon, coreUnits, form.core + core - 1, form.core + core + 1),
  };
}

/** Whether a word of the form begins at this content unit, or ends before it. */
function isWordBorder(page: Page, form: Form, core: number): boolean {
  if (core === 0 || core === form.content) return true;
  const ends = wordEnds(page, form);
  return ends.includes(coreAt(page, form, core)) || ends.includes(coreAt(page, form, core - 1) + 1);
}

/** Whether the content unit before or behind a gap is a word by itself. */
function isBesideSingle(page: Page, form: Form, core: number): boolean {
  const borders = [0, ...wordEnds(page, form)];
  const isAlone = (at: number) => borders.includes(at) && borders.includes(at + 1);
  return isAlone(coreAt(page, form, core - 1)) || isAlone(coreAt(page, form, core));
}

/** Ends of the form's words, counted from the form's start. */
function wordEnds({ index, lexicon }: Page, { start, length }: Form): number[] {
  return segment(lexicon, index.formUnits, start, start + length).map((end) => end - start);
}

function addReplaced(page: Page, form: Form, links: readonly Link[], core: number, edits: Edit[]): boolean {
  const link = links.find(({ core: first, length }) => core >= first && core < first + length)!;
  const at = page.skeleton.at[link.page + core - link.core]!;
  const sourceStart = coreAt(page, form, core);
  const source = page.index.formUnits[form.start + sourceStart]!;
  const isWordAlone = () => {
    const ends = [0, ...wordEnds(page, form)];
    return ends.includes(sourceStart) && ends.includes(sourceStart + 1);
  };
  const { units, length } = page;
  const isAtEdge = core === 0 || core === form.content - 1;
  const replacement = { units, length, at, source, content: form.content, isAtEdge, isWordAlone };
  if (!mayReplace(page.lexicon, replacement)) return false;
  const edit = { kind: 'replaced', start: at, end: at + 1, sourceStart, sourceEnd: sourceStart + 1 } as const;
  edits.push({ ...edit, loss: lossOf(edit) });
  return true;
}

/** Gives the variant with one stretch more on the page than in the form, between two links; or `null`. */
export function verifyInserted(page: Page, form: Form, [first, second]: readonly [Link, Link]): Variant | null {
  if (!isWordBorder(page, form, second.core)) return null;
  const gaps = widestGap(page, form, first, second);
  const { gap, source } = stripSame(gaps.gap, gaps.source);
  if (source.start < source.end || !mayInsert(page, gap)) return null;
  const edit = editBetween('extra', gap, source, form);
  return finish(page, form, [first, second], edit);
}

/** Gives the variant with a word less on the page than in the form, between two links; or `null`. */
export function verifyDropped(page: Page, form: Form, [first, second]: readonly [Link, Link]): Variant | null {
  const firstEnd = first.core + first.length;
  if (!isWordBorder(page, form, firstEnd) || !isWordBorder(page, form, second.core)) return null;
  const gaps = widestGap(page, form, first, second);
  const { gap, source } = stripSame(gaps.gap, gaps.source);
  if (gap.start < gap.end || !mayDrop(page, form, source)) return null;
  const edit = editBetween('missing', gap, source, form);
  return finish(page, form, [first, second], edit);
}

function widestGap(page: Page, form: Form, first: Link, second: Link): { gap: Stretch; source: Stretch } {
  const { skeleton, units } = page;
  const lastCore = coreAt(page, form, first.core + first.length - 1);
  return {
    gap: { units, start: skeleton.at[first.page + first.length - 1]! + 1, end: skeleton.at[second.page]! },
    source: sourceStretch(page, form, lastCore + 1, coreAt(page, form, second.core)),
  };
}

/** Takes off what two gaps share at their ends, then at their beginnings: 的 goes with the attribute before it. */
function stripSame(gap: Stretch, source: Stretch): { gap: Stretch; source: Stretch } {
  const one = { ...gap };
  const other = { ...source };
  const canShrink = () => one.start < one.end && other.start < other.end;
  while (canShrink() && one.units[one.start] === other.units[other.start]) {
    one.start++;
    other.start++;
  }
  while (canShrink() && one.units[one.end - 1] === other.units[other.end - 1]) {
    one.end--;
    other.end--;
  }
  return { gap: one, source: other };
}

const ATTRIBUTE_END = '的'.charCodeAt(0);

/** A modifier: words without punctuation, number or negation; long ones end in 的, and no word stands across its ends. */
function mayInsert({ lexicon, units, length }: Page, { start, end }: Stretch): boolean {
  const isAttribute = units[end - 1] === ATTRIBUTE_END || units[end] === ATTRIBUTE_END;
  const content = contentOf(units, start, end);
  if (content < 0 || content > (isAttribute ? MAX_ATTRIBUTE : MAX_INSERTED)) return false;
  const cutsAtStart = start > 0 && isOrdinaryWord(lexicon, units, start - 1, start + 1);
  return !cutsAtStart && !(end < length && isOrdinaryWord(lexicon, units, end - 1, end + 1));
}

/** A word that says more, not another thing: no number, no negation, and what is left joins to no other word. */
function mayDrop({ lexicon, index }: Page, form: Form, { start, end }: Stretch): boolean {
  const { formUnits } = index;
  if (contentOf(formUnits, start, end) < 0) return false;
  const joined = Uint16Array.of(formUnits[start - 1]!, formUnits[end]!);
  return end < form.start + form.length && !isOrdinaryWord(lexicon, joined, 0, 2);
}

/** Content units of a stretch; -1 when it holds punctuation, a number or a negation. */
function contentOf(units: Uint16Array, start: number, end: number): number {
  let content = 0;
  for (let at = start; at < end;) {
    const light = lightLength(units, at, end);
    if (light > 0 && kindAt(units, at, end) >= SEPARATOR) return -1;
    if (light === 0 && (isDigit(units[at]!) || !isHan(units[at]!) || isNegation(units[at]!))) return -1;
    if (light === 0) content++;
    at += Math.max(light, 1);
  }
  return content;
}

function editBetween(kind: 'extra' | 'missing', gap: Stretch, source: Stretch, form: Form): Edit {
  const edit = {
    kind,
    start: gap.start,
    end: gap.end,
    sourceStart: source.start - form.start,
    sourceEnd: source.end - form.start,
  };
  const isParticle = kindAt(gap.units, gap.start, gap.end) === STRUCTURE && gap.end - gap.start === 1;
  return { ...edit, loss: lossOf(edit, isParticle ? STRUCTURE : 0) };
}

function finish(page: Page, form: Form, links: readonly [Link, Link], edit: Edit): Variant | null {
  const edits = [edit];
  const edges = verifyEdges(page, form, edgesOf(links), edits);
  if (!edges) return null;
  for (const link of links) if (!compareLink(page, form, link, edits)) return null;
  return toVariant(page, form, { ...edges, edits });
}
