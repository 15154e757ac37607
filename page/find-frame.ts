/**
 * Which element holds which frame, without a word to the page: by the number of the frame where the browser tells it,
 * else by its place among the frames that this one lists, see `find-frame-way`. One in a shadow tree is not listed, and
 * known only while it is the only one of its size.
 */
import { browser } from '#imports';
import { contentOf, FRAMES } from './frame-content.ts';
import { createPace } from './pace.ts';
import type { Size } from './place-card.ts';
import { findShadowTrees, parentOf } from './shadow-trees.ts';

type FrameElement = HTMLIFrameElement;
type GetFrameId = (frame: Element) => number;

/** The key of a frame that its parent does not list. */
const UNLISTED = -1;

/** px by which an element may be larger than the frame says: both are rounded. */
const ROUNDING = 2;

/** The element of the frame with this key; `null` where that is not sure. `inner`: how large the frame is, if that is known. */
export async function findFrame(key: number, inner: Size | null): Promise<HTMLElement | null> {
  const listed = Document.prototype.querySelectorAll.call(document, FRAMES);
  const found = ([...listed] as FrameElement[]).find((element) => hasKey(element, key));
  if (found) return upright(found);
  const unlisted: FrameElement[] = [];
  for (const tree of await findShadowTrees([document.documentElement], createPace())) {
    unlisted.push(...tree.querySelectorAll<FrameElement>(FRAMES));
  }
  const known = unlisted.find((element) => hasKey(element, key));
  if (known || key !== UNLISTED) return known ? upright(known) : null;
  const [only, ...others] = unlisted.filter((element) => element.contentWindow && hasSize(element, inner));
  return only && others.length === 0 ? upright(only) : null;
}

function hasKey(element: FrameElement, key: number): boolean {
  const getFrameId = findGetFrameId();
  if (getFrameId) return numberOf(element, getFrameId) === key;
  return key !== UNLISTED && element.contentWindow !== null && element.contentWindow === window[key];
}

/** Firefox knows no frames in elements that the page has given a class of its own. */
function numberOf(element: FrameElement, getFrameId: GetFrameId): number {
  try {
    return getFrameId(element);
  } catch {
    return UNLISTED;
  }
}

function hasSize(element: FrameElement, inner: Size | null): boolean {
  const content = contentOf(element);
  if (!content || !inner) return content !== null;
  const isAsWide = Math.abs(content.right - content.left - inner.width) <= ROUNDING;
  return isAsWide && Math.abs(content.bottom - content.top - inner.height) <= ROUNDING;
}

function findGetFrameId(): GetFrameId | undefined {
  return (browser.runtime as { getFrameId?: GetFrameId }).getFrameId;
}

/** The element, unless something turns, skews or mirrors it: its box would say nothing of where its words are. */
function upright(element: HTMLElement): HTMLElement | null {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const { transform, rotate, scale } = getComputedStyle(at);
    if (rotate !== 'none' || scale.includes('-') || !isPlain(transform)) return null;
  }
  return element;
}

/** Whether a computed transform only moves and scales. */
function isPlain(transform: string): boolean {
  if (transform === 'none') return true;
  const [a = 0, b = 1, c = 1, d = 0] = /^matrix\((.*)\)$/u.exec(transform)?.[1]?.split(',').map(Number) ?? [];
  return a > 0 && d > 0 && b === 0 && c === 0;
}
