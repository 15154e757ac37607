/**
 * The order in which text is read: as it stands on the page, but first from where the page's reader looks, once that
 * is known to be elsewhere; what was passed over follows.
 */
import { bare } from './bare.ts';
import { isInPage } from './is-in-page.ts';
import { MAX_RUN } from './limits.ts';
import { isText } from './node-kinds.ts';
import type { BlockBuilder } from './read-blocks.ts';
import type { Structure } from './readable.ts';
import type { Scope } from './shadow-trees.ts';
import { collectRun } from './text-run.ts';
import type { FindView } from './view.ts';

/** A walk over text nodes that can be left and taken up again, however the page changes in between. */
export interface TextWalk {
  /** The next text node; `null` when all were given. */
  next(): Text | null;
  /** To be called before the page has its turn. */
  leave(): void;
  /** To be called when it has had it. */
  resume(): void;
}

/** What a walk goes through, and how. */
export interface TextWalkPlan {
  scope: Scope;
  structure: Structure;
  findView: FindView;
  /** Told when what comes next does not stand right behind what was given last. */
  builder: Pick<BlockBuilder, 'end' | 'giveUp'>;
}

/** Text that was not given yet. */
interface Stretch {
  /** What it begins behind, and the elements around that; without one, where the scope begins. */
  after: Text | null;
  around: readonly Element[];
  /** What it ends before; without one, where the scope ends. */
  until: Text | null;
}

/** All text nodes of the scope, none given yet. */
export function createTextWalk({ scope, structure, findView, builder }: TextWalkPlan): TextWalk {
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  let current = setStart({ until: null }, null);
  /** All stretches, the current one among them, in document order. */
  let stretches = [current];
  let isLeft = false;

  function take(stretch: Stretch): void {
    builder.end();
    current = stretch;
    const { after, around } = stretch;
    walker.currentNode = after && isInPage(after) ? after : (around.find(isInPage) ?? scope);
  }

  /** Leaves the current stretch for another one: of a block that was given in part, nothing counts as given. */
  function change(stretch: Stretch): void {
    if (stretch === current) return;
    const first = builder.giveUp();
    if (first && isInPage(first)) setStart(current, previousText(first));
    take(stretch);
  }

  /** Goes on from a text if it was not given yet, else from the next one behind it that was not. */
  function turnTo(start: Text): void {
    const index = stretches.findIndex(({ until }) => !until || isBefore(start, until));
    const stretch = stretches[index];
    if (!stretch) return;
    if (!holdsFrom(stretch, start)) return change(stretch);
    const before = previousText(start);
    // Nothing would be left before it.
    if (before === stretch.after) return change(stretch);
    const rest = setStart({ until: stretch.until }, before);
    stretch.until = start;
    stretches.splice(index + 1, 0, rest);
    change(rest);
  }

  function holdsFrom({ after, around }: Stretch, start: Text): boolean {
    const from = after && isInPage(after) ? after : around.find(isInPage);
    return !from || isBefore(from, start);
  }

  function previousText(text: Text): Text | null {
    walker.currentNode = text;
    return walker.previousNode() as Text | null;
  }

  /** Where the block begins that holds a text of the scope; `null` if that is too far off, or the text is not read. */
  function findBlockStart(text: Text): Text | null {
    const root = bare<Node>(scope).contains(text) ? structure.rootOf(text) : null;
    if (!root) return null;
    const run = collectRun({ node: text, root, structure }, 'previousNode');
    return run.length < MAX_RUN ? (run.at(-1) ?? text) : null;
  }

  return {
    next() {
      for (;;) {
        const node = walker.nextNode() as Text | null;
        if (node !== null && node !== current.until) return node;
        stretches = stretches.filter((stretch) => stretch !== current);
        const [first] = stretches;
        if (!first) return null;
        take(first);
      }
    },
    leave() {
      isLeft = true;
      if (isText(walker.currentNode)) setStart(current, walker.currentNode);
    },
    resume() {
      if (!isInPage(walker.currentNode)) take(current);
      // What is read in one go needs no order, and asking may cost the page a layout.
      const seen = isLeft ? findView() : null;
      const start = seen && findBlockStart(seen);
      if (start) turnTo(start);
    },
  };
}

function setStart(stretch: Pick<Stretch, 'until'>, after: Text | null): Stretch {
  return Object.assign(stretch, { after, around: after ? ancestorsOf(after) : [] });
}

/** Whether a node stands before another one, or around it; of what has left the page, nobody knows. */
function isBefore(node: Node, other: Node): boolean {
  if (!isInPage(node) || !isInPage(other)) return false;
  return (bare(node).compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function ancestorsOf(node: Node): Element[] {
  const ancestors: Element[] = [];
  for (let at = node.parentElement; at; at = bare(at).parentElement) ancestors.push(at);
  return ancestors;
}
