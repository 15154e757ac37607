/**
 * The lines that are drawn: all there are, or, of very many, those near what is in view. In Chromium a line costs its
 * page 0.6 kB and a look at every change, seen or not.
 */
import type { Highlights } from './highlights.ts';
import { MAX_LINES, NEAR_PAUSE } from './limits.ts';
import type { Mark } from './mark.ts';
import { treeOf } from './mark-place.ts';
import { isLost } from './node-kinds.ts';

/** Lines on the page, each asked for by whoever knows which marks have one. */
export interface Lines {
  draw(mark: Mark): void;
  /** Lines that were asked for are wanted no more. */
  erase(marks: ReadonlySet<Mark>): void;
  eraseAll(): void;
  /** The mark's words have moved: its line is drawn where they are. */
  redraw(mark: Mark): void;
  /** What is in view may have changed: soon the lines there are drawn, if they were not. */
  lookAgain(): void;
}

/** What lines are made of. */
export interface LineTools {
  highlights: Pick<Highlights, 'draw' | 'erase' | 'eraseAll'>;
  /** The marks in view, and some around them, that have a line. */
  listNear: () => Iterable<Mark>;
  /** A frame whose view nobody knows, as the page around it scrolls, has all its lines drawn. */
  hasView: boolean;
}

/** Lines that are cheaper to take away all at once. */
const MANY = 100;

/** No lines yet. */
export function createLines({ highlights, listNear, hasView }: LineTools): Lines {
  const drawn = new Map<Mark, StaticRange>();
  /** How many are asked for. */
  let wanted = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function put(mark: Mark): void {
    drawn.set(mark, highlights.draw(mark));
  }

  /** Firefox looks for each line to go among all of them, so of many, those that stay are drawn anew instead. */
  function take(gone: readonly Mark[]): void {
    const isMany = gone.length > MANY;
    for (const mark of gone) {
      const line = drawn.get(mark);
      drawn.delete(mark);
      if (line && !isMany) highlights.erase(mark.kind, line);
    }
    if (!isMany) return;
    highlights.eraseAll();
    for (const mark of drawn.keys()) {
      if (mark.nodes.some(isLost)) drawn.delete(mark);
      else put(mark);
    }
  }

  function lookAgain(): void {
    if (drawn.size < wanted) timer ??= setTimeout(drawNear, NEAR_PAUSE);
  }

  function drawNear(): void {
    timer = undefined;
    if (drawn.size >= wanted) return;
    const near = new Set(listNear());
    const missing = [...near].filter((mark) => !drawn.has(mark));
    if (missing.length === 0) return;
    if (drawn.size + missing.length > MAX_LINES)
      take([...drawn.keys()].filter((mark) => !near.has(mark) && !isOutOfReach(mark)));
    missing.forEach(put);
  }

  return {
    draw(mark) {
      wanted++;
      if (drawn.size < MAX_LINES || !hasView || isOutOfReach(mark)) put(mark);
      else lookAgain();
    },
    erase(marks) {
      wanted -= marks.size;
      take([...marks].filter((mark) => drawn.has(mark)));
      lookAgain();
    },
    eraseAll() {
      wanted = 0;
      drawn.clear();
      highlights.eraseAll();
    },
    redraw(mark) {
      const line = drawn.get(mark);
      if (!line) return;
      highlights.erase(mark.kind, line);
      put(mark);
    },
    lookAgain,
  };
}

/** Whether a mark stands where no walk through the page's text comes. */
function isOutOfReach(mark: Mark): boolean {
  return treeOf(mark) !== null;
}
