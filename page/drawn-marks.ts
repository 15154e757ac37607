/**
 * Which marks have a line. All are known, listed and counted; a line under a line would only be in the way:
 * what stands inside a quotation is shown by the quotation's line, and with *once a page* the first mark of
 * a phrase speaks for the others.
 */
import type { Mark } from './marks.ts';

/** The marks with a line. */
export interface DrawnMarks {
  add(mark: Mark): void;
  remove(mark: Mark): void;
  has(mark: Mark): boolean;
  /** Draws the first of each phrase alone, or all; `marks` are all there are, in document order. */
  drawOnce(isOnce: boolean, marks: readonly Mark[]): void;
}

/** What gives a mark its line and takes it away. */
export interface Pen {
  draw: (mark: Mark) => void;
  erase: (mark: Mark) => void;
}

/** No marks drawn yet, and each to be drawn. */
export function createDrawnMarks({ draw, erase }: Pen): DrawnMarks {
  const drawn = new Set<Mark>();
  /** With *once a page*: the mark that speaks for its phrase, and those that wait to take its place. */
  const speakers = new Map<string, Mark>();
  const waiting = new Map<string, Set<Mark>>();
  let isOnce = false;

  function add(mark: Mark): void {
    if (mark.isCovered) return;
    if (isOnce && mark.kind !== 'quotation') {
      if (speakers.has(mark.target)) return wait(mark);
      speakers.set(mark.target, mark);
    }
    drawn.add(mark);
    draw(mark);
  }

  function wait(mark: Mark): void {
    const others = waiting.get(mark.target);
    if (others) others.add(mark);
    else waiting.set(mark.target, new Set([mark]));
  }

  function remove(mark: Mark): void {
    waiting.get(mark.target)?.delete(mark);
    if (!drawn.delete(mark)) return;
    erase(mark);
    if (speakers.get(mark.target) !== mark) return;
    speakers.delete(mark.target);
    const [next] = waiting.get(mark.target) ?? [];
    if (!next) return;
    waiting.get(mark.target)?.delete(next);
    add(next);
  }

  return {
    add,
    remove,
    has: (mark) => drawn.has(mark),
    drawOnce(shouldBeOnce, marks) {
      if (shouldBeOnce === isOnce) return;
      isOnce = shouldBeOnce;
      for (const mark of drawn) erase(mark);
      for (const list of [drawn, speakers, waiting]) list.clear();
      marks.forEach(add);
    },
  };
}
