/**
 * The marks of one frame: live ranges in CSS custom highlights, so that nothing of the page changes.
 *
 * A live range follows edits of the text around it. When its own text is changed or taken
 * away it shrinks, and `prune` lets the mark go.
 */
import type { Difference, MatchKind, Reason } from '../engine/types.ts';
import type { Block } from './blocks.ts';
import { compareRanges } from './compare-ranges.ts';
import { createDrawnMarks } from './drawn-marks.ts';
import { isTextInUnread } from './readable.ts';
import { holdsDeep } from './shadow-trees.ts';
import { isShadowRoot } from './node-kinds.ts';
import { isInPage } from './is-in-page.ts';

/** A match on the page, as it is marked. */
export interface Mark {
  /** Lasting while the mark's text stays. */
  readonly id: number;
  readonly kind: MatchKind;
  /** The phrase's text, or the address of the passage for a quotation. */
  readonly target: string;
  readonly score: number;
  /** Offsets are those of `text`. */
  readonly differences: readonly Difference[];
  /** Left out where nothing differs. */
  readonly reason?: Reason;
  /** The page's own words. */
  readonly text: string;
  /** Some characters of the block around it, white space as on the page. */
  readonly before: string;
  readonly after: string;
  readonly range: Range;
  /** It stands inside a quotation, whose line is drawn instead. */
  readonly isCovered: boolean;
  /** The text nodes that the range runs through, in document order. */
  readonly nodes: readonly Text[];
}

/** A mark that has no number yet. */
export type NewMark = Omit<Mark, 'id'>;

/** The text that marks are replaced in: nodes with their beginnings, the first and the last perhaps in part. */
type Replaced = Pick<Block, 'nodes' | 'starts' | 'text'>;

/** The registry of a frame's marks. */
export interface Marks {
  /** Makes `marks` the only ones that begin in this block; one that is there already keeps its number. */
  replaceIn(block: Replaced, marks: readonly NewMark[]): void;
  marksIn(node: Text): readonly Mark[];
  /** Whether the mark has a line of its own. */
  isDrawn(mark: Mark): boolean;
  /** Draws only the first mark of each phrase, or all of them again. */
  drawOnce(isOnce: boolean): void;
  removeIn(root: Node): void;
  /** Drops the marks of some trees, the document itself or shadow trees, whose text an attribute keeps from being read. */
  removeUnread(trees: readonly Node[]): void;
  /** Drops the marks whose text was changed, moved or taken away. */
  prune(): void;
  /** Tints the mark in use, and no other. */
  setActive(mark: Mark | null): void;
  /** The shadow trees that hold marks. */
  shadowTrees(): readonly ShadowRoot[];
  /** All marks in document order. */
  all(): readonly Mark[];
  /** How many marks are as asked; cheaper than `all`, which sorts. */
  count(isCounted: (mark: Mark) => boolean): number;
  /** Draws again what the page, which has the same registry, has taken out of it. */
  keepDrawn(): void;
  /** Drops all marks and the highlights with them. */
  clear(): void;
  /** Calls back soon after marks came or went, once for many. */
  onChange(listener: () => void, signal: AbortSignal): void;
  /** Calls back with each mark that comes into use. */
  onActive(listener: (mark: Mark) => void, signal: AbortSignal): void;
}

const HIGHLIGHT_NAMES = {
  exact: 'locus-exact',
  variant: 'locus-variant',
  quotation: 'locus-quotation',
  active: 'locus-active',
} as const;

const NONE: readonly Mark[] = [];

/** The marks of this frame's document, none yet. */
export function createMarks(): Marks {
  const highlights = createHighlights();
  const byNode = new Map<Text, Mark[]>();
  const marks = new Set<Mark>();
  const drawn = createDrawnMarks({
    draw: ({ kind, range }) => void highlights.get(kind).add(range),
    erase: ({ kind, range }) => void highlights.get(kind).delete(range),
  });
  const changes = new EventTarget();
  const shadowTrees = new Set<ShadowRoot>();
  let sorted: Mark[] | null = null;
  let active: Mark | null = null;
  let lastId = 0;
  let isTold = true;

  function changed(): void {
    sorted = null;
    if (!isTold) return;
    isTold = false;
    queueMicrotask(() => {
      isTold = true;
      changes.dispatchEvent(new Event('change'));
    });
  }

  function add(newMark: NewMark): void {
    const mark = { ...newMark, id: ++lastId };
    marks.add(mark);
    for (const node of mark.nodes) {
      const there = byNode.get(node);
      if (there) there.push(mark);
      else byNode.set(node, [mark]);
    }
    drawn.add(mark);
    const tree = mark.range.startContainer.getRootNode();
    if (isShadowRoot(tree)) shadowTrees.add(tree);
    changed();
  }

  function remove(mark: Mark): void {
    if (mark === active) setActive(null);
    marks.delete(mark);
    for (const node of mark.nodes) {
      const others = byNode.get(node)?.filter((other) => other !== mark) ?? [];
      if (others.length > 0) byNode.set(node, others);
      else byNode.delete(node);
    }
    drawn.remove(mark);
    changed();
  }

  function replaceIn(block: Replaced, newMarks: readonly NewMark[]): void {
    const { nodes } = block;
    const gone = new Set([...marksOf(nodes)].filter((mark) => beginsIn(block, mark)));
    if (gone.size === 0) return newMarks.forEach(add);
    const byKey = new Map([...gone].map((mark) => [keyOf(nodes, mark), mark]));
    for (const newMark of newMarks) {
      const same = byKey.get(keyOf(nodes, newMark));
      if (same && gone.has(same) && hasSameEnds(same.range, newMark.range)) gone.delete(same);
      else add(newMark);
    }
    gone.forEach(remove);
  }

  function marksOf(nodes: readonly Text[]): Set<Mark> {
    const found = new Set<Mark>();
    if (marks.size === 0) return found;
    for (const node of nodes) for (const mark of byNode.get(node) ?? NONE) found.add(mark);
    return found;
  }

  function all(): readonly Mark[] {
    const inPage = () => [...marks].filter(({ nodes }) => nodes.every(isInPage));
    return (sorted ??= inPage().toSorted((one, other) => compareRanges(one.range, other.range)));
  }

  function setActive(mark: Mark | null): void {
    if (mark === active) return;
    active = mark;
    highlights.get('active').clear();
    if (!mark) return;
    highlights.get('active').add(mark.range);
    changes.dispatchEvent(new Event('active'));
  }

  function removeAll(isGone: (mark: Mark) => boolean): void {
    for (const mark of marks) if (isGone(mark)) remove(mark);
  }

  return {
    replaceIn,
    marksIn: (node) => byNode.get(node) ?? NONE,
    removeIn: (root) =>
      removeAll((mark) => mark.nodes.some((node) => isInPage(node) && holdsDeep(root, node))),
    removeUnread(trees) {
      if (trees.length === 0) return;
      const wanted = new Set(trees);
      const isUnread = (node: Text) => wanted.has(node.getRootNode()) && isTextInUnread(node);
      removeAll(({ nodes }) => nodes.some((node) => isInPage(node) && isUnread(node)));
    },
    prune() {
      removeAll((mark) => !isIntact(mark));
      for (const tree of shadowTrees) if (!isInPage(tree)) shadowTrees.delete(tree);
    },
    setActive,
    all,
    shadowTrees: () => [...shadowTrees],
    count(isCounted) {
      let count = 0;
      for (const mark of marks) if (isCounted(mark)) count++;
      return count;
    },
    isDrawn: (mark) => drawn.has(mark),
    drawOnce: (isOnce) => drawn.drawOnce(isOnce, all()),
    keepDrawn: () => highlights.keep(),
    clear() {
      removeAll(() => true);
      shadowTrees.clear();
      highlights.remove();
    },
    onChange: (listener, signal) => changes.addEventListener('change', listener, { signal }),
    onActive: (listener, signal) =>
      changes.addEventListener('active', () => active && listener(active), { signal }),
  };
}

/** Our entries in the document's registry, made when first wanted; another script's are left alone. */
function createHighlights() {
  const own = new Map<string, Highlight>();
  return {
    get(kind: keyof typeof HIGHLIGHT_NAMES): Highlight {
      const name = HIGHLIGHT_NAMES[kind];
      const there = own.get(name);
      if (there) return there;
      const highlight = new Highlight();
      own.set(name, highlight);
      CSS.highlights.set(name, highlight);
      return highlight;
    },
    keep(): void {
      for (const [name, highlight] of own) if (!CSS.highlights.has(name)) CSS.highlights.set(name, highlight);
    },
    remove(): void {
      for (const [name, highlight] of own) {
        if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
      }
      own.clear();
    },
  };
}

/** Marks of a block with the same key are the same mark, if their ends agree as well. */
function keyOf(block: readonly Text[], { kind, target, range, nodes: [first] }: NewMark): string {
  const index = first ? block.indexOf(first) : -1;
  return `${kind} ${index} ${range.startOffset} ${target}`;
}

function hasSameEnds(range: Range, other: Range): boolean {
  return (
    range.startContainer === other.startContainer &&
    range.startOffset === other.startOffset &&
    range.endContainer === other.endContainer &&
    range.endOffset === other.endOffset
  );
}

/** Whether a mark begins in the text of a block; of a long text node the block may be a piece. */
function beginsIn({ nodes, starts, text }: Replaced, { range, nodes: [first] }: Mark): boolean {
  const start = first ? starts[nodes.indexOf(first)] : undefined;
  // It ran into the block from another one, which now reads on differently.
  if (start === undefined) return true;
  const offset = start + range.startOffset;
  return offset >= 0 && offset < text.length;
}

/** Whether the mark still runs from its first text node to its last, over as many characters as it was made for. */
function isIntact({ range, nodes, text }: Mark): boolean {
  const [first] = nodes;
  const last = nodes.at(-1);
  // Asked first: what the browser has taken away is no end of any range either, and has to be read anew.
  if (!nodes.every(isInPage)) return false;
  if (range.startContainer !== first || range.endContainer !== last) return false;
  return first !== last || first.data.slice(range.startOffset, range.endOffset) === text;
}
