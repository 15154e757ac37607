/** Where on the page its reader looks. */
import { bare } from './bare.ts';
import { findCaret } from './caret.ts';
import type { Point } from './geometry.ts';
import { NEAR_NODES, VIEW_NODES } from './limits.ts';
import { isBetween } from './mark-place.ts';
import { isText } from './node-kinds.ts';

/** The first text in view; `null` when nothing was scrolled since that was asked last, or there is none. */
export type FindView = () => Text | null;

/** Text nodes between two looks at the boxes around them. */
const NODES_A_LOOK = 8;

/** Looks when first asked, and then after each scrolling, until the signal ends it. */
export function createFindView(signal: AbortSignal): FindView {
  let hasMoved = true;
  onScroll(() => (hasMoved = true), signal);
  return () => {
    if (!hasMoved) return null;
    hasMoved = false;
    return findFirstInView();
  };
}

/** Calls back when something on the page was scrolled: boxes in it scroll as well. */
export function onScroll(listener: () => void, signal: AbortSignal): void {
  addEventListener('scroll', listener, { capture: true, passive: true, signal });
}

/** Back from the middle, which no bar at the page's edge covers. */
function findFirstInView(): Text | null {
  let first = findTextAt({ x: innerWidth / 2, y: innerHeight / 2 });
  if (!first) return null;
  const walker = walkFrom(first);
  for (let seen = 1; seen < VIEW_NODES; seen++) {
    const before = walker.previousNode() as Text | null;
    if (!before || (seen % NODES_A_LOOK === 0 && isAbove(before))) break;
    first = before;
  }
  return first;
}

/** Where texts in view are looked for, as parts of its width and height: what stands in columns is far apart in the page. */
const ACROSS = [1, 3, 5, 7, 9, 11].map((part) => part / 12);
const DOWN = [1, 3, 5, 7].map((part) => part / 8);

/** Screens above and below the one in view that are near it. */
const MARGIN = 2;

/** The texts in view, out of shadow trees, with those near by, as far as they stand together; some more than once. */
export function* listTextsNearView(): Generator<Text, undefined> {
  const given: [Text, Text][] = [];
  for (const text of probeView()) {
    if (given.some((stretch) => isBetween(text, stretch))) continue;
    yield text;
    given.push([yield* listNear(text, 'previousNode'), yield* listNear(text, 'nextNode')]);
  }
  return undefined;
}

function* probeView(): Generator<Text, undefined> {
  for (const down of DOWN)
    for (const across of ACROSS) {
      const text = findTextAt({ x: innerWidth * across, y: innerHeight * down });
      if (text) yield text;
    }
  return undefined;
}

/**
 * The texts on one side of another one, until they are farther off: a single one may be put anywhere by its style.
 * Returns the last of them.
 */
function* listNear(start: Text, step: 'previousNode' | 'nextNode'): Generator<Text, Text> {
  const walker = walkFrom(start);
  let last = start;
  let far = 0;
  for (let seen = 1; seen <= NEAR_NODES && far < 2; seen++) {
    const text = walker[step]() as Text | null;
    if (!text) break;
    yield text;
    last = text;
    if (seen % NODES_A_LOOK === 0) far = isFar(text) ? far + 1 : 0;
  }
  return last;
}

function findTextAt(point: Point): Text | null {
  const caret = findCaret(point);
  if (!caret) return null;
  const { offsetNode, offset } = caret;
  // Beside an image or a frame the caret stands among an element's children.
  const node = bare(offsetNode).childNodes[offset] ?? offsetNode;
  return isText(node) ? node : (walkFrom(node).nextNode() as Text | null);
}

function walkFrom(node: Node): TreeWalker {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  walker.currentNode = node;
  return walker;
}

function isAbove({ parentElement }: Text): boolean {
  return parentElement !== null && bare(parentElement).getBoundingClientRect().bottom < 0;
}

/** What is not drawn has no height, and is nowhere. */
function isFar({ parentElement }: Text): boolean {
  if (parentElement === null) return false;
  const { top, bottom, height } = bare(parentElement).getBoundingClientRect();
  return height > 0 && (bottom < -MARGIN * innerHeight || top > (1 + MARGIN) * innerHeight);
}
