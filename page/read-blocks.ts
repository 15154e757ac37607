/**
 * Reads text by block, inline markup joined.
 *
 * One walk over the text nodes. Consecutive nodes with the same block root make one block, and only
 * blocks that hold a character of the library's script are kept; so most nodes, white space between
 * tags, are left after one look. What starts a block is judged by tags: asking for computed style
 * would cost several times the walk. Styles may say otherwise, and elements without text are not
 * seen, so whoever finds something across several nodes asks `readsOn` before believing it.
 */
import { cutBlock, extendBlock, type Block } from './blocks.ts';
import { hasInk } from './has-ink.ts';
import { hasScript } from './has-script.ts';
import { MAX_BLOCK } from './limits.ts';
import type { Structure } from './readable.ts';
import type { Scope } from './shadow-trees.ts';
import { isElement, isText } from './node-kinds.ts';
import { isInPage } from './is-in-page.ts';
import { createTextWalk } from './text-walk.ts';
import type { FindView } from './view.ts';

/** Reading that can be left and taken up again. */
export interface Reader {
  /** The next blocks, up to the end or until `isEnough`. */
  read(isEnough: () => boolean): Block[];
  isDone(): boolean;
}

/** Takes text nodes in document order and makes blocks of them. */
export interface BlockBuilder {
  add(node: Text, data: string): void;
  /** Nothing more comes, or not from here on. */
  end(): void;
  /** Forgets what belongs to no complete block; gives the first of it. */
  giveUp(): Text | null;
  /** The blocks that are complete. */
  take(): Block[];
}

/** Nodes between two looks at the clock, which costs as much as two nodes. */
const NODES_A_LOOK = 64;

const BREAK = /^[bh]r$/i;

/** Reads all text in `scope`, however the page changes between two calls; what is in view first, as the view says. */
export function createReader(scope: Scope, structure: Structure, findView: FindView = () => null): Reader {
  const builder = createBuilder(structure);
  const walk = createTextWalk({ scope, structure, findView, builder });
  let isDone = false;

  function finish(): Block[] {
    isDone = true;
    builder.end();
    return builder.take();
  }

  return {
    isDone: () => isDone,
    read(isEnough) {
      if (!isInPage(scope)) return finish();
      walk.resume();
      for (let seen = 1; ; seen++) {
        const node = walk.next();
        if (node === null) return finish();
        const { data } = node;
        if (hasInk(data)) builder.add(node, data);
        if (seen % NODES_A_LOOK === 0 && isEnough()) {
          walk.leave();
          return builder.take();
        }
      }
    },
  };
}

/** A builder that leaves out what `structure` does not read. */
export function createBuilder({ rootOf, isRead }: Structure): BlockBuilder {
  let blocks: Block[] = [];
  let block: Block | null = null;
  /** Nodes without our script since the last one with it: few end up in a block. */
  let others: Text[] = [];

  function append(node: Text, data: string, root: Element): void {
    const breaks = block && isBehindBreak(node) ? countBreaks(node) : 0;
    if (breaks > 1) close();
    if (block) extendBlock(block, node, breaks === 1 ? `\n${data}` : data);
    else block = { root, text: data, nodes: [node], starts: [0] };
  }

  function close(): void {
    if (block && isInPage(block.root) && isRead(block.root)) {
      if (block.text.length <= MAX_BLOCK) blocks.push(block);
      else blocks.push(...cutBlock(block));
    }
    block = null;
  }

  /** Ends the block with the other nodes that still belong to it; how many were passed. */
  function endWithOthers(): number {
    let index = 0;
    for (; block && index < others.length; index++) {
      const node = others[index];
      const root = node && isInPage(node) ? rootOf(node) : null;
      if (root !== null && root !== block.root) break;
      if (node && root) append(node, node.data, root);
    }
    return index;
  }

  /** Begins a block with the other nodes that lead up to it. */
  function beginWithOthers(from: number, root: Element): void {
    let first = others.length;
    for (; first > from; first--) {
      const before = others[first - 1];
      const own = before && isInPage(before) ? rootOf(before) : null;
      if (own !== null && own !== root) break;
    }
    for (; first < others.length; first++) {
      const node = others[first];
      if (node && isInPage(node) && rootOf(node) === root) append(node, node.data, root);
    }
  }

  return {
    add(node, data) {
      if (!hasScript(data)) {
        others.push(node);
        return;
      }
      const root = rootOf(node);
      if (root === null) return;
      if (others.length > 0) {
        const passed = endWithOthers();
        if (block && (block.root !== root || passed < others.length)) close();
        beginWithOthers(passed, root);
        others = [];
      } else if (block && block.root !== root) close();
      append(node, data, root);
    },
    end() {
      endWithOthers();
      close();
      others = [];
    },
    giveUp() {
      const first = block?.nodes[0] ?? others[0] ?? null;
      block = null;
      others = [];
      return first;
    },
    take() {
      const taken = blocks;
      blocks = [];
      return taken;
    },
  };
}

/** Whether a line break or a rule stands right before a node: the common case in two looks. */
export function isBehindBreak({ previousSibling }: Text): boolean {
  return previousSibling !== null && BREAK.test(previousSibling.nodeName);
}

/** How many line breaks in a row stand right before a node; a rule across the page counts as two. */
function countBreaks(node: Text): number {
  let breaks = 0;
  for (let before = node.previousSibling; before; before = before.previousSibling) {
    if (isText(before) ? hasInk(before.data) : !BREAK.test(before.nodeName)) return breaks;
    if (isElement(before)) breaks += before.localName === 'hr' ? 2 : 1;
  }
  return breaks;
}
