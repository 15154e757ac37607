/** Saved pages of the real web, which stand beside the project and are not part of it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveTargets, type ServedTargets } from '../../scripts/serve-targets.ts';
import { ROOT } from '../../scripts/run-command.ts';
import type { PageMatch } from '../../runtime/messages.ts';
import { startSession, type Session } from './both/session.ts';
import { expect, openIn, recordMarkup, test, type MarkupRecord } from './harness.ts';

const FOLDER = join(ROOT, '..', 'shared', 'pages');
const INDEX = join(FOLDER, 'index.json');

interface SavedPage {
  file: string;
  language: 'zh' | 'other';
  overlap: 'heavy' | 'medium' | 'low' | 'none';
}

const pages: SavedPage[] = existsSync(INDEX) ? (JSON.parse(readFileSync(INDEX, 'utf8')) as SavedPage[]) : [];

/** White space is the page's affair. */
function squeeze(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}

let served: ServedTargets = { urls: [], close: async () => {} };

let firefox: Session | undefined;

test.beforeAll(async () => {
  if (pages.length > 0) firefox = await startSession('firefox');
  served = await serveTargets(pages.map(({ file }) => ({ kind: 'file', path: join(FOLDER, file) })));
});
test.afterAll(async () => {
  await firefox?.close();
  await served.close();
});

// Saved pages ask for parts of theirs that were not saved; on all other pages of the tests nothing is asked for.
test.afterEach(({ session }) => {
  const others = session.faults.filter((fault) => !/^(?:[A-Z]+ https?:|CONNECT )/u.test(fault));
  session.faults.splice(0, Infinity, ...others);
});

/** What Firefox finds on a page, without the numbers that it gives to matches. */
async function readInFirefox(url: string): Promise<PageMatch[]> {
  const tab = await firefox!.probe.openTab();
  await tab.page.goto(url);
  const { summary } = await firefox!.probe.waitForSummary(tab);
  await tab.page.close();
  return summary.matches.map(withoutId);
}

const withoutId = (match: PageMatch): PageMatch => ({ ...match, id: 0 });

test('saved pages are there to be read', () => {
  test.skip(pages.length === 0, 'The saved pages are not beside the project (../shared/pages).');
  expect(pages.length).toBeGreaterThan(30);
});

for (const [index, { file, language, overlap }] of pages.entries()) {
  test(`${file} is read alike in both browsers, marked and left as it is`, async ({ session }) => {
    let readRecord: () => Promise<MarkupRecord> = () => Promise.reject(new Error('not yet'));
    const url = served.urls[index] ?? '';
    const inFirefox = readInFirefox(url);
    const page = await openIn(session, url, async (tab) => {
      readRecord = await recordMarkup(tab);
    });
    const matches = await page.matches();
    expect(await inFirefox).toEqual(matches.map(withoutId));
    if (language === 'other') expect(matches).toEqual([]);
    if (overlap === 'heavy') expect(matches.length).toBeGreaterThan(10);
    if (file === 'article-16890.html') expect(matches.length).toBeGreaterThan(100);
    // Phrases inside a quotation have no line of their own; nothing else is left out, and nothing is drawn twice.
    const quotations = matches.filter(({ kind }) => kind === 'quotation').map(({ text }) => squeeze(text));
    const drawn = await page.drawn();
    const isCovered = (text: string) => quotations.some((quotation) => quotation.includes(squeeze(text)));
    const alone = matches.filter(({ kind, text }) => kind === 'quotation' || !isCovered(text));
    expect(drawn.length).toBeGreaterThanOrEqual(alone.length);
    expect(drawn.length).toBeLessThanOrEqual(matches.length);
    const { before, now } = await readRecord();
    expect(now).toBe(before);
    await page.page.close();
  });
}
