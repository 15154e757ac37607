/**
 * Where marks stand on the page: their boxes, their order and whether their words are still there.
 *
 * A mark keeps its text nodes and two offsets. Live ranges would follow edits by themselves, but the browser asks every
 * one of them at every change of the page: with 20,000 of them, taking one node away took 6 ms. So there is but one,
 * set anew for each question.
 */
import { hostOf } from './shadow-trees.ts';
import { isInPage } from './is-in-page.ts';
import { isShadowRoot } from './node-kinds.ts';

/** The text nodes that something runs through, in document order, and its offsets in the first and the last. */
export interface MarkPlace {
  readonly nodes: readonly Text[];
  readonly start: number;
  readonly end: number;
}

let shared: Range | null = null;

/** The boxes of a mark's lines, in the viewport; none once its words are gone from the page. */
export function boxesOf(place: MarkPlace): DOMRect[] {
  return [...(setRange(place)?.getClientRects() ?? [])];
}

/** The box around all of a mark; empty, at the corner, once its words are gone from the page. */
export function boxOf(place: MarkPlace): DOMRect {
  return setRange(place)?.getBoundingClientRect() ?? new DOMRect();
}

/** Whether a place in a text node, its border included, is in a mark. */
export function holdsPoint({ nodes, start, end }: MarkPlace, node: Text, offset: number): boolean {
  const index = nodes.indexOf(node);
  if (index === -1) return false;
  return (index > 0 || offset >= start) && (index < nodes.length - 1 || offset <= end);
}

/** The shadow tree that something of the page begins in; `null` in the document itself, and for what has left the page. */
export function treeOf({ nodes: [first] }: MarkPlace): ShadowRoot | null {
  const root = first && isInPage(first) ? first.getRootNode() : null;
  return isShadowRoot(root) ? root : null;
}

/** Whether a text of the page is one of two, or stands between them. */
export function isBetween(text: Text, [first, last]: readonly [Text, Text]): boolean {
  const range = (shared ??= document.createRange());
  range.setStart(first, 0);
  range.setEnd(last, last.length);
  return range.isPointInRange(text, 0);
}

/** What a mark's text nodes hold of it, one after the other. */
export function wordsAt({ nodes, start, end }: MarkPlace): string {
  const last = nodes.length - 1;
  return nodes
    .map(({ data }, index) => data.slice(index === 0 ? start : 0, index === last ? end : undefined))
    .join('');
}

/** Which of two marks of the page comes first, as a sort wants it; of two that begin together, the longer one. */
export function comparePlaces(one: MarkPlace, other: MarkPlace): number {
  const [start, otherStart] = [one.nodes[0], other.nodes[0]];
  if (!start || !otherStart) return 0;
  if (start === otherStart) return one.start - other.start || compareEnds(one, other);
  if (start.getRootNode() === otherStart.getRootNode()) {
    // A range answers at once where `compareDocumentPosition` counts through all siblings.
    const range = (shared ??= document.createRange());
    range.setStart(start, 0);
    range.collapse(true);
    return -range.comparePoint(otherStart, 0);
  }
  const [place, otherPlace] = findPlaces(start, otherStart);
  const position = place.compareDocumentPosition(otherPlace);
  return position & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1;
}

/** Of two that begin in the same text node. */
function compareEnds(one: MarkPlace, other: MarkPlace): number {
  return other.nodes.length - one.nodes.length || other.end - one.end;
}

function setRange({ nodes, start, end }: MarkPlace): Range | null {
  const [first] = nodes;
  const last = nodes.at(-1);
  if (!first || !last || !isInPage(first) || !isInPage(last)) return null;
  if (start > first.length || end > last.length) return null;
  const range = (shared ??= document.createRange());
  range.setStart(first, start);
  range.setEnd(last, end);
  return range;
}

/** Two nodes as they stand in the innermost tree that holds both: themselves, or hosts around them. */
function findPlaces(one: Node, other: Node): [Node, Node] {
  const trees = new Map<Node, Node>();
  for (let at: Node | null = one; at; at = hostOf(at.getRootNode())) trees.set(at.getRootNode(), at);
  for (let at: Node | null = other; at; at = hostOf(at.getRootNode())) {
    const same = trees.get(at.getRootNode());
    if (same) return [same, at];
  }
  return [one, other];
}
