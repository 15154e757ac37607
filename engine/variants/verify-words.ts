/** Judges one stretch of words that the page has more, or less, than a form. */
import { lossOf } from '../score.ts';
import { segment } from '../words/segment.ts';
import { MAX_WORD_LENGTH } from '../words/word-list.ts';
import { coreAt, formStretch, isWordBorder } from './form.ts';
import { SEPARATOR, STRUCTURE, isDigit, kindAt, lightLength } from './light-units.ts';
import { isHan, isNegation, isOrdinaryWord } from './may-replace.ts';
import { verify } from './verify-variant.ts';
import type { Edit, Stretch } from './edit.ts';
import type { Form, Link, Page, Variant } from './form.ts';

/** Content units. A longer modifier must end in 的, as attributes do. */
const MAX_INSERTED = 3;
/** Content units of the longest attribute. */
export const MAX_ATTRIBUTE = 14;
/** Content units. Behind a verb alone, a long attribute is a phrase of its own: 贯彻|以习近平同志为核心的|党中央决策部署. */
const MIN_BEFORE_ATTRIBUTE = 3;
/** Units on either side that decide where words end. */
const CONTEXT = 6;
/** Units of a word that is a modifier by itself. */
const MIN_WORD = 2;
const ATTRIBUTE_END = '的'.charCodeAt(0);

/** Two links with something between them on one side or the other. */
type TwoLinks = readonly [Link, Link];

/** Gives the variant with one stretch more on the page than in the form, between two links; or `null`. */
export function verifyInserted(form: Form, links: TwoLinks): Variant | null {
  const gaps = gapsBetween(form, links);
  const { gap, source } = stripSame(gaps);
  const longest = links[0].length < MIN_BEFORE_ATTRIBUTE ? MAX_INSERTED : MAX_ATTRIBUTE;
  const mayCome =
    mayInsert(form.page, gap, longest) || isMember(form, gaps) || isFirstPart(form, gap, links[1]);
  if (source.start < source.end || !mayCome) return null;
  if (!isWordBorder(form, links[1].core)) return null;
  return verify(form, links, [editBetween('extra', { gap, source }, form)]);
}

/** Gives the variant with a word less on the page than in the form, between two links; or `null`. */
export function verifyDropped(form: Form, links: TwoLinks): Variant | null {
  const [first, second] = links;
  const { gap, source } = stripSame(gapsBetween(form, links));
  if (gap.start < gap.end || !mayDrop(form, source)) return null;
  if (!isWordBorder(form, first.core + first.length) || !isWordBorder(form, second.core)) return null;
  return verify(form, links, [editBetween('missing', { gap, source }, form)]);
}

/** Gives the variant without 个 between a number and what it counts (七方面, 七个方面), two links beside it; or `null`. */
export function verifyUncounted(form: Form, links: TwoLinks): Variant | null {
  const { gap, source } = stripSame(gapsBetween(form, links));
  if (gap.start < gap.end || !isWordBorder(form, links[1].core)) return null;
  return verify(form, links, [editBetween('missing', { gap, source }, form)]);
}

interface Gaps {
  gap: Stretch;
  source: Stretch;
}

function gapsBetween(form: Form, [first, second]: TwoLinks): Gaps {
  const { skeleton, units } = form.page;
  const lastCore = coreAt(form, first.core + first.length - 1);
  return {
    gap: { units, start: skeleton.at[first.page + first.length - 1]! + 1, end: skeleton.at[second.page]! },
    source: formStretch(form, lastCore + 1, coreAt(form, second.core)),
  };
}

/** Takes off what two gaps share at their beginnings, then at their ends. */
function stripSame({ gap, source }: Gaps): Gaps {
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

/** A modifier: words without punctuation, number or negation; long ones end in 的, and no word stands across its ends. */
function mayInsert({ lexicon, units, length }: Page, { start, end }: Stretch, longest: number): boolean {
  const isAttribute = units[end - 1] === ATTRIBUTE_END || units[end] === ATTRIBUTE_END;
  const content = contentOf(units, start, end);
  if (content < 0 || content > (isAttribute ? longest : MAX_INSERTED)) return false;
  const from = Math.max(0, start - CONTEXT);
  const ends = segment(lexicon, units, from, Math.min(length, end + CONTEXT));
  return (start === from || ends.includes(start)) && ends.includes(end);
}

/**
 * A word that makes one word with the one it stands before, which stays whole: 中华 in 中华民族复兴 for 民族复兴. Modifiers
 * stand first.
 */
function isFirstPart(form: Form, gap: Stretch, behind: Link): boolean {
  const { lexicon, units } = form.page;
  const { start, end } = gap;
  const content = contentOf(units, start, end);
  if (content < MIN_WORD || content > MAX_INSERTED || !isOrdinaryWord(lexicon, units, start, end))
    return false;
  for (let last = behind.core + MIN_WORD; last <= form.content; last++) {
    const length = coreAt(form, last - 1) + 1 - coreAt(form, behind.core);
    if (end - start + length > MAX_WORD_LENGTH) return false;
    if (!isOrdinaryWord(lexicon, units, start, end + length)) continue;
    if (isOrdinaryWord(lexicon, units, end, end + length)) return isWordBorder(form, last);
  }
  return false;
}

/**
 * One member more in a list, between two marks like the one that the form has there (同部署、同推进、同检查), as long
 * as a member beside it.
 */
function isMember(form: Form, { gap, source }: Gaps): boolean {
  const joint = separatorIn(source, source.start);
  const first = separatorIn(gap, gap.start);
  const second = first < 0 ? -1 : separatorIn(gap, first + 1);
  if (joint < 0 || second < 0 || separatorIn(gap, second + 1) >= 0) return false;
  const length = second - first - 1;
  const isAsLong = [memberLength(form, joint, -1), memberLength(form, joint, 1)].includes(length);
  return isAsLong && contentOf(gap.units, first + 1, second) > 0;
}

/** Place of the first separator from `from` on, -1 if there is none. */
function separatorIn({ units, end }: Stretch, from: number): number {
  for (let at = from; at < end; at++) if (kindAt(units, at, end) === SEPARATOR) return at;
  return -1;
}

/** Units of the form between a separator and the next one, or its end. */
function memberLength({ page, start, length }: Form, joint: number, step: 1 | -1): number {
  const { formUnits } = page.index;
  let at = joint + step;
  while (at >= start && at < start + length && kindAt(formUnits, at, start + length) !== SEPARATOR)
    at += step;
  return Math.abs(at - joint) - 1;
}

/** A word that says more, not another thing: no number, no negation, and what is left joins to no other word. */
function mayDrop({ page, start: origin, length }: Form, { start, end }: Stretch): boolean {
  const { formUnits } = page.index;
  if (contentOf(formUnits, start, end) < 0) return false;
  const joined = Uint16Array.of(formUnits[start - 1]!, formUnits[end]!);
  return end < origin + length && !isOrdinaryWord(page.lexicon, joined, 0, 2);
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

function editBetween(kind: 'extra' | 'missing', { gap, source }: Gaps, form: Form): Edit {
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
