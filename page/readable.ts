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

/** Attributes that take an element out of reading, and with it all that it holds. */
export const UNREAD_ATTRIBUTES = ['hidden', 'aria-hidden', 'contenteditable'];

const UNREAD = '[hidden],[aria-hidden="true"],[contenteditable]:not([contenteditable="false"])';

/** The element whose block the text in `element` belongs to, or `null` where nothing is read. */
export type RootOf = (element: Element | null) => Element | null;

/** Block roots for a few places of a page: each element is asked for its attributes when it is met. */
export function createRootOf(): RootOf {
  return rootsBy((element) => element.matches(UNREAD));
}

/** Block roots for all that `scope` holds: one query finds what is not read, cheaper than asking each element. */
export function createRootOfAll(scope: Element): RootOf {
  const unread = new Set(scope.querySelectorAll(UNREAD));
  return rootsBy((element) => unread.has(element) || (element.contains(scope) && element.matches(UNREAD)));
}

/** Judges each element once, from its tag, its attributes and what its parent was judged to be. */
function rootsBy(isUnread: (element: Element) => boolean): RootOf {
  const roots = new Map<Element, Element | null>();

  function judge(element: Element, above: Element | undefined): Element | null {
    const sort = TAGS.get(element.localName);
    if (sort === 'unread' || isUnread(element)) return null;
    return sort === 'block' || above === undefined ? element : above;
  }

  return function rootOf(element) {
    const path: Element[] = [];
    let root: Element | null | undefined;
    for (let at = element; at !== null && root === undefined; at = at.parentElement) {
      root = roots.get(at);
      if (root === undefined) path.push(at);
    }
    for (const unknown of path.reverse()) {
      root = root === null ? null : judge(unknown, root);
      roots.set(unknown, root);
    }
    return root ?? null;
  };
}
