/** A form of a phrase beside the page on which it may stand. */
import { segment } from '../words/segment.ts';
import { isPunctuation, kindAt } from './light-units.ts';
import { isMadeOfPairs, meetsParallel } from './list-members.ts';
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

/** A phrase or an alias, with the page. */
export interface Form {
  page: Page;
  id: number;
  /** Its folded units in `formUnits`. */
  start: number;
  length: number;
  /** First unit of its skeleton in `coreUnits`, and how many there are. */
  core: number;
  content: number;
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

/** Gives a form by its number. */
export function formOf(page: Page, id: number): Form {
  const { formStarts, coreStarts } = page.index;
  const start = formStarts[id]!;
  const core = coreStarts[id]!;
  return { page, id, start, length: formStarts[id + 1]! - start, core, content: coreStarts[id + 1]! - core };
}

/** Gives the place of a content unit in the form's units, counted from the form's start. */
export function coreAt({ page, core }: Form, unit: number): number {
  return page.index.coreAt[core + unit]!;
}

/** Gives the units of a form from `start` to `end`. */
export function formStretch({ page, start: origin }: Form, start: number, end: number): Stretch {
  return { units: page.index.formUnits, start: origin + start, end: origin + end };
}

/** Gives how many units are no punctuation. */
export function countUnits(units: Uint16Array, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) if (!isPunctuation(kindAt(units, at, end))) count++;
  return count;
}

/** Gives where in a form the gap before a content unit lies; its partner is the page's content unit `page`. */
export function placeOf(form: Form, { core, page }: { core: number; page: number }): GapPlace {
  const { lexicon, index } = form.page;
  return {
    before: core,
    after: form.content - core,
    isWordBorder: () => isWordBorder(form, core),
    isMemberBorder: () => isWordBorder(form, core) && isMemberBorder(form, core, page),
    isBesideSingle: () => isAlone(form, coreAt(form, core - 1)) || isAlone(form, coreAt(form, core)),
    wouldJoin: () => !wordEnds(lexicon, index.coreUnits, form.core, form.content).includes(core),
  };
}

/** Says whether a word of the form begins at a content unit, or ends before it. */
export function isWordBorder(form: Form, core: number): boolean {
  if (core === 0 || core === form.content) return true;
  const ends = formWordEnds(form);
  return ends.includes(coreAt(form, core)) || ends.includes(coreAt(form, core - 1) + 1);
}

/** Whether members of a list meet there: parallel ones, or words of two characters that the page sets apart, each of them. */
function isMemberBorder(
  { page: { lexicon, index, skeleton }, core: start, content }: Form,
  core: number,
  page: number,
): boolean {
  const units = index.coreUnits.subarray(start, start + content);
  if (meetsParallel(units, core)) return true;
  if (core % 2 > 0 || !isMadeOfPairs(content, wordEnds(lexicon, units, 0, content))) return false;
  for (let border = 2; border < content; border += 2) {
    const behind = page - core + border;
    if (skeleton.at[behind - 1]! + 1 === skeleton.at[behind]) return false;
  }
  return true;
}

/** Says whether a unit of the form is a word by itself. */
export function isAlone(form: Form, unit: number): boolean {
  const borders = [0, ...formWordEnds(form)];
  return borders.includes(unit) && borders.includes(unit + 1);
}

function formWordEnds({ page, start, length }: Form): number[] {
  return wordEnds(page.lexicon, page.index.formUnits, start, length);
}

function wordEnds(lexicon: WordList, units: Uint16Array, start: number, length: number): number[] {
  return segment(lexicon, units, start, start + length).map((end) => end - start);
}
