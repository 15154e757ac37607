import type { Point } from './geometry.ts';

/** The caret nearest to a point of the viewport, in these shadow trees too. */
export function findCaret({ x, y }: Point, shadowTrees: readonly ShadowRoot[] = []): CaretPosition | null {
  // Asked of the prototype, for an image of that name hides the document's own.
  return Document.prototype.caretPositionFromPoint.call(document, x, y, { shadowRoots: [...shadowTrees] });
}
