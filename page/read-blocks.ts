/**
 * Reads text by block, inline markup joined.
 *
 * One walk over the text nodes. Consecutive nodes of the same block root make one block, and only
 * blocks that hold a character of the library's script are kept, so most nodes (white space between
 * tags) are left after one look. What is a block is judged by tag alone: asking for computed style
 * costs several times the walk. Styles may say otherwise, and elements without text are not seen;
 * so whoever finds something that spans several nodes asks `readsOn` before believing it.
 */
import { hasScript } from './has-script.ts';
import type { Structure } from './readable.ts';

/** Text that reads on without a break, and where each of its text nodes begins in it. */
export interface Block {
  root: Element;
  text: string;
  nodes: Text[];
  /** Offset in `text` of the first character of the node with the same index. */
  starts: number[];
}

/** A walk over the text of a page that can be left and taken up again. */
export interface Reader {
  /** The next blocks in document order, up to the end or until `isEnough`. */
  read(isEnough: () => boolean): Block[];
  isDone(): boolean;
}

/** A look at the clock costs about as much as two nodes. */
const NODES_BETWEEN_LOOKS = 64;

/** Reads all text in `scope`. */
export function createReader(scope: Node, structure: Structure): Reader {
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  const builder = createBuilder(structure);
  let isDone = false;

  return {
    isDone: () => isDone,
    read(isEnough) {
      for (let seen = 1; ; seen++) {
        const node = walker.nextNode() as Text | null;
        if (node === null) break;
        const { data } = node;
        if (/\S/.test(data)) builder.add(node, data);
        if (seen % NODES_BETWEEN_LOOKS === 0 && isEnough()) return builder.take();
      }
      isDone = true;
      builder.end();
      return builder.take();
    },
  };
}

/** Takes text nodes in document order and makes blocks of them. */
function createBuilder({ rootOf, isRead }: Structure) {
  let blocks: Block[] = [];
  let block: Block | null = null;
  /** Nodes without our script since the last one with it: few of them end up in a block. */
  let others: Text[] = [];

  function append(node: Text, data: string, root: Element): void {
    if (block === null) {
      block = { root, text: data, nodes: [node], starts: [0] };
      return;
    }
    const breaks = countBreaks(node, root);
    if (breaks > 1) { close(); append(node, data, root); return; }
    if (breaks === 1) block.text += '\n';
    block.starts.push(block.text.length);
    block.nodes.push(node);
    block.text += data;
  }

  function close(): void {
    if (block && isRead(block.root)) blocks.push(block);
    block = null;
  }

  function add(node: Text, data: string): void {
    if (!hasScript(data)) {
      others.push(node);
      return;
    }
    const root = rootOf(node.parentElement);
    if (root === null) return;
    if (others.length > 0) bridge(root);
    else if (block !== null && block.root !== root) close();
    append(node, data, root);
  }

  /** Adds the nodes before and after which the block of `root` begins. */
  function bridge(root: Element | null): void {
    let first = 0;
    if (block !== null) {
      for (; first < others.length; first++) {
        const node = others[first]!;
        const own = rootOf(node.parentElement);
        if (own === null) continue;
        if (own !== block.root) break;
        append(node, node.data, own);
      }
      if (block.root !== root || first < others.length) close();
    }
    let last = others.length;
    if (root) {
    for (; last > first; last--) {
      const own = rootOf(others[last - 1]!.parentElement);
      if (own !== null && own !== root) break;
    }
    for (; last < others.length; last++) {
      const node = others[last]!;
      if (rootOf(node.parentElement) === root) append(node, node.data, root);
    }}
    others = [];
  }

  return {
    add,
    end() { bridge(null); close(); },
    take() { const b = blocks; blocks = []; return b; },
  };
}

function countBreaks(node: Text, root: Element): number {
  let at: Node = node;
  while (at.previousSibling === null && at.parentNode !== root && at.parentNode) at = at.parentNode;
  let breaks = 0;
  for (let before = at.previousSibling; before; before = before.previousSibling) {
    if (before.nodeType === 1) {
      const tag = (before as Element).localName;
      if (tag === 'hr') return 2;
      if (tag !== 'br') return breaks;
      breaks++;
    } else if (before.nodeType === 3 && /\S/.test((before as Text).data)) return breaks;
  }
  return breaks;
}
