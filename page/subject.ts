/** What a card stands at. */
import { boxesOf } from './mark-place.ts';
import type { Mark } from './mark.ts';
import { parentOf } from './shadow-trees.ts';

/** Words that the reader selected, on the page or in a field. */
export interface Selected {
  kind: 'selection';
  text: string;
  element: Element | null;
  /** Where they stand now; a field's words stand in its box. */
  lines: () => readonly DOMRect[];
}

/** A mark, or what the reader selected. */
export type Subject = Mark | Selected;

/** Whether a card stands at a mark. */
export function isMark(subject: Subject): subject is Mark {
  return subject.kind !== 'selection';
}

/** The rectangles of a subject's lines; none once it is gone from the page. */
export function linesOf(subject: Subject): readonly DOMRect[] {
  return isMark(subject) ? boxesOf(subject) : subject.lines();
}

/** The element that a subject stands in. */
export function elementOf(subject: Subject): Element | null {
  return isMark(subject) ? elementOfMark(subject) : subject.element;
}

function elementOfMark({ nodes: [first] }: Mark): Element | null {
  return first ? parentOf(first) : null;
}
