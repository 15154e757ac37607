/** Verifies candidates: pairs the page's content with a form's, and judges everything in which the two differ. */
import { lossOf, scoreOf } from '../score.ts';
import { compareGaps } from './compare-gaps.ts';
import { isSame } from './edit.ts';
import { coreAt, countUnits, formStretch, isAlone, placeOf } from './form.ts';
import { mayReplace } from './may-replace.ts';
import type { Edit, Stretch } from './edit.ts';
import type { Form, Link, Variant } from './form.ts';

/** Below, too much differs for a reader to see the same phrase. */
const MIN_SCORE = 0.6;

/**
 * Gives the variant that these links make, with the edits that are known already; `null` when it is the form itself or
 * something else. What stands between the links is not looked at.
 */
export function verify(form: Form, links: readonly Link[], edits: Edit[] = []): Variant | null {
  const last = links.at(-1)!;
  const edges = verifyEdges(form, { first: links[0]!.page, last: last.page + last.length - 1 }, edits);
  if (!edges || !links.every((link) => compareLink(form, link, edits)) || edits.length === 0) return null;
  return toVariant(form, { ...edges, edits });
}

/** Gives the variant with one wrong character, at content unit `replaced`; or `null`. */
export function verifyReplaced(form: Form, link: Link, replaced: number): Variant | null {
  const edit = replacedEdit(form, link, replaced);
  return edit && verify(form, [link], [edit]);
}

/** Compares what is light at a form's edges; the page's content runs from skeleton unit `first` to `last`. */
export function verifyEdges(
  form: Form,
  { first, last }: { first: number; last: number },
  edits: Edit[],
): { start: number; end: number } | null {
  const start = compareStart(form, first, edits);
  const end = compareEnd(form, last, edits);
  return start < 0 || end < 0 ? null : { start, end };
}

/** Finishes a variant: `null` when too little of the form is left. */
export function toVariant(
  form: Form,
  { start, end, edits }: { start: number; end: number; edits: Edit[] },
): Variant | null {
  const inOrder = edits.toSorted((one, other) => one.start - other.start || one.end - other.end);
  const loss = edits.reduce((sum, edit) => sum + edit.loss, 0);
  const score = scoreOf(sameUnits(form, edits), loss);
  return score < MIN_SCORE ? null : { form: form.id, start, end, edits: inOrder, score };
}

/** Units of the form, without punctuation, that the page repeats. */
function sameUnits({ page, start, length }: Form, edits: readonly Edit[]): number {
  const { formUnits } = page.index;
  let same = countUnits(formUnits, start, start + length);
  for (const { kind, sourceStart, sourceEnd } of edits) {
    if (kind !== 'moved') same -= countUnits(formUnits, start + sourceStart, start + sourceEnd);
  }
  return same;
}

/** What is light before the first content: the same on the page, or left out. Gives the start, -1 when refused. */
function compareStart(form: Form, first: number, edits: Edit[]): number {
  const { units, skeleton } = form.page;
  const at = skeleton.at[first]!;
  const lead = coreAt(form, 0);
  if (lead === 0) return at;
  const source = formStretch(form, 0, lead);
  const before = { units, start: Math.max(0, at - lead), end: at };
  if (isSame(before, source)) return at - lead;
  return addGap(form, { core: 0, page: first, gap: { ...before, start: at }, source }, edits) ? at : -1;
}

function compareEnd(form: Form, last: number, edits: Edit[]): number {
  const { units, length, skeleton } = form.page;
  const at = skeleton.at[last]! + 1;
  const tail = coreAt(form, form.content - 1) + 1;
  if (tail === form.length) return at;
  const source = formStretch(form, tail, form.length);
  const behind = { units, start: at, end: Math.min(length, at + form.length - tail) };
  if (isSame(behind, source)) return behind.end;
  const place = { core: form.content, page: last + 1 };
  return addGap(form, { ...place, gap: { ...behind, end: at }, source }, edits) ? at : -1;
}

/** Compares what stands between the units of a link; says whether it may differ so. */
export function compareLink(form: Form, { core, page, length }: Link, edits: Edit[]): boolean {
  for (let step = 1; step < length; step++) {
    if (!compareGap(form, { core: core + step, page: page + step }, edits)) return false;
  }
  return true;
}

/** Compares what stands before a content unit of the form with what stands before its partner on the page. */
export function compareGap(form: Form, place: { core: number; page: number }, edits: Edit[]): boolean {
  const { units, skeleton } = form.page;
  const gap = { units, start: skeleton.at[place.page - 1]! + 1, end: skeleton.at[place.page]! };
  const source = formStretch(form, coreAt(form, place.core - 1) + 1, coreAt(form, place.core));
  if (gap.start === gap.end && source.start === source.end) return true;
  return addGap(form, { ...place, gap, source }, edits);
}

function addGap(
  form: Form,
  { core, page, gap, source }: { core: number; page: number; gap: Stretch; source: Stretch },
  edits: Edit[],
): boolean {
  const known = edits.length;
  if (!compareGaps(gap, source, placeOf(form, { core, page }), edits)) return false;
  for (const edit of edits.slice(known)) {
    edit.sourceStart -= form.start;
    edit.sourceEnd -= form.start;
  }
  return true;
}

function replacedEdit(form: Form, link: Link, core: number): Edit | null {
  const { units, length, skeleton, lexicon, index } = form.page;
  const at = skeleton.at[link.page + core - link.core]!;
  const sourceStart = coreAt(form, core);
  const replacement = {
    units,
    length,
    at,
    source: index.formUnits[form.start + sourceStart]!,
    content: form.content,
    isAtEdge: core === 0 || core === form.content - 1,
    isWordAlone: () => isAlone(form, sourceStart),
  };
  if (!mayReplace(lexicon, replacement)) return null;
  const edit = { kind: 'replaced', start: at, end: at + 1, sourceStart, sourceEnd: sourceStart + 1 } as const;
  return { ...edit, loss: lossOf(edit) };
}
