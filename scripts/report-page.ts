/** What `npm start` tells of one page, read from the extension as the popup reads it. */
import type { PageMatch } from '../runtime/messages.ts';
import type { DrivenPage } from './driven-page.ts';
import type { Probe, Tab } from './extension-probe.ts';

/** A match with its source. */
export interface ReportedMatch {
  text: string;
  kind: PageMatch['kind'];
  /** `null` for a quotation, which follows a passage and not a phrase. */
  phrase: string | null;
  /** `null` when the library does not know the target any more. */
  passage: { address: string; text: string } | null;
  score: number;
  before: string;
  after: string;
}

/** What was found on a page. */
export interface PageReport {
  url: string;
  title: string;
  /** From DOMContentLoaded until all of the page was read and marked; `null` for a page that failed. */
  milliseconds: number | null;
  matches: ReportedMatch[];
  /** One sentence, for a page that failed. */
  error?: string;
}

/** When the page's DOMContentLoaded ended, in milliseconds since 1970. */
async function readLoadedTime(page: DrivenPage): Promise<number> {
  return page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return performance.timeOrigin + (navigation?.domContentLoadedEventEnd ?? 0);
  });
}

/** Each match with the passage that it comes from. */
async function addPassages(
  probe: Probe<DrivenPage>,
  matches: readonly PageMatch[],
): Promise<ReportedMatch[]> {
  const targets = [...new Set(matches.map(({ target }) => target))];
  const answer = targets.length > 0 ? await probe.send('getPlaces', { targets }) : undefined;
  if (answer?.kind === 'unavailable') throw new Error('The library could not be loaded.');
  const places = new Map(targets.map((target, index) => [target, answer?.places[index]]));
  return matches.map(({ text, kind, target, score, before, after }) => {
    const place = places.get(target);
    const passage = place ? { address: place.passage.address, text: place.passage.text } : null;
    return { text, kind, phrase: kind === 'quotation' ? null : target, passage, score, before, after };
  });
}

async function readPage(probe: Probe<DrivenPage>, tab: Tab<DrivenPage>, url: string): Promise<PageReport> {
  const response = await tab.page.goto(url, { waitUntil: 'commit' });
  if (response && !response.ok()) throw new Error(`The server answered ${response.status()}.`);
  // Asked for while the page is still loading, so that no time of ours is counted.
  const reading = probe.waitForSummary(tab);
  const { summary, at } = await reading;
  const milliseconds = Math.max(0, at - (await readLoadedTime(tab.page)));
  const matches = await addPassages(probe, summary.matches);
  return { url, title: await tab.page.title(), milliseconds: Math.round(milliseconds * 10) / 10, matches };
}

function say(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [first = ''] = message.replace(/^page\.\w+: /u, '').split('\n');
  return first.startsWith('net::') ? `The page could not be loaded (${first.split(' ')[0]}).` : first;
}

/** Opens one page in the tab and tells what the extension found on it. A page that fails is told of, not thrown. */
export async function reportPage(
  probe: Probe<DrivenPage>,
  tab: Tab<DrivenPage>,
  url: string,
): Promise<PageReport> {
  try {
    return await readPage(probe, tab, url);
  } catch (error) {
    return { url, title: '', milliseconds: null, matches: [], error: say(error) };
  }
}
