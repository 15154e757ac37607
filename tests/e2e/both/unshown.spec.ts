/** Pages that nobody sees yet: behind others, or prepared in case they are wanted. */
import { holdPage } from '../open-page.ts';
import type { ChromiumTab } from './chromium/chromium-tab.ts';
import { expect, openIn, ownTest } from './harness.ts';

const HTML = '<p>要坚持全面从严治党的方针，打通最初一公里。</p>';
const TEXTS = ['全面从严治党', '最初一公里'];

declare const chrome: {
  tabs: { create(tab: { url: string; active: boolean }): Promise<{ id?: number }> };
};

ownTest('a tab that is opened in the background is read when it is shown', async ({ start, site }) => {
  const session = await start();
  const url = site.serve(HTML);
  let id = -1;
  const page = await session.catchPage(async () => {
    const create = (address: string) => chrome.tabs.create({ url: address, active: false });
    id = (await session.probe.page.evaluate(create, url)).id ?? -1;
  });
  const { drawn, texts } = holdPage(session.probe, { page, id });
  await expect.poll(() => page.evaluate(() => document.readyState, null)).toBe('complete');
  // Read after the other was opened: the background one had its chance.
  const front = await openIn(session, site.serve(HTML));
  await expect.poll(front.texts).toEqual(TEXTS);
  expect(await page.evaluate(() => document.visibilityState, null)).toBe('hidden');
  expect(await drawn()).toEqual([]);
  await page.bringToFront();
  await expect.poll(texts).toEqual(TEXTS);
});

// Runs in the page.
function readMarks(): { isPrepared: boolean; marks: number } {
  const { prerendering } = document as Document & { prerendering: boolean };
  return { isPrepared: prerendering, marks: CSS.highlights.get('locus-exact')?.size ?? 0 };
}

ownTest('a page that is prepared in case is read when it is wanted', async ({ start, site, browserKind }) => {
  ownTest.skip(browserKind === 'firefox', 'Firefox prepares no pages.');
  const session = await start();
  const wanted = site.serve(HTML);
  const rules = JSON.stringify({ prerender: [{ urls: [wanted], eagerness: 'immediate' }] });
  const link = `<a href="${wanted}">打开</a><script type="speculationrules">${rules}</script>`;
  const { page, texts, tab } = await openIn(session, site.serve(`<p>今天天气晴。</p>${link}`));
  const { evaluatePrepared } = page as ChromiumTab;
  await expect.poll(() => evaluatePrepared(() => document.readyState, null)).toBe('complete');
  const front = await openIn(session, site.serve(HTML));
  await expect.poll(front.texts).toEqual(TEXTS);
  expect(await evaluatePrepared(readMarks, null)).toEqual({ isPrepared: true, marks: 0 });
  await page.bringToFront();
  await page.evaluate(() => document.querySelector('a')!.click(), null);
  await expect.poll(texts).toEqual(TEXTS);
  await expect.poll(() => session.readBadge(tab)).toBe('2');
  const wasPrepared = () => {
    const [entry] = performance.getEntriesByType('navigation') as (PerformanceNavigationTiming & {
      activationStart: number;
    })[];
    return entry!.activationStart > 0;
  };
  expect(await page.evaluate(wasPrepared, null)).toBe(true);
});
