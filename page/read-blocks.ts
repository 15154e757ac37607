import { hasScript } from './has-script.ts';
import type { RootOf } from './readable.ts';

/** Text that reads on without a break, inline markup joined, and where each of its text nodes begins. */
export interface Block {
  text: string;
  nodes: Text[];
  /** Offset in `text` of the first character of the node with the same index; rises. */
  starts: number[];
}

export interface Reader {
  /** The next blocks, in document order, until `isEnough` says so or the end is reached. */
  read(isEnough: () => boolean): Block[];
  isDone(): boolean;
}

const NODES_BETWEEN_LOOKS = 64;

export function createReader(scope: Node, rootOf: RootOf): Reader {
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  let isDone = false;
  let root: Element | null = null;
  let block: Block | null = null;
  let hasHan = false;

  function read(isEnough: () => boolean): Block[] {
    const blocks: Block[] = [];
    let nodes = 0;
    let lastParent: Element | null = null;
    let lastRoot: Element | null = null;
    for (let node = walker.nextNode() as Text | null; ; node = walker.nextNode() as Text | null) {
      if (node === null) {
        isDone = true;
        if (block && hasHan) blocks.push(block);
        return blocks;
      }
      const data = node.data;
      const isHan = hasScript(data);
      if (!isHan && !/\S/.test(data)) continue;
      const parent = node.parentElement;
      if (parent !== lastParent) {
        lastParent = parent;
        lastRoot = rootOf(parent);
      }
      if (lastRoot === null) continue;
      if (block !== null && lastRoot === root) {
        block.starts.push(block.text.length);
        block.nodes.push(node);
        block.text += data;
        hasHan ||= isHan;
      } else {
        if (block && hasHan) blocks.push(block);
        block = { text: data, nodes: [node], starts: [0] };
        root = lastRoot;
        hasHan = isHan;
      }
      if ((++nodes & 63) === 0 && isEnough()) return blocks;
    }
  }
  return { read, isDone: () => isDone };
}
