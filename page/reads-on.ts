/** Whether text reads on from one node to another as the page is drawn: computed style, for the few places that need it. */
import { isBehindBreak } from './read-blocks.ts';
import { extendBlock, type Block } from './blocks.ts';
import { isUnread } from './readable.ts';

const INLINE = /^(inline|contents|ruby.*)$/;

/**
 * Whether nothing but inline markup lies between two text nodes of a block that follow one another.
 * Two line breaks in a row are a new paragraph; what is not drawn or not read does not count.
 */
export function readsOn(one: Text, other: Text): boolean {
  let at = one.parentElement;
  for (; at && !at.contains(other); at = at.parentElement) if (!isInline(at)) return false;
  if (at === null) return false;
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
  const isShown = block.root.checkVisibility();
  let before: Text | null = null;
  for (const node of block.nodes) {
    if (isShown && !node.parentElement?.checkVisibility()) continue;
    const piece = before && readsOn(before, node) ? pieces.at(-1) : undefined;
    if (piece) extendBlock(piece, node, isBehindBreak(node) ? `\n${node.data}` : node.data);
    else pieces.push({ root: block.root, text: node.data, nodes: [node], starts: [0] });
    before = node;
  }
  return pieces;
}

function isInline(element: Element): boolean {
  return INLINE.test(getComputedStyle(element).display);
}

function acceptNode(node: Node, other: Text): number {
  const element = node as Element;
  if (element.contains(other)) return NodeFilter.FILTER_ACCEPT;
  const isSkipped = isUnread(element) || getComputedStyle(element).display === 'none';
  return isSkipped ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
}

function isBehind(element: Element, text: Text): boolean {
  return (text.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
