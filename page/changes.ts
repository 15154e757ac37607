/** What changed on a page, as far as its text is concerned. */
import { CARD_TAG } from './card-tag.ts';
import { hasInk } from './has-ink.ts';
import { isBlock } from './readable.ts';
import type { Scope } from './shadow-trees.ts';
import { bare } from './bare.ts';
import { isInPage } from './is-in-page.ts';
import { isElement, isLost, isShadowRoot, isText } from './node-kinds.ts';

/** Parts to be read whole, and text nodes whose block is read around them. */
export interface Changes {
  scopes: Set<Scope>;
  texts: Set<Text>;
  /** Elements whose attributes changed what is read of them. */
  judged: Set<Element>;
}

/** Nodes looked at beside a change to find its neighbour. */
const MAX_STEPS = 16;

/** So many nodes at once, and an element that holds nothing else is noted in their place. */
const MANY = 100;

/** No changes yet. */
export function createChanges(): Changes {
  return { scopes: new Set(), texts: new Set(), judged: new Set() };
}

/** Adds to `changes` what has to be read again after one mutation; what has left the page since is left out. */
export function noteChange(changes: Changes, record: MutationRecord): void {
  const { target } = record;
  if (!isInPage(target)) return;
  if (record.type === 'characterData') {
    if (isText(target)) changes.texts.add(target);
  } else if (record.type === 'attributes') {
    changes.scopes.add(target as Element);
    changes.judged.add(target as Element);
    noteNeighbours(changes, bare(target).previousSibling, bare(target).nextSibling);
  } else if (!isOfCard(record)) {
    noteAdded(changes, record);
    noteNeighbours(changes, record.previousSibling, record.nextSibling);
  }
}

/** The card's host comes and goes alone. */
function isOfCard({ addedNodes, removedNodes }: MutationRecord): boolean {
  if (addedNodes.length + removedNodes.length !== 1) return false;
  const node = addedNodes[0] ?? removedNodes[0] ?? null;
  return node !== null && !isLost(node) && isElement(node) && node.localName === CARD_TAG;
}

function noteAdded({ scopes, texts }: Changes, { target, addedNodes }: MutationRecord): void {
  const isAll = addedNodes.length > MANY && addedNodes.length === bare(target).childNodes.length;
  if (isAll && (isElement(target) || isShadowRoot(target))) scopes.add(target);
  else
    for (const node of addedNodes) {
      if (!isInPage(node)) continue;
      if (isText(node)) texts.add(node);
      else if (isElement(node)) scopes.add(node);
    }
}

/** Text on either side may have been parted or joined by what came or went between. */
function noteNeighbours({ texts }: Changes, before: Node | null, after: Node | null): void {
  const one = findText(before, 'previousSibling');
  const other = findText(after, 'nextSibling');
  if (one) texts.add(one);
  if (other) texts.add(other);
}

/** The nearest text from `start` on that is in the same block, as far as tags tell. */
function findText(start: Node | null, next: 'previousSibling' | 'nextSibling'): Text | null {
  let node = start && isInPage(start) ? start : null;
  for (let step = 0; node && step < MAX_STEPS; step++, node = node[next]) {
    if (isText(node) && hasInk(node.data)) return node;
    if (!isElement(node)) continue;
    if (isBlock(node)) return null;
    const text = findTextIn(node, next);
    if (text) return text;
  }
  return null;
}

function findTextIn(element: Element, next: 'previousSibling' | 'nextSibling'): Text | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  return (next === 'nextSibling' ? walker.firstChild() : walker.lastChild()) as Text | null;
}
