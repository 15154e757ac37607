/** Judges one stretch of words that the page has more, or less, than a form. */
import { lossOf } from '../score.ts';
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
const ATTRIBUTE_END = '的'.charCodeAt(0);

/** Two links with something between them on one side or the other. */
type TwoLinks = readonly [Link, Link];

/** Gives the variant with one stretch more on the page than in the form, between two links; or `null`. */
export function verifyInserted(form: Form, links: TwoLinks): Variant | null {
  const { gap, source } = stripSame(gapsBetween(form, links));
  if (source.start < source.end || !mayInsert(form.page, gap)) return null;
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
function mayInsert({ lexicon, units, length }: Page, { start, end }: Stretch): boolean {
  const isAttribute = units[end - 1] === ATTRIBUTE_END || units[end] === ATTRIBUTE_END;
  const content = contentOf(units, start, end);
  if (content < 0 || content > (isAttribute ? MAX_ATTRIBUTE : MAX_INSERTED)) return false;
  const cutsAtStart = start > 0 && isOrdinaryWord(lexicon, units, start - 1, start + 1);
  return !cutsAtStart && !(end < length && isOrdinaryWord(lexicon, units, end - 1, end + 1));
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
