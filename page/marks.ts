/**
 * The marks of one frame, drawn as CSS custom highlights, so that nothing of the page changes.
 *
 * Their ranges are static: live ones slow down every change of the page. So marks are told which text changed, before
 * it is painted: they move with an edit beside them, and one whose own words changed is gone.
 */
import type { Difference, MatchKind, Reason } from '../engine/types.ts';
import type { Block } from './blocks.ts';
import { createDrawnMarks, type Lines } from './drawn-marks.ts';
import { comparePlaces, wordsAt, type MarkPlace } from './mark-place.ts';
import { isShadowRoot, isText } from './node-kinds.ts';
import { isInPage } from './is-in-page.ts';

/** A match on the page, as it is marked. */
export interface Mark extends MarkPlace {
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
  /** It stands inside a quotation, whose line is drawn instead. */
  readonly isCovered: boolean;
}

/** A mark that has no number yet. */
export type NewMark = Omit<Mark, 'id'>;

/** A mark as it is kept. */
interface KeptMark extends Mark {
  start: number;
  end: number;
}

/** The marks that run through a text node, and how long it was when they were found there. */
interface MarkedText {
  marks: KeptMark[];
  length: number;
}

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
  /** Puts the lines of *once a page* where they belong after a reading that did not follow the page's order. */
  reorderDrawn(): void;
  /** A text has changed: its marks move with their words, or go with them. */
  follow(node: Node): void;
  /** Drops the marks that run through any such text, and those whose words changed where nobody watched. */
  drop(isGone: (node: Text) => boolean): void;
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

/** Lines that are cheaper to take away all at once. */
const MANY = 100;

const NONE: readonly Mark[] = [];

/** The marks of this frame's document, none yet. */
export function createMarks(): Marks {
  const highlights = createHighlights();
  const byNode = new Map<Node, MarkedText>();
  const marks = new Set<KeptMark>();
  const drawn = createDrawnMarks({
    draw(mark) {
      const line = toRange(mark);
      highlights.get(mark.kind).add(line);
      return line;
    },
    erase: (gone, left) => highlights.erase(gone, left),
  });
  const changes = new EventTarget();
  const shadowTrees = new Set<ShadowRoot>();
  let sorted: readonly Mark[] | null = null;
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
    const mark: KeptMark = { ...newMark, id: ++lastId };
    marks.add(mark);
    for (const node of mark.nodes) {
      const there = byNode.get(node);
      if (there) there.marks.push(mark);
      else byNode.set(node, { marks: [mark], length: node.length });
    }
    drawn.add(mark);
    const tree = mark.nodes[0]?.getRootNode() ?? null;
    if (isShadowRoot(tree)) shadowTrees.add(tree);
    changed();
  }

  function remove(gone: ReadonlySet<KeptMark>): void {
    if (gone.size === 0) return;
    for (const mark of gone) {
      if (mark === active) setActive(null);
      marks.delete(mark);
    }
    for (const node of new Set([...gone].flatMap(({ nodes }) => nodes))) {
      const there = byNode.get(node);
      if (!there) continue;
      there.marks = there.marks.filter((mark) => !gone.has(mark));
      if (there.marks.length === 0) byNode.delete(node);
    }
    drawn.remove(gone);
    changed();
  }

  function replaceIn(block: Replaced, newMarks: readonly NewMark[]): void {
    const { nodes } = block;
    const gone = new Set([...marksOf(nodes)].filter((mark) => beginsIn(block, mark)));
    if (gone.size === 0) return newMarks.forEach(add);
    const byKey = new Map([...gone].map((mark) => [keyOf(nodes, mark), mark]));
    for (const newMark of newMarks) {
      const same = byKey.get(keyOf(nodes, newMark));
      if (same && gone.has(same) && hasSameEnd(same, newMark)) gone.delete(same);
      else add(newMark);
    }
    remove(gone);
  }

  function marksOf(nodes: readonly Text[]): Set<KeptMark> {
    const found = new Set<KeptMark>();
    if (marks.size === 0) return found;
    for (const node of nodes) for (const mark of byNode.get(node)?.marks ?? []) found.add(mark);
    return found;
  }

  function all(): readonly Mark[] {
    const inPage = () => [...marks].filter(({ nodes }) => nodes.every(isInPage));
    return (sorted ??= inPage().toSorted(comparePlaces));
  }

  function setActive(mark: Mark | null): void {
    if (mark === active) return;
    active = mark;
    tintActive();
    if (active) changes.dispatchEvent(new Event('active'));
  }

  function tintActive(): void {
    highlights.get('active').clear();
    if (active) highlights.get('active').add(toRange(active));
  }

  function follow(node: Node): void {
    const there = byNode.get(node);
    if (!there || !isText(node)) return;
    const by = node.length - there.length;
    there.length = node.length;
    const gone = new Set<KeptMark>();
    for (const mark of there.marks) {
      if (isIntact(mark)) continue;
      if (node === mark.nodes[0]) mark.start += by;
      if (node === mark.nodes.at(-1)) mark.end += by;
      if (!isIntact(mark)) {
        gone.add(mark);
        continue;
      }
      drawn.redraw(mark);
      if (mark === active) tintActive();
    }
    remove(gone);
  }

  return {
    replaceIn,
    marksIn: (node) => byNode.get(node)?.marks ?? NONE,
    follow,
    drop(isGone) {
      remove(new Set([...marks].filter((mark) => mark.nodes.some(isGone) || !isIntact(mark))));
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
    drawOnce: (isOnce) => drawn.drawOnce(isOnce, all),
    reorderDrawn: () => drawn.reorder(all),
    keepDrawn: () => highlights.keep(),
    clear() {
      remove(new Set(marks));
      shadowTrees.clear();
      highlights.remove();
    },
    onChange: (listener, signal) => changes.addEventListener('change', listener, { signal }),
    onActive: (listener, signal) =>
      changes.addEventListener('active', () => active && listener(active), { signal }),
  };
}

function toRange({ nodes, start, end }: Mark): StaticRange {
  const [startContainer] = nodes;
  const endContainer = nodes.at(-1);
  if (!startContainer || !endContainer) throw new RangeError('A mark without text.');
  return new StaticRange({ startContainer, startOffset: start, endContainer, endOffset: end });
}

/** Our entries in the document's registry, made when first wanted; another script's are left alone. */
function createHighlights() {
  const own = new Map<string, Highlight>();

  function get(kind: keyof typeof HIGHLIGHT_NAMES): Highlight {
    const name = HIGHLIGHT_NAMES[kind];
    const there = own.get(name);
    if (there) return there;
    const highlight = new Highlight();
    own.set(name, highlight);
    CSS.highlights.set(name, highlight);
    return highlight;
  }

  return {
    get,
    /** Of many lines, those that stay are drawn anew instead: Firefox looks for each one to go among all of them. */
    erase(gone: Lines, left: Lines): void {
      if (gone.size < MANY) return gone.forEach((line, { kind }) => get(kind).delete(line));
      for (const [name, highlight] of own) if (name !== HIGHLIGHT_NAMES.active) highlight.clear();
      for (const [{ kind }, line] of left) get(kind).add(line);
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
function keyOf(block: readonly Text[], { kind, target, start, nodes: [first] }: NewMark): string {
  const index = first ? block.indexOf(first) : -1;
  return `${kind} ${index} ${start} ${target}`;
}

function hasSameEnd(mark: MarkPlace, other: MarkPlace): boolean {
  return mark.nodes.at(-1) === other.nodes.at(-1) && mark.end === other.end;
}

/** Whether a mark begins in the text of a block; of a long text node the block may be a piece. */
function beginsIn({ nodes, starts, text }: Replaced, { start, nodes: [first] }: Mark): boolean {
  const origin = first ? starts[nodes.indexOf(first)] : undefined;
  // It ran into the block from another one, which now reads on differently.
  if (origin === undefined) return true;
  const offset = origin + start;
  return offset >= 0 && offset < text.length;
}

/** Whether the words of a mark are where it says, but for line breaks: a block has one in the place of `<br>`. */
function isIntact(mark: Mark): boolean {
  if (!mark.nodes.every(isInPage) || mark.start < 0) return false;
  return wordsAt(mark).replaceAll('\n', '') === mark.text.replaceAll('\n', '');
}
