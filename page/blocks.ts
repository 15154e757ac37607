import { MAX_BLOCK } from './limits.ts';

/** Text that reads on without a break, and where each of its text nodes stands in it. */
export interface Block {
  readonly root: Element;
  text: string;
  readonly nodes: Text[];
  /** Where in `text` the node with the same index begins; below zero for one whose beginning was cut off. */
  readonly starts: number[];
}

/** Adds a text node to a block; `text` is the node's, with a line break before it if the page has one there. */
export function extendBlock(block: Block, node: Text, text: string): void {
  block.text += text;
  block.starts.push(block.text.length - node.length);
  block.nodes.push(node);
}

/** Index of the node that holds the character at `offset`. */
export function indexAt({ starts }: Pick<Block, 'starts'>, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The block in pieces that are short enough to be sent, cut where a sentence or line ends if there is such a place. */
export function cutBlock(block: Block): Block[] {
  const pieces: Block[] = [];
  for (let from = 0; from < block.text.length;) {
    const to = findCut(block.text, from);
    pieces.push(from === 0 && to === block.text.length ? block : sliceBlock(block, from, to));
    from = to;
  }
  return pieces;
}

function findCut(text: string, from: number): number {
  const limit = from + MAX_BLOCK;
  if (text.length <= limit) return text.length;
  const end = Math.max(text.lastIndexOf('\n', limit - 1), text.lastIndexOf('。', limit - 1));
  return end > from ? end + 1 : limit;
}

function sliceBlock(block: Block, from: number, to: number): Block {
  const first = indexAt(block, from);
  const last = indexAt(block, to - 1) + 1;
  return {
    root: block.root,
    text: block.text.slice(from, to),
    nodes: block.nodes.slice(first, last),
    starts: block.starts.slice(first, last).map((start) => start - from),
  };
}
