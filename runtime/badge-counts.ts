/** What one frame told of itself. */
export interface FrameCount {
  count: number;
  isPartial: boolean;
  isOn: boolean;
  /** The browser's id of the frame's document; absent where a browser has none. */
  document?: string | undefined;
  /** The tab has begun to load something since: the top frame's next word shows whether the page is another one. */
  isLeaving: boolean;
}

/** The frames of one tab, by frame id. */
export type TabCounts = Record<string, FrameCount>;

/** What the badge says of a tab. */
export interface Total {
  count: number;
  isPartial: boolean;
  isOn: boolean;
}

/** A badge holds four characters in every browser. */
const BADGE_LIMIT = 999;

/** A tab before any frame has spoken. */
export const NO_COUNTS: TabCounts = {};

/** The id of a tab's top frame in every browser. */
const TOP_FRAME = 0;

/** The tab's counts from when it begins to load something. */
export function leaveCounts(counts: TabCounts): TabCounts {
  return mapCounts(counts, (count) => ({ ...count, isLeaving: true }));
}

/**
 * The tab's counts with one frame's news. Chrome says *loading* for `history.pushState` and for a frame that comes
 * later too, where the page stays and will not repeat itself; so old counts go only when the top frame speaks from
 * a new document, and those of the new page's frames that spoke before it stay.
 */
export function addCount(counts: TabCounts, frame: number, news: FrameCount): TabCounts {
  if (frame !== TOP_FRAME) return { ...counts, [frame]: news };
  const isSamePage = news.document !== undefined && news.document === counts[TOP_FRAME]?.document;
  const kept = isSamePage
    ? mapCounts(counts, (count) => ({ ...count, isLeaving: false }))
    : Object.fromEntries(Object.entries(counts).filter(([, { isLeaving }]) => !isLeaving));
  return { ...kept, [frame]: news };
}

/**
 * Whether frames have to say their counts again. One of the new page may have spoken before the browser said that the
 * tab loads. And of two documents of a frame, the one that went may be heard last: they have processes of their own.
 */
export function isUnsure(before: TabCounts, after: TabCounts): boolean {
  return Object.entries(before).some(([frame, { document, isLeaving }]) => {
    const isExpected = frame === String(TOP_FRAME) && isLeaving;
    return !(frame in after) || (after[frame]?.document !== document && !isExpected);
  });
}

/** The sum over a tab's frames; the top frame says whether the site is on. */
export function sumCounts(counts: TabCounts): Total {
  const all = Object.values(counts);
  return {
    count: all.reduce((sum, { count }) => sum + count, 0),
    isPartial: all.some(({ isPartial }) => isPartial),
    isOn: counts[TOP_FRAME]?.isOn ?? all.every(({ isOn }) => isOn),
  };
}

/** The badge's number: empty for none, with a plus where there are or may be more. */
export function formatCount({ count, isPartial }: Total): string {
  if (count === 0) return '';
  if (count > BADGE_LIMIT) return `${BADGE_LIMIT}+`;
  return isPartial ? `${count}+` : `${count}`;
}

/** A frame's count out of a message or out of storage, or nothing when it is none. */
export function findCount(value: unknown): FrameCount | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { count, isPartial, isOn, isLeaving, document } = value as Record<string, unknown>;
  if (!Number.isInteger(count) || Number(count) < 0) return undefined;
  return {
    count: Number(count),
    isPartial: isPartial === true,
    isOn: isOn !== false,
    isLeaving: isLeaving === true,
    document: typeof document === 'string' ? document : undefined,
  };
}

function mapCounts(counts: TabCounts, change: (count: FrameCount) => FrameCount): TabCounts {
  return Object.fromEntries(Object.entries(counts).map(([frame, count]) => [frame, change(count)]));
}
