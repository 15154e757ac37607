import type { MatchStep } from '../runtime/messages.ts';
import { showMark } from './jump-to-mark.ts';
import { createLeftMark } from './left-mark.ts';
import type { Mark } from './mark.ts';
import type { Marks } from './marks.ts';
import { createReturnPlace } from './return-place.ts';
import { findStep, listSteps, sayStep } from './step-marks.ts';
import { elementOf, isMark, type Subject } from './subject.ts';

/** A reader's way from mark to mark, and back. */
export interface MarkWalk {
  /** Shows the next or previous mark from the subject in use, and gives it; `null` where there is none. */
  step: (step: MatchStep, here: Subject | null) => Mark | null;
  /** What is to be said of the last step, once. */
  takeWords: () => string;
  /** What leads back to where the reader was before the walk, and remembers the subject that it ended at. */
  turnBack: () => (last: Subject | null) => void;
  /** Ends the walk where it has led to; the mark whose card was shown is remembered. */
  end: (last: Mark | null) => void;
}

/** No step taken yet. */
export function createMarkWalk(marks: Marks): MarkWalk {
  const returnPlace = createReturnPlace();
  const leftMark = createLeftMark();
  let words = '';
  return {
    step(step, here) {
      const list = listSteps(marks);
      const mark = findStep(list, step, here && isMark(here) ? here : leftMark.read());
      if (!mark) return null;
      returnPlace.note(elementOf(mark));
      words = sayStep(mark, list, step);
      showMark(mark);
      return mark;
    },
    takeWords() {
      const taken = words;
      words = '';
      return taken;
    },
    turnBack() {
      const goBack = returnPlace.take();
      return (last) => {
        goBack();
        if (last && isMark(last)) leftMark.note(last);
      };
    },
    end(last) {
      returnPlace.forget();
      leftMark.note(last);
    },
  };
}
