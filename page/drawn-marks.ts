/**
 * Which marks have a line. All are known, listed and counted; a line under a line would only be in the way:
 * what stands inside a quotation is shown by the quotation's line, and with *once a page* the first mark of
 * a phrase speaks for the others.
 */
import type { Mark } from './marks.ts';

/** The marks with a line. */
export interface DrawnMarks {
  add(mark: Mark): void;
  remove(marks: ReadonlySet<Mark>): void;
  has(mark: Mark): boolean;
  /** The mark's words have moved: its line, if it has one, is drawn where they are. */
  redraw(mark: Mark): void;
  /** Draws the first of each phrase alone, or all. */
  drawOnce(isOnce: boolean, list: ListMarks): void;
  /** With *once a page*, lets the first of each phrase speak: marks come as they are read, from what is in view on. */
  reorder(list: ListMarks): void;
}

/** Gives all marks in document order. */
type ListMarks = () => readonly Mark[];

/** Marks, and what is drawn of each. */
export type Lines = ReadonlyMap<Mark, AbstractRange>;

/** What gives a mark its line and takes it away. */
export interface Pen {
  /** Gives what it has drawn. */
  draw: (mark: Mark) => AbstractRange;
  /** Told what stays as well. */
  erase: (gone: Lines, left: Lines) => void;
}

/** No marks drawn yet, and each to be drawn. */
export function createDrawnMarks({ draw, erase }: Pen): DrawnMarks {
  const drawn = new Map<Mark, AbstractRange>();
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
    drawn.set(mark, draw(mark));
  }

  function wait(mark: Mark): void {
    const others = waiting.get(mark.target);
    if (others) others.add(mark);
    else waiting.set(mark.target, new Set([mark]));
  }

  function remove(marks: ReadonlySet<Mark>): void {
    const gone = new Map<Mark, AbstractRange>();
    for (const mark of marks) {
      waiting.get(mark.target)?.delete(mark);
      const line = drawn.get(mark);
      if (line) gone.set(mark, line);
      drawn.delete(mark);
    }
    if (gone.size > 0) erase(gone, drawn);
    for (const { target } of gone.keys()) {
      const speaker = speakers.get(target);
      if (speaker && marks.has(speaker)) letNextSpeak(target);
    }
  }

  function letNextSpeak(target: string): void {
    speakers.delete(target);
    const [next] = waiting.get(target) ?? [];
    if (!next) return;
    waiting.get(target)?.delete(next);
    add(next);
  }

  function drawAll(marks: readonly Mark[]): void {
    erase(drawn, new Map());
    for (const known of [drawn, speakers, waiting]) known.clear();
    marks.forEach(add);
  }

  return {
    add,
    remove,
    has: (mark) => drawn.has(mark),
    redraw(mark) {
      const line = drawn.get(mark);
      if (!line) return;
      erase(new Map([[mark, line]]), drawn);
      drawn.set(mark, draw(mark));
    },
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
