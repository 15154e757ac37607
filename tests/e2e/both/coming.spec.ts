/** Pages that come and go: out of the browser's memory, onto paper. */
import { DEFAULTS } from '../../../runtime/read-settings.ts';
import { CARD_TAG } from '../../../page/card-tag.ts';
import { holdCard } from '../hold-card.ts';
import { holdPage } from '../open-page.ts';
import { expect, test, type BothPage } from './harness.ts';
import { startSession } from './session.ts';

/** The site of the tests forbids it otherwise. */
const KEPT = { 'cache-control': 'no-cache' };

const HTML = '<p>要坚持全面从严治党的方针，打通最初一公里。</p>';

declare const chrome: {
  tabs: {
    goBack(id: number): Promise<void>;
  };
};

test('a page that comes back from the cache has its marks, its count and what was chosen meanwhile', async ({
  browserKind,
  site,
}) => {
  // A browser of its own, which a busy machine starts in half a minute.
  test.slow();
  const session = await startSession(browserKind, { hasPageCache: true });
  try {
    const tab = await session.probe.openTab();
    const page = holdPage(session.probe, tab);
    const note =
      '<script>addEventListener("pageshow", (event) => (globalThis.isKept = event.persisted))</script>';
    await tab.page.goto(site.serve(HTML + note, KEPT));
    await expect.poll(page.texts).toEqual(['全面从严治党', '最初一公里']);
    await tab.page.goto(site.serve('<p>今天天气晴。</p>'));
    await expect.poll(page.texts).toEqual([]);
    await session.probe.send('changeSettings', { change: { hidden: { everywhere: ['最初一公里'] } } });
    await session.probe.page.evaluate((id) => chrome.tabs.goBack(id), tab.id);
    await expect.poll(page.texts).toEqual(['全面从严治党']);
    const isKept = () => tab.page.evaluate(() => (globalThis as { isKept?: boolean }).isKept, null);
    await expect.poll(isKept).toBe(true);
    await expect.poll(() => session.readBadge(tab)).toBe('1');
    await session.probe.send('changeSettings', { change: { ...DEFAULTS } });
    await expect.poll(page.texts).toEqual(['全面从严治党', '最初一公里']);
  } finally {
    await session.close();
  }
});

/** What a page shows of Locus as it is drawn now. */
function readDrawing({ page }: BothPage): Promise<{ lines: string[]; ground: string; card: string }> {
  return page.evaluate((tag) => {
    const style = (name: string) => getComputedStyle(document.body, `::highlight(locus-${name})`);
    return {
      lines: ['exact', 'variant', 'quotation'].map((kind) => style(kind).textDecorationLine),
      ground: style('active').backgroundColor,
      card: getComputedStyle(document.querySelector(tag)!).display,
    };
  }, CARD_TAG);
}

function readTone({ page }: BothPage): Promise<string> {
  const read = () => getComputedStyle(document.body, '::highlight(locus-exact)').textDecorationColor;
  return page.evaluate(read, null);
}

async function expectLeftOnPaper(page: BothPage): Promise<void> {
  const line = 'underline';
  const onScreen = { lines: [line, line, line], ground: 'rgba(120, 120, 110, 0.14)', card: 'block' };
  expect(await readDrawing(page)).toEqual(onScreen);
  await page.page.emulateMedia({ media: 'print' });
  const onPaper = { lines: ['none', 'none', 'none'], ground: 'rgba(0, 0, 0, 0)', card: 'none' };
  await expect.poll(() => readDrawing(page)).toEqual(onPaper);
  await page.page.emulateMedia({ media: 'screen' });
  await expect.poll(() => readDrawing(page)).toEqual(onScreen);
}

test('a page is printed without marks and card, whatever lines were chosen', async ({ open, session }) => {
  const page = await open({ html: HTML });
  await page.rest('全面从严治党');
  await holdCard(page.page);
  await expectLeftOnPaper(page);
  const tone = await readTone(page);
  const { looks } = DEFAULTS.marking;
  const exact = { ...looks.exact, colour: 'blue' as const };
  await session.probe.send('changeSettings', { change: { marking: { looks: { ...looks, exact } } } });
  await expect.poll(() => readTone(page)).not.toBe(tone);
  await expectLeftOnPaper(page);
  await session.probe.send('changeSettings', { change: { ...DEFAULTS } });
});
