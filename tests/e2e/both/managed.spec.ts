/** What the reader allows: Locus is limited to some sites, switched off or renewed under open pages. */
import { CARD_TAG } from '../../../page/card-tag.ts';
import type { BrowserName } from '../../../scripts/driven-page.ts';
import { holdCard } from '../hold-card.ts';
import { expect, openIn, ownTest, test, type BothPage } from './harness.ts';
import { lookInto, stepInto } from './look-into.ts';
import { manageExtension, type Managing } from './manage-extension.ts';
import { openPopup } from './open-popup.ts';
import { closePanels, pressButton } from './press-button.ts';

const HTML = '<p>要坚持全面从严治党的方针，打通最初一公里。</p>';
const TEXTS = ['全面从严治党', '最初一公里'];

test.describe('a page that Locus may not read', () => {
  test.afterEach(({ session }) => manageExtension(session, 'allow'));

  test('is named in the popup, and is read once it is allowed', async ({ open, session, site, words }) => {
    const page = await open({ html: HTML });
    await manageExtension(session, 'limit');
    const url = site.serve(HTML);
    await page.page.goto(url);
    const popup = await openPopup(session, page);
    await expect.poll(popup.text).toContain(words('barrierAccess'));
    expect(await popup.text()).toContain(words('barrierAccessText'));
    await popup.close();
    expect(await page.drawn()).toEqual([]);
    await manageExtension(session, 'allow');
    await page.page.goto(url);
    await expect.poll(page.texts).toEqual(TEXTS);
  });
});

ownTest('a click on the button lets Locus read the one page', async ({ start, site, words, browserKind }) => {
  const session = await start();
  await manageExtension(session, 'limit');
  const url = site.serve(HTML);
  const other = await openIn(session, url);
  const page = await openIn(session, url);
  await pressButton(session, page.page);
  // Chromium asks its reader to load the page anew: some of what is held back belongs before it.
  if (browserKind === 'chromium') await page.page.goto(url);
  await expect.poll(page.texts).toEqual(TEXTS);
  if (session.inBrowser) await closePanels(session.inBrowser);
  const popup = await openPopup(session, other);
  await expect.poll(popup.text).toContain(words('barrierAccess'));
  expect(await other.drawn()).toEqual([]);
});

/**
 * What is drawn on an open page after it. Chromium leaves a page as it is until it is loaded anew. Firefox takes the
 * style sheet away with the extension, and starts a new one in the pages that are open.
 */
const LATER = '两个维护';
const DRAWN: [what: Managing, after: Record<BrowserName, { line: string; texts: string[] }>][] = [
  ['disable', { chromium: { line: 'underline', texts: TEXTS }, firefox: { line: 'none', texts: TEXTS } }],
  [
    'enable',
    {
      chromium: { line: 'underline', texts: TEXTS },
      firefox: { line: 'underline', texts: [...TEXTS, LATER] },
    },
  ],
  [
    'reload',
    {
      chromium: { line: 'underline', texts: TEXTS },
      firefox: { line: 'underline', texts: [...TEXTS, LATER] },
    },
  ],
];

async function readDrawing({ page, drawn }: BothPage): Promise<{ line: string; texts: string[] }> {
  const readLine = () => getComputedStyle(document.body, '::highlight(locus-exact)').textDecorationLine;
  return { line: await page.evaluate(readLine, null), texts: (await drawn()).map(({ text }) => text) };
}

// Runs in the page.
function isCardShown(tag: string): boolean {
  return document.querySelector(tag)?.checkVisibility() ?? false;
}

ownTest(
  'an open page goes on, and raises no error, when Locus is switched off, on and renewed',
  async ({ session, browserKind, site }) => {
    const held = await openIn(session, site.serve(HTML));
    const { page } = held;
    await expect.poll(held.texts).toEqual(TEXTS);
    await held.rest(TEXTS[0]!);
    await holdCard(page);
    await session.takeFaults();
    for (const [what, after] of DRAWN) {
      await manageExtension(session, what);
      await page.bringToFront();
      await page.evaluate((text) => {
        document.querySelector('span')?.remove();
        document.body.append(Object.assign(document.createElement('span'), { textContent: `再谈${text}。` }));
      }, LATER);
      await page.mouse.move(600, 500);
      await page.keyboard.press('Escape');
      await expect.poll(() => readDrawing(held)).toEqual(after[browserKind]);
      await expect.poll(() => page.evaluate(isCardShown, CARD_TAG)).toBe(false);
    }
    expect(await session.takeFaults()).toEqual([]);
  },
);

ownTest(
  'a card that the top frame draws for a small one goes when Locus is renewed',
  async ({ session, site }) => {
    const address = site.serve(`<p style="margin: 40px">要坚持<b>${TEXTS[0]}</b>的方针。</p>`);
    const page = await openIn(session, site.serve(`<p>${LATER}</p><iframe src="${address}"></iframe>`));
    await expect.poll(async () => (await lookInto(address, session, page))?.marks).toBe(1);
    await stepInto((await lookInto(address, session, page))!, session, page);
    await holdCard(page.page);
    await session.takeFaults();
    await manageExtension(session, 'reload');
    await expect.poll(() => page.page.evaluate(isCardShown, CARD_TAG)).toBe(false);
    expect(await session.takeFaults()).toEqual([]);
  },
);
