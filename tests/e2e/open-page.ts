/** A page with the extension at work on it, as a test sees and touches it. */
import type { Page } from '@playwright/test';
import type { PlainPage } from '../../scripts/driven-page.ts';
import type { PageMatch, PageSummary } from '../../runtime/messages.ts';
import type { Probe, Tab } from '../../scripts/extension-probe.ts';

/** A mark as it is drawn. */
export interface DrawnMark {
  kind: 'exact' | 'variant' | 'quotation';
  /** What the range holds, white space left out. */
  text: string;
  /** The value of the nearest `data-phrases` around it. */
  expected: string | null;
}

export interface OpenPage<Driven extends PlainPage = Page> {
  page: Driven;
  tab: Tab<Driven>;
  /** What the frame tells the popup, once it has been read. */
  summary: () => Promise<PageSummary>;
  matches: () => Promise<PageMatch[]>;
  /** The words of the matches in the page's order. */
  texts: () => Promise<string[]>;
  /** The registered highlights, which are the same in every script world of the document. */
  drawn: () => Promise<DrawnMark[]>;
  /** A point inside the nth mark with these words, in the viewport. */
  pointAt: (text: string, nth?: number) => Promise<{ x: number; y: number }>;
  /** Moves the real mouse to a mark and leaves it there. */
  rest: (text: string, nth?: number) => Promise<void>;
}

// Runs in the page.
function readDrawn(): DrawnMark[] {
  const toLive = ({ startContainer, startOffset, endContainer, endOffset }: AbstractRange) => {
    const live = new Range();
    live.setStart(startContainer, startOffset);
    live.setEnd(endContainer, endOffset);
    return live;
  };
  const kinds = ['exact', 'variant', 'quotation'] as const;
  const all = kinds.flatMap((kind) =>
    [...(CSS.highlights.get(`locus-${kind}`) ?? [])]
      .filter(({ startContainer }) => startContainer.isConnected)
      .map((line) => ({ kind, range: toLive(line) })),
  );
  all.sort((one, other) => one.range.compareBoundaryPoints(Range.START_TO_START, other.range));
  return all.map(({ kind, range }) => {
    const holder = range.startContainer.parentElement;
    const expected = holder && Element.prototype.closest.call(holder, '[data-phrases]');
    const text = range.toString().replace(/\s+/gu, '');
    return { kind, text, expected: expected?.getAttribute('data-phrases') ?? null };
  });
}

// Runs in the page.
function findPoint({ text, nth }: { text: string; nth: number }): { x: number; y: number } | null {
  const toLive = ({ startContainer, startOffset, endContainer, endOffset }: AbstractRange) => {
    const live = new Range();
    live.setStart(startContainer, startOffset);
    live.setEnd(endContainer, endOffset);
    return live;
  };
  const all = ['exact', 'variant', 'quotation'].flatMap((kind) => [
    ...(CSS.highlights.get(`locus-${kind}`) ?? []),
  ]);
  const ranges = all
    .filter(({ startContainer }) => startContainer.isConnected)
    .map(toLive)
    .filter((range) => range.toString().replace(/\s+/gu, '') === text);
  ranges.sort((one, other) => one.compareBoundaryPoints(Range.START_TO_START, other));
  const range = ranges[nth];
  if (!range) return null;
  const below = range.getBoundingClientRect();
  if (below.top < 0 || below.bottom > innerHeight) {
    scrollTo({ top: scrollY + below.top - innerHeight / 3, behavior: 'instant' });
  }
  const box = range.getClientRects()[0];
  return box ? { x: box.left + Math.min(box.width / 2, 20), y: box.top + box.height / 2 } : null;
}

/** Hands for a tab. */
export function holdPage<Driven extends PlainPage>(probe: Probe<Driven>, tab: Tab<Driven>): OpenPage<Driven> {
  const { page } = tab;
  const summary = async () => (await probe.waitForSummary(tab)).summary;
  const matches = async () => (await summary()).matches;
  const pointAt = async (text: string, nth = 0) => {
    const point = await page.evaluate(findPoint, { text, nth });
    if (!point) throw new Error(`There is no mark “${text}” on the page.`);
    return point;
  };
  return {
    page,
    tab,
    summary,
    matches,
    texts: async () => (await matches()).map(({ text }) => text),
    drawn: () => page.evaluate(readDrawn),
    pointAt,
    async rest(text, nth) {
      const { x, y } = await pointAt(text, nth);
      await page.mouse.move(x, y);
      await page.mouse.move(x + 1, y);
    },
  };
}
