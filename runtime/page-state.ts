/** What our own pages know of the page that they stand beside: what its frames said of themselves. */
import type { PageSummary, PlaceOfTarget } from './messages.ts';
import type { PageNews } from './watch-page.ts';

/** The page under the popup, beside the reader or in a report. */
export type PageState = Exclude<PageNews, { kind: 'summary' }> | { kind: 'read'; summaries: PageSummary[] };

/** The first places of targets, as far as they are known; `null` for what the library does not hold. */
export type Places = ReadonlyMap<string, PlaceOfTarget | null>;

/** The page after a piece of news of it. */
export function hearPage(page: PageState, news: PageNews): PageState {
  if (news.kind !== 'summary') return news;
  const { summary } = news;
  const others = listFrames(page).filter(({ frame }) => frame !== summary.frame);
  // A second top frame is the next page in the same tab: the frames of the one before have gone.
  if (summary.isTop && others.some(({ isTop }) => isTop)) return { kind: 'read', summaries: [summary] };
  return { kind: 'read', summaries: summary.isTop ? [summary, ...others] : keepOrder(page, summary) };
}

function keepOrder(page: PageState, summary: PageSummary): PageSummary[] {
  const summaries = listFrames(page);
  const isKnown = summaries.some(({ frame }) => frame === summary.frame);
  if (!isKnown) return [...summaries, summary];
  return summaries.map((other) => (other.frame === summary.frame ? summary : other));
}

/** The page as its site is switched: the switch answers at once, the page's own word follows. */
export function switchPage(page: PageState, isOn: boolean): PageState {
  if (page.kind !== 'read') return page;
  return {
    kind: 'read',
    summaries: page.summaries.map((summary) => ({ ...summary, isOn, state: 'waiting' })),
  };
}

/** The frames that have been heard of, the top one first. */
export function listFrames(page: PageState): PageSummary[] {
  return page.kind === 'read' ? page.summaries : [];
}

/** The frame that the site's name and switch belong to. */
export function findTopFrame(page: PageState): PageSummary | undefined {
  return listFrames(page).find(({ isTop }) => isTop);
}

/** The targets of the page's matches whose places are not known yet, each once. */
export function listUnplaced(page: PageState, places: Places): string[] {
  const targets = listFrames(page).flatMap(({ matches }) => matches.map(({ target }) => target));
  return [...new Set(targets)].filter((target) => !places.has(target));
}
