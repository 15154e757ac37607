import { findMarkAt } from './find-mark-at.ts';
import type { Mark } from './mark.ts';
import type { Marks } from './marks.ts';
import type { Spot } from './stand.ts';
import { linesOf } from './subject.ts';
import type { Subject } from './subject.ts';
import { viewportSize } from './viewport.ts';

/** What is known of where the reader points. */
export interface Pointing {
  findMark: (x: number, y: number) => Mark | null;
  /** Where the card of a subject is to stand: at the line that was pointed at, else at its last line in view. */
  spotOf: (subject: Subject) => Spot;
  forget: () => void;
}

/** Remembers the mark that was pointed at last, and which of its lines. */
export function createPointing(marks: Marks): Pointing {
  let pointed: Spot | null = null;

  function spotOf(subject: Subject): Spot {
    if (pointed?.mark === subject) return pointed;
    const { height } = viewportSize();
    const line = linesOf(subject).findLastIndex(({ top, bottom }) => top < height && bottom > 0);
    return { mark: subject, line: Math.max(0, line), pointerX: null };
  }

  return {
    findMark(x, y) {
      const at = findMarkAt(marks, x, y);
      pointed = at && { mark: at.mark, line: at.line, pointerX: x };
      return at?.mark ?? null;
    },
    spotOf,
    forget: () => (pointed = null),
  };
}
