/**
 * Open shadow trees: parts of a page that no walk from outside enters.
 *
 * There is no selector for them and no event when one comes, so elements are asked one by one: after the page has been
 * read, in each part that is added, and a few times later where elements of the page still wait for their code, which
 * mostly gives them their trees.
 */
import type { Pace } from './pace.ts';
import { bare } from './bare.ts';
import { isInPage } from './is-in-page.ts';
import { isElement, isShadowRoot } from './node-kinds.ts';

/** Part of a page that is read as one: no text reads on across the border of a shadow tree. */
export type Scope = Element | ShadowRoot;

/** Elements looked at between two looks at the clock, which costs as much as some ten of them. */
const ELEMENTS_A_LOOK = 256;

/** The element around a node, the host for one at the top of a shadow tree. */
export function parentOf(node: Node): Element | null {
  const { parentElement, parentNode } = bare(node);
  return parentElement ?? hostOf(parentNode);
}

/** The host of a shadow tree; `null` for a node that is none. */
export function hostOf(node: Node | null): Element | null {
  return isShadowRoot(node) ? node.host : null;
}

/** Whether a node stands in one of these parts of the page, shadow trees in them included. */
export function isInParts(node: Node, parts: ReadonlySet<Node>): boolean {
  for (let at: Node | null = node; at; at = bare(at).parentNode ?? hostOf(at)) if (parts.has(at)) return true;
  return false;
}

/** Whether an element, or one around it, is as the selector says, out of all shadow trees that it stands in. */
export function isWithinDeep(element: Element, selector: string): boolean {
  for (let at: Element | null = element; at; at = hostOf(bare(at).getRootNode()))
    if (bare(at).closest(selector)) return true;
  return false;
}

/** Whether the element around a text is drawn. */
export function isShownAround(text: Text, options: CheckVisibilityOptions = {}): boolean {
  const element = parentOf(text);
  return element !== null && bare(element).checkVisibility(options);
}

/** The shadow trees in some parts of the page, those in them included; the page has its turn in between. */
export async function findShadowTrees(scopes: Iterable<Scope>, pace: Pace): Promise<ShadowRoot[]> {
  const trees: ShadowRoot[] = [];
  const steps = listInScopes(scopes, trees);
  const isDone = (isEnough: () => boolean) => {
    for (;;) {
      if (steps.next().done) return true;
      if (isEnough()) return false;
    }
  };
  while (!(await pace.turn(isDone)));
  return trees;
}

function* listInScopes(scopes: Iterable<Scope>, trees: ShadowRoot[]): Generator<void, undefined> {
  for (const scope of scopes) {
    if (isInPage(scope)) yield* listShadowTrees(scope, trees);
    yield;
  }
  return undefined;
}

/** Adds them to `trees`; stops after so many elements each time. */
function* listShadowTrees(scope: Scope, trees: ShadowRoot[]): Generator<void, undefined> {
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_ELEMENT);
  let element = isElement(scope) ? scope : (walker.nextNode() as Element | null);
  for (let seen = 1; element; seen++, element = walker.nextNode() as Element | null) {
    const tree = element.shadowRoot;
    if (isShadowRoot(tree)) {
      trees.push(tree);
      yield* listShadowTrees(tree, trees);
    }
    if (seen % ELEMENTS_A_LOOK !== 0) continue;
    yield;
    if (!isInPage(scope) || !isInPage(element)) return undefined;
  }
  return undefined;
}
