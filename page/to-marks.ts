import type { Match, Span } from '../engine/types.ts';
import { indexAt, type Block } from './blocks.ts';
import { createMark, type KeptMark } from './mark.ts';
import { isInUnread, isReadIn } from './readable.ts';
import { readsOn } from './reads-on.ts';
import { isInPage } from './is-in-page.ts';

/**
 * Turns matches into marks; one whose text is no longer what was sent is left out, to be read again later.
 * `null` when one of them runs across a border that only computed styles show: the block is none.
 */
export function toMarks(block: Block, matches: readonly Match[]): KeptMark[] | null {
  const marks: KeptMark[] = [];
  if (!isInPage(block.root) || isInUnread(block.root)) return marks;
  for (const match of matches) {
    const pieces = findPieces(block, match);
    const [first] = pieces;
    const last = pieces.at(-1);
    if (!first || !last || pieces.some((piece) => !isUnchanged(block, piece))) continue;
    const nodes = pieces.map(({ node }) => node);
    if (nodes.length > 1 && !areJoined(nodes)) return null;
    const place = { nodes, start: first.start - first.origin, end: last.end - last.origin };
    marks.push(createMark(block.text, match, place, isCovered(match, matches)));
  }
  return marks;
}

function isCovered(match: Match, matches: readonly Match[]): boolean {
  if (match.kind === 'quotation') return false;
  for (const other of matches) if (other.kind === 'quotation' && holds(other, match)) return true;
  return false;
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** What of a match stands in one text node. */
interface Piece extends Span {
  node: Text;
  /** Where the node begins; all three are offsets in the block. */
  origin: number;
}

/** The match by text node; none for offsets that are none. */
function findPieces(block: Block, { start, end }: Span): Piece[] {
  const { nodes, starts, text } = block;
  if (!(start >= 0 && start < end && end <= text.length)) return [];
  const pieces: Piece[] = [];
  for (let index = indexAt(block, start); (starts[index] ?? end) < end; index++) {
    const [node, origin] = [nodes[index], starts[index]];
    if (!node || origin === undefined) break;
    const next = starts[index + 1] ?? text.length;
    pieces.push({ node, origin, start: Math.max(start, origin), end: Math.min(end, next) });
  }
  return pieces;
}

/**
 * Whether the node still stands where it was read, and holds what was sent but for the line break that a block puts in
 * for `<br>`. The page may have put it somewhere that is not read, and reading that place again would not find it.
 */
function isUnchanged({ root, text }: Block, { node, origin, start, end }: Piece): boolean {
  if (!isInPage(node) || !isReadIn(root, node)) return false;
  const sent = text.slice(start, end);
  const held = node.data.slice(start - origin, end - origin);
  return held === sent || `${held}\n` === sent;
}

function areJoined(nodes: readonly Text[]): boolean {
  return nodes.every((node, index) => {
    const before = nodes[index - 1];
    return !before || readsOn(before, node);
  });
}
