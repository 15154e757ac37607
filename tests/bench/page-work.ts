/** What is measured beside Locus. Each function runs in the page, where it is sent as text. */
import type Peer from 'mark.js';

/** The floor: every text node is walked over and each of its characters read. Gives back how many there are. */
export function readEveryCharacter(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let characters = 0;
  let sum = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const { data } = node;
    for (let index = 0; index < data.length; index += 1) sum += data.charCodeAt(index);
    characters += data.length;
  }
  // The sum is used, so that no compiler leaves the reading out.
  return characters + (sum < 0 ? 1 : 0);
}

/** One regular expression of all phrases, the longest first, over each text node. Gives back how often it matches. */
export function matchOneExpression(phrases: string[]): number {
  const escaped = phrases.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`));
  const expression = new RegExp(escaped.toSorted((one, other) => other.length - one.length).join('|'), 'gu');
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let matches = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    matches += node.data.match(expression)?.length ?? 0;
  }
  return matches;
}

/** mark.js with all phrases; the library must be in the page. Gives back how often it marked. */
export function markWithPeer(phrases: string[]): number {
  const { Mark } = globalThis as unknown as { Mark: typeof Peer };
  const instance = new Mark(document.body);
  let marked = 0;
  const done = (matches: number) => void (marked += matches);
  // It calls itself for each phrase, and all at once are now and then too many for the stack.
  for (let from = 0; from < phrases.length; from += 100)
    instance.mark(phrases.slice(from, from + 100), { separateWordSearch: false, diacritics: false, done });
  return marked;
}

/** How many marks have a line. */
export function countDrawn(): number {
  const sizes = ['exact', 'variant', 'quotation'].map(
    (kind) => CSS.highlights.get(`locus-${kind}`)?.size ?? 0,
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Runs before the page: notes the first frame after which so many marks had been painted, counted from DOMContentLoaded. */
export function watchPainting(expected: number): void {
  const record: { painted: number | null } = { painted: null };
  Object.assign(globalThis, { paintRecord: record });
  const count = () =>
    ['exact', 'variant', 'quotation'].reduce(
      (sum, kind) => sum + (CSS.highlights.get(`locus-${kind}`)?.size ?? 0),
      0,
    );
  const look = () => {
    // The frame that begins now paints the marks; when the next one begins it has been painted.
    requestAnimationFrame(count() < expected ? look : note);
  };
  const note = () => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    record.painted = performance.now() - (navigation?.domContentLoadedEventEnd ?? 0);
  };
  document.addEventListener('DOMContentLoaded', () => requestAnimationFrame(look));
}
