/** What one frame told of itself. */
export interface FrameCount {
  count: number;
  isPartial: boolean;
  isOn: boolean;
  /** The browser's id of the frame's document; absent where a browser has none. */
  document?: string | undefined;
}

/** The frames of one tab, by frame id. */
export interface TabCounts {
  /** The tab began to load something: the next frame that speaks shows whether the page is another one. */
  isLeaving: boolean;
  frames: Record<string, FrameCount>;
}

/** What the badge says of a tab. */
export interface Total {
  count: number;
  isPartial: boolean;
  isOn: boolean;
}

/** A badge holds four characters in every browser. */
const BADGE_LIMIT = 999;

/** A tab before any frame has spoken. */
export const NO_COUNTS: TabCounts = { isLeaving: false, frames: {} };

/**
 * The tab's counts with one frame's news. Chrome says *loading* for `history.pushState` too, where the
 * page stays and will not repeat itself; so old counts go only when a frame speaks from a new document.
 */
export function addCount(counts: TabCounts, frame: number, news: FrameCount): TabCounts {
  const before = counts.frames[frame];
  const isSamePage = news.document !== undefined && news.document === before?.document;
  const kept = counts.isLeaving && !isSamePage ? {} : counts.frames;
  return { isLeaving: false, frames: { ...kept, [frame]: news } };
}

/** The sum over a tab's frames; the top frame says whether the site is on. */
export function sumCounts({ frames }: TabCounts): Total {
  const all = Object.values(frames);
  return {
    count: all.reduce((sum, { count }) => sum + count, 0),
    isPartial: all.some(({ isPartial }) => isPartial),
    isOn: frames[0]?.isOn ?? all.every(({ isOn }) => isOn),
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
  const { count, isPartial, isOn, document } = value as Record<string, unknown>;
  if (!Number.isInteger(count) || Number(count) < 0) return undefined;
  return {
    count: Number(count),
    isPartial: isPartial === true,
    isOn: isOn !== false,
    document: typeof document === 'string' ? document : undefined,
  };
}
