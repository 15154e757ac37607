import type { KeptMark } from './mark.ts';

/** A frame's marks by the text nodes that they run through. */
export interface MarkedTexts extends Iterable<KeptMark> {
  marksIn(node: Node): readonly KeptMark[];
  add(mark: KeptMark): void;
  remove(marks: ReadonlySet<KeptMark>): void;
}

const NONE: readonly KeptMark[] = [];

/** No marks yet. Most texts hold one, and there may be tens of thousands: lists are kept for the others alone. */
export function createMarkedTexts(): MarkedTexts {
  const held = new Map<Node, KeptMark | KeptMark[]>();

  function marksIn(node: Node): readonly KeptMark[] {
    const marks = held.get(node);
    if (marks === undefined) return NONE;
    return isList(marks) ? marks : [marks];
  }

  function hold(node: Node, mark: KeptMark): void {
    const marks = held.get(node);
    if (marks === undefined) held.set(node, mark);
    else if (isList(marks)) marks.push(mark);
    else held.set(node, [marks, mark]);
  }

  function holdOnly(node: Node, marks: KeptMark[]): void {
    const [first] = marks;
    if (!first) held.delete(node);
    else held.set(node, marks.length === 1 ? first : marks);
  }

  return {
    marksIn,
    add(mark) {
      for (const node of mark.nodes) hold(node, mark);
    },
    remove(marks) {
      for (const node of new Set([...marks].flatMap(({ nodes }) => nodes)))
        holdOnly(
          node,
          marksIn(node).filter((mark) => !marks.has(mark)),
        );
    },
    *[Symbol.iterator]() {
      for (const node of held.keys())
        for (const mark of marksIn(node)) if (mark.nodes[0] === node) yield mark;
    },
  };
}

function isList(marks: KeptMark | KeptMark[]): marks is KeptMark[] {
  return Array.isArray(marks);
}
