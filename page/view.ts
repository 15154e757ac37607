/** Where on the page its reader looks. */
import { bare } from './bare.ts';
import { findCaret } from './caret.ts';
import { VIEW_NODES } from './limits.ts';
import { isText } from './node-kinds.ts';

/** The first text in view; `null` when nothing was scrolled since that was asked last, or there is none. */
export type FindView = () => Text | null;

/** Text nodes between two looks at the boxes around them. */
const NODES_A_LOOK = 8;

/** Looks when first asked, and then after each scrolling, until the signal ends it. */
export function createFindView(signal: AbortSignal): FindView {
  let hasMoved = true;
  // Captured, as boxes of the page scroll as well.
  addEventListener('scroll', () => (hasMoved = true), { capture: true, passive: true, signal });
  return () => {
    if (!hasMoved) return null;
    hasMoved = false;
    return findFirstInView();
  };
}

/** Back from the middle, which no bar at the page's edge covers. */
function findFirstInView(): Text | null {
  const caret = findCaret({ x: innerWidth / 2, y: innerHeight / 2 });
  if (!caret) return null;
  const { offsetNode } = caret;
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  walker.currentNode = offsetNode;
  let first = isText(offsetNode) ? offsetNode : (walker.nextNode() as Text | null);
  for (let seen = 1; first && seen < VIEW_NODES; seen++) {
    const before = walker.previousNode() as Text | null;
    if (!before || (seen % NODES_A_LOOK === 0 && isAbove(before))) break;
    first = before;
  }
  return first;
}

function isAbove({ parentElement }: Text): boolean {
  return parentElement !== null && bare(parentElement).getBoundingClientRect().bottom < 0;
}
