import { bare } from './bare.ts';
import { isLost } from './node-kinds.ts';

/** Whether a node stands in this frame's document, or is it; what a page moves into a frame goes on living in the frame's. */
export function isInPage(node: Node): boolean {
  if (isLost(node)) return false;
  const { isConnected, ownerDocument } = bare(node);
  return isConnected && (ownerDocument ?? node) === document;
}
