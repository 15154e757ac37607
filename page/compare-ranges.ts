import { hostOf } from './shadow-trees.ts';

/** Which of two ranges comes first on the page, as a sort wants it; of two that begin together, the longer one. */
export function compareRanges(one: Range, other: Range): number {
  const [start, otherStart] = [one.startContainer, other.startContainer];
  if (start.getRootNode() === otherStart.getRootNode())
    return (
      one.compareBoundaryPoints(Range.START_TO_START, other) ||
      other.compareBoundaryPoints(Range.END_TO_END, one)
    );
  const [place, otherPlace] = findPlaces(start, otherStart);
  const position = place.compareDocumentPosition(otherPlace);
  return position & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1;
}

/** Two nodes as they stand in the innermost tree that holds both: themselves, or hosts around them. */
function findPlaces(one: Node, other: Node): [Node, Node] {
  const trees = new Map<Node, Node>();
  for (let at: Node | null = one; at; at = hostOf(at.getRootNode())) trees.set(at.getRootNode(), at);
  for (let at: Node | null = other; at; at = hostOf(at.getRootNode())) {
    const same = trees.get(at.getRootNode());
    if (same) return [same, at];
  }
  return [one, other];
}
