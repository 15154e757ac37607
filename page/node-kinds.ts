/**
 * What a node is. A node that a frame of the page has made and that was moved here is no instance of this frame's
 * classes, and a form's fields hide its own properties: what tells no type or name of itself is a form.
 */

/** Whether a node is text; CDATA and comments are none. */
export function isText(node: Node | null): node is Text {
  return node?.nodeType === 3;
}

/** Whether a node is an element. */
export function isElement(node: Node | null): node is Element {
  return node !== null && (node.nodeType === 1 || typeof node.nodeType !== 'number');
}

/** Whether a node is a form, whatever its fields are called. */
export function isForm(node: Node): node is HTMLFormElement {
  if (!isElement(node)) return false;
  return node.localName === 'form' || typeof node.localName !== 'string';
}

let isAnyLost = false;

/**
 * Whether the browser has taken a node away: Firefox lets no extension keep what came from a frame that has gone, and
 * then throws whatever is asked of it. So nodes that were kept while the page had its turn are asked this first.
 */
export function isLost(node: Node): boolean {
  try {
    void node.nodeType;
    return false;
  } catch {
    isAnyLost = true;
    return true;
  }
}

/** Whether any node was found lost since this was last asked. It may stand in the page all the same: another walk finds it. */
export function takeLosses(): boolean {
  const wasAnyLost = isAnyLost;
  isAnyLost = false;
  return wasAnyLost;
}

/** Whether a node is the root of a shadow tree. */
export function isShadowRoot(node: Node | null): node is ShadowRoot {
  return node?.nodeType === 11 && 'host' in node;
}
