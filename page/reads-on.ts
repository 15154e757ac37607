/** Whether text reads on from one node to another as the page is drawn: computed style, for the few places that need it. */
import { isBehindBreak } from './read-blocks.ts';
import { extendBlock, type Block } from './blocks.ts';
import { isUnread } from './readable.ts';
import { isShownAround } from './shadow-trees.ts';
import { bare } from './bare.ts';
import { isInPage } from './is-in-page.ts';
import { isElement, isText } from './node-kinds.ts';

const INLINE = /^(inline|contents|ruby.*)$/;

/**
 * Whether nothing but inline markup lies between two text nodes of a block that follow one another.
 * Two line breaks in a row are a new paragraph; what is not drawn or not read does not count.
 */
export function readsOn(one: Text, other: Text): boolean {
  let at: Node | null = one.parentNode;
  for (; at && !bare(at).contains(other); at = bare(at).parentNode)
    if (!isElement(at) || !isInline(at)) return false;
  if (at === null || slotIn(at, one) !== slotIn(at, other)) return false;
  const walker = document.createTreeWalker(at, NodeFilter.SHOW_ELEMENT, (node) => acceptNode(node, other));
  walker.currentNode = one;
  let breaks = 0;
  for (;;) {
    const element = walker.nextNode() as Element | null;
    if (element === null || isBehind(element, other)) return true;
    if (element.localName === 'br') breaks++;
    if (breaks > 1 || !isInline(element)) return false;
  }
}

/** The block in pieces that read on within themselves as the page is drawn; what is not drawn is left out. */
export function splitByStyle(block: Block): Block[] {
  const pieces: Block[] = [];
  if (!isInPage(block.root)) return pieces;
  const isShown = bare(block.root).checkVisibility();
  let before: Text | null = null;
  for (const node of block.nodes) {
    if (!isInPage(node) || (isShown && !isShownAround(node))) continue;
    const piece = before && readsOn(before, node) ? pieces.at(-1) : undefined;
    if (piece) extendBlock(piece, node, isBehindBreak(node) ? `\n${node.data}` : node.data);
    else pieces.push({ root: block.root, text: node.data, nodes: [node], starts: [0] });
    before = node;
  }
  return pieces;
}

/** The slot of a host's shadow tree in which a node below the host is drawn; `null` below any other element. */
function slotIn(outer: Node, node: Text): HTMLSlotElement | null {
  if (!isElement(outer) || !bare(outer).shadowRoot) return null;
  let child: Node = node;
  for (let at: Node | null = node; at && at !== outer; at = bare(at).parentNode) child = at;
  return isElement(child) || isText(child) ? child.assignedSlot : null;
}

function isInline(element: Element): boolean {
  // What is put into a slot stands there, but it is no part of this tree.
  if (isFilledSlot(element)) return false;
  return INLINE.test(getComputedStyle(element).display);
}

function isFilledSlot(element: Element): boolean {
  return element.localName === 'slot' && (element as HTMLSlotElement).assignedNodes().length > 0;
}

function acceptNode(node: Node, other: Text): number {
  const element = node as Element;
  if (bare(element).contains(other)) return NodeFilter.FILTER_ACCEPT;
  const isSkipped = isUnread(element) || getComputedStyle(element).display === 'none';
  return isSkipped ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
}

function isBehind(element: Element, text: Text): boolean {
  return (text.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
