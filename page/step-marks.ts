import type { MatchStep } from '../runtime/messages.ts';
import { text } from '../runtime/texts.ts';
import { SAID_LIMIT } from './card-limits.ts';
import { boxOf } from './mark-place.ts';
import type { Mark } from './mark.ts';
import type { Marks } from './marks.ts';
import { isShownAround } from './shadow-trees.ts';

/** The marks that a reader steps through: those with a line that can be seen, in document order. */
export function listSteps(marks: Pick<Marks, 'all' | 'isDrawn'>): Mark[] {
  return marks
    .all()
    .filter(
      (mark) =>
        marks.isDrawn(mark) && mark.nodes.every((node) => isShownAround(node, { visibilityProperty: true })),
    );
}

/**
 * The mark that a step leads to, or `null` beyond the end. `here` is the mark in use; without one the step starts
 * from what is in view: on to the first mark that is not above it, back to the last that is not below.
 */
export function findStep(
  marks: readonly Mark[],
  { direction, from }: Pick<MatchStep, 'direction' | 'from'>,
  here: Mark | null,
  view = { height: innerHeight, boxOf },
): Mark | null {
  if (from === 'end') return (direction === 1 ? marks[0] : marks.at(-1)) ?? null;
  const at = here ? marks.indexOf(here) : -1;
  if (at >= 0) return marks[at + direction] ?? null;
  if (direction === 1) return marks.find((mark) => view.boxOf(mark).bottom >= 0) ?? null;
  return marks.findLast((mark) => view.boxOf(mark).top <= view.height) ?? null;
}

const KIND_NAMES = { exact: 'kindExact', variant: 'kindVariant', quotation: 'kindQuotation' } as const;

/** What a screen reader says of a step: “3 of 27 · 全面从严治党 · exact”. */
export function sayStep(mark: Mark, marks: readonly Mark[], { before, after }: MatchStep): string {
  const words = mark.text.replaceAll(/\s+/gu, '');
  const said = words.length > SAID_LIMIT ? `${words.slice(0, SAID_LIMIT)}……` : words;
  const number = before + marks.indexOf(mark) + 1;
  return text('cardStep', number, before + marks.length + after, said, text(KIND_NAMES[mark.kind]));
}
