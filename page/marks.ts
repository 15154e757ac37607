/**
 * The marks of one frame, drawn as CSS custom highlights, so that nothing of the page changes.
 *
 * Their ranges are static: live ones slow down every change of the page. So marks are told which text changed, before
 * it is painted: they move with an edit beside them, and one whose own words changed is gone.
 */
import type { Block } from './blocks.ts';
import { createDrawnMarks } from './drawn-marks.ts';
import { createHighlights } from './highlights.ts';
import { createLines } from './lines.ts';
import type { KeptMark, Mark } from './mark.ts';
import { comparePlaces, treeOf } from './mark-place.ts';
import { createMarkedTexts } from './marked-texts.ts';
import { MARKS_A_LOOK } from './limits.ts';
import { isLost, isText } from './node-kinds.ts';
import { isInPage } from './is-in-page.ts';
import { listTextsNearView } from './view.ts';

/** The text that marks are replaced in: nodes with their beginnings, the first and the last perhaps in part. */
type Replaced = Pick<Block, 'nodes' | 'starts' | 'text'>;

/** The registry of a frame's marks. */
export interface Marks {
  /** Makes `marks`, which it keeps, the only ones that begin in this block; one that is there already keeps its number. */
  replaceIn(block: Replaced, marks: readonly KeptMark[]): void;
  marksIn(node: Text): readonly Mark[];
  /** Whether the mark is to have a line of its own. */
  isDrawn(mark: Mark): boolean;
  /** Draws only the first mark of each phrase, or all of them again. */
  drawOnce(isOnce: boolean): void;
  /** Puts the lines of *once a page* where they belong after a reading that did not follow the page's order. */
  reorderDrawn(): void;
  /** A text has changed: its marks move with their words, or go with them. */
  follow(node: Node): void;
  /** Drops the marks that run through any such text, and those whose words changed where nobody watched. */
  drop(isGone: (node: Text) => boolean): void;
  /** Tints the mark in use, and no other. */
  setActive(mark: Mark | null): void;
  /** The shadow trees that hold marks. */
  shadowTrees(): readonly ShadowRoot[];
  /** All marks in document order. */
  all(): readonly Mark[];
  /** How many marks are as asked; cheaper than `all`, which sorts. */
  count(isCounted: (mark: Mark) => boolean): number;
  /** Draws again what the page, which has the same registry, has taken out of it, and what has come into view. */
  keepDrawn(): void;
  /**
   * Whether the browser has taken the text of any mark away, as far as this looks, farther on each time: nothing tells of
   * it, and the page may show the text all the same.
   */
  hasLost(): boolean;
  /** What is in view has changed, or may have. */
  lookAgain(): void;
  /** Drops all marks and the highlights with them. */
  clear(): void;
  /** Calls back soon after marks came or went, once for many. */
  onChange(listener: () => void, signal: AbortSignal): void;
  /** Calls back with each mark that comes into use. */
  onActive(listener: (mark: Mark) => void, signal: AbortSignal): void;
}

/** The marks of this frame's document, none yet. */
export function createMarks(): Marks {
  const highlights = createHighlights();
  const marks = createMarkedTexts();
  const lines = createLines({ highlights, listNear, hasView: window === window.top });
  const drawn = createDrawnMarks(lines);
  const changes = new EventTarget();
  const shadowTrees = new Set<ShadowRoot>();
  let sorted: readonly Mark[] | null = null;
  let active: Mark | null = null;
  let lastId = 0;
  let unasked = marks[Symbol.iterator]();
  let isTold = true;

  function changed(): void {
    sorted = null;
    if (!isTold) return;
    isTold = false;
    queueMicrotask(() => {
      isTold = true;
      changes.dispatchEvent(new Event('change'));
    });
  }

  function* listNear(): Generator<Mark, undefined> {
    for (const text of listTextsNearView())
      for (const mark of marks.marksIn(text)) if (drawn.has(mark)) yield mark;
    return undefined;
  }

  function add(mark: KeptMark): void {
    mark.id = ++lastId;
    marks.add(mark);
    drawn.add(mark);
    const tree = treeOf(mark);
    if (tree) shadowTrees.add(tree);
    changed();
  }

  function remove(gone: ReadonlySet<KeptMark>): void {
    if (gone.size === 0) return;
    for (const mark of gone) if (mark === active) setActive(null);
    marks.remove(gone);
    drawn.remove(gone);
    changed();
  }

  function replaceIn(block: Replaced, newMarks: readonly KeptMark[]): void {
    const { nodes } = block;
    // Text that was moved is read again, and marks that stay the same have another place among the others.
    sorted = null;
    const gone = new Set([...marksOf(nodes)].filter((mark) => beginsIn(block, mark)));
    if (gone.size === 0) return newMarks.forEach(add);
    const byKey = new Map([...gone].map((mark) => [keyOf(nodes, mark), mark]));
    for (const newMark of newMarks) {
      const same = byKey.get(keyOf(nodes, newMark));
      if (same && gone.has(same) && isSame(same, newMark) && isTreeKnown(same)) gone.delete(same);
      else add(newMark);
    }
    remove(gone);
  }

  function marksOf(nodes: readonly Text[]): Set<KeptMark> {
    return new Set(nodes.flatMap((node) => marks.marksIn(node)));
  }

  /** What is moved into a shadow tree is looked for there from then on. */
  function isTreeKnown(mark: Mark): boolean {
    const tree = treeOf(mark);
    return tree === null || shadowTrees.has(tree);
  }

  function all(): readonly Mark[] {
    const inPage = () => [...marks].filter(({ nodes }) => nodes.every(isInPage));
    return (sorted ??= inPage().toSorted(comparePlaces));
  }

  /** Behind those of the page come the marks whose text has left it for now. */
  function listToDraw(): readonly Mark[] {
    const inPage = new Set(all());
    return [...inPage, ...[...marks].filter((mark) => !inPage.has(mark))];
  }

  function setActive(mark: Mark | null): void {
    if (mark === active) return;
    active = mark;
    highlights.tint(active);
    if (active) changes.dispatchEvent(new Event('active'));
  }

  function follow(node: Node): void {
    if (!isText(node)) return;
    const gone = new Set<KeptMark>();
    for (const mark of marks.marksIn(node)) {
      const way = mark.follow(node);
      if (way === 'gone') gone.add(mark);
      if (way !== 'moved') continue;
      lines.redraw(mark);
      if (mark === active) highlights.tint(mark);
    }
    remove(gone);
  }

  return {
    replaceIn,
    marksIn: (node) => marks.marksIn(node),
    follow,
    drop(isGone) {
      remove(new Set([...marks].filter((mark) => mark.nodes.some(isGone) || !mark.isIntact())));
      for (const tree of shadowTrees) if (!isInPage(tree)) shadowTrees.delete(tree);
    },
    setActive,
    all,
    shadowTrees: () => [...shadowTrees],
    count(isCounted) {
      let count = 0;
      for (const mark of marks) if (isCounted(mark)) count++;
      return count;
    },
    isDrawn: (mark) => drawn.has(mark),
    drawOnce: (isOnce) => drawn.drawOnce(isOnce, listToDraw),
    reorderDrawn: () => drawn.reorder(listToDraw),
    keepDrawn() {
      highlights.keep();
      lines.lookAgain();
    },
    hasLost() {
      for (let seen = 0; seen < MARKS_A_LOOK; seen++) {
        const { value: mark, done } = unasked.next();
        if (done) {
          unasked = marks[Symbol.iterator]();
          return false;
        }
        if (mark.nodes.some(isLost)) return true;
      }
      return false;
    },
    lookAgain: () => lines.lookAgain(),
    clear() {
      remove(new Set(marks));
      shadowTrees.clear();
      highlights.remove();
    },
    onChange: (listener, signal) => changes.addEventListener('change', listener, { signal }),
    onActive: (listener, signal) =>
      changes.addEventListener('active', () => active && listener(active), { signal }),
  };
}

/** Marks of a block with the same key are the same mark, if the rest agrees as well. */
function keyOf(block: readonly Text[], { kind, target, start, nodes: [first] }: Mark): string {
  const index = first ? block.indexOf(first) : -1;
  return `${kind} ${index} ${start} ${target}`;
}

/** Whether marks with the same key end alike, and are drawn alike. */
function isSame(mark: Mark, other: Mark): boolean {
  return (
    mark.nodes.at(-1) === other.nodes.at(-1) && mark.end === other.end && mark.isCovered === other.isCovered
  );
}

/** Whether a mark begins in the text of a block; of a long text node the block may be a piece. */
function beginsIn({ nodes, starts, text }: Replaced, { start, nodes: [first] }: Mark): boolean {
  const origin = first ? starts[nodes.indexOf(first)] : undefined;
  // It ran into the block from another one, which now reads on differently.
  if (origin === undefined) return true;
  const offset = origin + start;
  return offset >= 0 && offset < text.length;
}
