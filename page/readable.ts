import { hasInk } from './has-ink.ts';
import { hostOf, isWithinDeep, parentOf, type Scope } from './shadow-trees.ts';
import { bare } from './bare.ts';
import { isElement } from './node-kinds.ts';

/** What of a page is read, and where its blocks begin and end, judged by tags and attributes alone. */

/** Never read: no text, not shown, or the reader's own writing. A ruby reading is no part of the wording. */
const UNREAD_TAGS =
  'script style noscript template head title iframe object noframes noembed ' +
  'textarea input select option optgroup datalist svg math canvas audio video rt rp rtc';

const BLOCK_TAGS =
  'html body div p section article main aside header footer nav search h1 h2 h3 h4 h5 h6 hgroup address ' +
  'blockquote pre xmp plaintext listing ul ol li dl dt dd menu dir figure figcaption hr center marquee ' +
  'table caption thead tbody tfoot tr td th colgroup col form fieldset legend button details summary dialog slot';

const TAGS = new Map<string, 'unread' | 'block'>([
  ...UNREAD_TAGS.split(' ').map((tag) => [tag, 'unread'] as const),
  ...BLOCK_TAGS.split(' ').map((tag) => [tag, 'block'] as const),
]);

/** Attributes that may take an element, and all that it holds, out of reading. */
export const UNREAD_ATTRIBUTES = ['hidden', 'aria-hidden', 'contenteditable'];

/** Inline elements on the way from a text to its block that are not worth remembering. */
const LONG_CLIMB = 16;

const UNREAD = '[hidden],[aria-hidden="true"],[contenteditable]:not([contenteditable="false"])';

/** What is known of a page's elements while it is read once. */
export interface Structure {
  /**
   * The element whose block the text belongs to, or `null` if an element between them, or around the block, is known to
   * keep it from being read. The host for what stands in no block of its shadow tree.
   */
  rootOf: (text: Text) => Element | null;
  /** Whether nothing at or around a block root keeps its text from being read. */
  isRead: (root: Element) => boolean;
}

/** Whether an element starts a block of its own, by its tag. */
export function isBlock(element: Element): boolean {
  return sortOf(element) === 'block';
}

/** Whether an element keeps what it holds from being read, by its tag and its own attributes. */
export function isUnread(element: Element): boolean {
  return sortOf(element) === 'unread' || bare(element).matches(UNREAD);
}

/** Whether an attribute of a part of the page, or of what is around it, keeps all of it from being read. */
export function isInUnread(scope: Scope): boolean {
  return isWithinDeep(isElement(scope) ? scope : scope.host, UNREAD);
}

/** Whether an attribute of an element around a text keeps it from being read. */
export function isTextInUnread(text: Text): boolean {
  const around = parentOf(text);
  return around !== null && isInUnread(around);
}

/** Whether a text stands in a block root, with nothing between them that keeps it from being read. */
export function isReadIn(root: Element, text: Text): boolean {
  for (let at = parentOf(text); at; at = parentOf(at)) {
    if (at === root) return true;
    if (isUnread(at)) return false;
  }
  return false;
}

function sortOf(element: Element): 'unread' | 'block' | undefined {
  return TAGS.get(bare(element).localName);
}

/** A structure for a few places. It looks no farther up than the block; what is around is asked once for many blocks. */
export function createStructure(): Structure {
  const blocks = new Map<Element, boolean>();
  const surroundings = new Map<Element, boolean>();
  const rootOf = createRootOf((element) => bare(element).matches(UNREAD));

  function areSurroundingsRead(element: Element): boolean {
    let isAround = surroundings.get(element);
    if (isAround === undefined) surroundings.set(element, (isAround = !isWithinDeep(element, UNREAD)));
    return isAround;
  }

  function isRead(root: Element): boolean {
    let isBlockRead = blocks.get(root);
    if (isBlockRead === undefined) {
      const around = parentOf(root);
      isBlockRead = !bare(root).matches(UNREAD) && (around === null || areSurroundingsRead(around));
      blocks.set(root, isBlockRead);
    }
    return isBlockRead;
  }

  return {
    // Text that is not read parts nothing, whatever blocks it stands in.
    rootOf(text) {
      const root = rootOf(text);
      return root !== null && isRead(root) ? root : null;
    },
    isRead,
  };
}

/**
 * A structure for all of a page. What has such attributes is found by one query and its text is looked up;
 * often there is none, and then this is several times cheaper than asking about each element or block.
 */
export function createWholeStructure(scope: Scope): Structure {
  const unread = findUnread(scope);
  const rootOf = createRootOf(() => false);
  const isScopeRead = !isInUnread(scope);
  const isRead = () => isScopeRead;
  if (unread.size === 0) return { rootOf, isRead };
  const isUnreadText = ({ parentElement }: Text) => parentElement !== null && unread.has(parentElement);
  return { rootOf: (text) => (isUnreadText(text) ? null : rootOf(text)), isRead };
}

/** Elements right around text that their own or outer attributes keep from being read. */
function findUnread(scope: Scope): Set<Element> {
  const parents = new Set<Element>();
  let last: Element | null = null;
  for (const element of scope.querySelectorAll(UNREAD)) {
    if (last && bare(last).contains(element)) continue;
    last = element;
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
      if (node.parentElement && hasInk(node.data)) parents.add(node.parentElement);
  }
  return parents;
}

/**
 * What is kept as a key stays with the page for good, where the browser lets go of what was only looked at: on 90,000
 * inline elements that was 4 MB. So climbs are remembered only where they would add up.
 */
function createRootOf(hasUnreadAttribute: (element: Element) => boolean): Structure['rootOf'] {
  const roots = new Map<Element, Element | null>();

  /** Scripts nest deeper than any stack, so this climbs in a loop. */
  function rootOfElement(element: Element): Element | null {
    if (TAGS.get(element.localName) === 'block') return element;
    const passed: Element[] = [];
    let root: Element | null | undefined;
    for (let at = element; root === undefined;) {
      root = roots.get(at);
      if (root !== undefined) break;
      const sort = sortOf(at);
      if (sort === 'block') root = at;
      else if (sort === 'unread' || hasUnreadAttribute(at)) root = null;
      if (sort !== 'block') passed.push(at);
      if (root !== undefined) break;
      const { parentElement, parentNode } = at;
      if (parentElement) at = parentElement;
      else root = hostOf(parentNode) ?? at;
    }
    if (passed.length > LONG_CLIMB) for (const inline of passed) roots.set(inline, root);
    return root;
  }

  return (text) => (text.parentElement ? rootOfElement(text.parentElement) : hostOf(text.parentNode));
}
