/**
 * Which marks are to have a line. All are known, listed and counted; a line under a line would only be in the way:
 * what stands inside a quotation is shown by the quotation's line, and with *once a page* the first mark of
 * a phrase speaks for the others.
 */
import type { Lines } from './lines.ts';
import type { Mark } from './mark.ts';

/** The marks that are to have a line. */
export interface DrawnMarks {
  add(mark: Mark): void;
  remove(marks: ReadonlySet<Mark>): void;
  /** Whether one of the marks is among them. */
  has(mark: Mark): boolean;
  /** Draws the first of each phrase alone, or all. */
  drawOnce(isOnce: boolean, list: ListMarks): void;
  /** With *once a page*, lets the first of each phrase speak: marks come as they are read, from what is in view on. */
  reorder(list: ListMarks): void;
}

/** Gives all marks, those of the page in document order. */
type ListMarks = () => readonly Mark[];

/** No marks yet, and each to be drawn. */
export function createDrawnMarks(lines: Pick<Lines, 'draw' | 'erase' | 'eraseAll'>): DrawnMarks {
  /** With *once a page*: the mark that speaks for its phrase, and those that wait to take its place. */
  const speakers = new Map<string, Mark>();
  const waiting = new Map<string, Set<Mark>>();
  let isOnce = false;

  function has(mark: Mark): boolean {
    return !mark.isCovered && waiting.get(mark.target)?.has(mark) !== true;
  }

  function add(mark: Mark): void {
    if (mark.isCovered) return;
    if (isOnce && mark.kind !== 'quotation') {
      if (speakers.has(mark.target)) return wait(mark);
      speakers.set(mark.target, mark);
    }
    lines.draw(mark);
  }

  function wait(mark: Mark): void {
    const others = waiting.get(mark.target);
    if (others) others.add(mark);
    else waiting.set(mark.target, new Set([mark]));
  }

  function remove(marks: ReadonlySet<Mark>): void {
    const gone = new Set([...marks].filter(has));
    for (const mark of marks) waiting.get(mark.target)?.delete(mark);
    if (gone.size > 0) lines.erase(gone);
    for (const mark of gone) if (speakers.get(mark.target) === mark) letNextSpeak(mark.target);
  }

  function letNextSpeak(target: string): void {
    speakers.delete(target);
    const [next] = waiting.get(target) ?? [];
    if (!next) return;
    waiting.get(target)?.delete(next);
    add(next);
  }

  function drawAll(marks: readonly Mark[]): void {
    lines.eraseAll();
    speakers.clear();
    waiting.clear();
    marks.forEach(add);
  }

  return {
    add,
    remove,
    has,
    drawOnce(shouldBeOnce, list) {
      if (shouldBeOnce === isOnce) return;
      isOnce = shouldBeOnce;
      drawAll(list());
    },
    reorder(list) {
      if (isOnce) drawAll(list());
    },
  };
}
