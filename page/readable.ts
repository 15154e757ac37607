/** What of a page is read, and where its blocks begin and end, judged by tags and attributes alone. */

/** Never read: not text, not shown, or the reader's own writing. A ruby reading is no part of the wording. */
const UNREAD_TAGS = [
  ...['script', 'style', 'noscript', 'template', 'head', 'title', 'iframe', 'object', 'noframes', 'noembed'],
  ...['textarea', 'input', 'select', 'option', 'optgroup', 'datalist', 'svg', 'math', 'canvas', 'audio', 'video'],
  ...['rt', 'rp', 'rtc'],
];

const BLOCK_TAGS = [
  ...['html', 'body', 'div', 'p', 'section', 'article', 'main', 'aside', 'header', 'footer', 'nav', 'search'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hgroup', 'address', 'blockquote', 'pre', 'xmp', 'plaintext', 'listing'],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'menu', 'dir', 'figure', 'figcaption', 'hr', 'center', 'marquee'],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'colgroup', 'col'],
  ...['form', 'fieldset', 'legend', 'button', 'details', 'summary', 'dialog', 'frameset'],
];

const TAGS = new Map<string, 'unread' | 'block'>([
  ...UNREAD_TAGS.map((tag) => [tag, 'unread'] as const),
  ...BLOCK_TAGS.map((tag) => [tag, 'block'] as const),
]);

/** Attributes that may take an element, and all that it holds, out of reading. */
export const UNREAD_ATTRIBUTES = ['hidden', 'aria-hidden', 'contenteditable'];

const UNREAD_ELEMENTS =
  '[hidden],[aria-hidden="true"],[contenteditable]:not([contenteditable="false"]),svg,math,object,canvas,audio,video';

/** What is known of the elements of a page while it is read once; the tree is judged as it is when first asked. */
export interface Structure {
  /** The element whose block the text in `element` belongs to, or `null` if it stands in unread inline markup. */
  rootOf(element: Element | null): Element | null;
  /** Whether the block is read: neither it nor anything around it is hidden, being edited, or not text. */
  isRead(root: Element): boolean;
}

/**
 * Judges elements by tag and attributes when they are met. Looking no farther up than the block
 * keeps this cheap; what is around a block is asked once for all blocks with the same parent.
 */
export function createStructure(): Structure {
  const roots = new Map<Element, Element | null>();
  const surroundings = new Map<Element, boolean>();

  function findRoot(element: Element): Element | null {
    const sort = TAGS.get(element.localName);
    if (sort === 'block') return element;
    if (sort === 'unread' || element.matches(UNREAD_ELEMENTS)) return null;
    return element.parentElement ? rootOf(element.parentElement) : element;
  }

  function rootOf(element: Element | null): Element | null {
    if (element === null) return null;
    let root = roots.get(element);
    if (root === undefined) roots.set(element, (root = findRoot(element)));
    return root;
  }

  function areSurroundingsRead(element: Element): boolean {
    let isRead = surroundings.get(element);
    if (isRead === undefined) surroundings.set(element, (isRead = element.closest(UNREAD_ELEMENTS) === null));
    return isRead;
  }

  return {
    rootOf,
    isRead(root) {
      const { parentElement } = root;
      return !root.matches(UNREAD_ELEMENTS) && (parentElement === null || areSurroundingsRead(parentElement));
    },
  };
}
