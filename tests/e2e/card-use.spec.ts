import type { Page } from '@playwright/test';
import { cardRoot } from './card-root.ts';
import { expect, startSession, openIn, test } from './harness.ts';
import { countCards, expectNoCard, holdCard } from './hold-card.ts';
import { stopRolling } from './stop-rolling.ts';
import { words } from './words.ts';

const STYLE = '<style>p { margin: 60px 40px; } .low { margin-top: 1600px; }</style>';
const TWO = `${STYLE}<p>要坚持全面从严治党的方针。</p><p>从这里到最初一公里为止。</p>`;
const PASSAGE = '。”——《在全市党办系统党的建设工作推进会上的讲话》';

/** What of the card has the focus; empty for nothing. */
async function readFocus(page: Page): Promise<string> {
  const root = await cardRoot(page);
  return (await root?.evaluate((node) => node.activeElement?.className ?? '')) ?? '';
}

async function readScheme(page: Page): Promise<string> {
  const root = await cardRoot(page);
  return (await root?.evaluate((node) => getComputedStyle(node.host).colorScheme)) ?? '';
}

test.describe('copying', () => {
  test('puts the passage with its place on the clipboard and says so', async ({ open, session }) => {
    await session.context.grantPermissions(['clipboard-read']);
    const page = await open({ html: TWO });
    await page.rest('最初一公里');
    const card = await holdCard(page.page);
    await card.press('复制');
    await expect.poll(() => card.textOf('.pair')).toBe('已复制');
    const copied = await page.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`${PASSAGE}开头第2段`);
    await session.context.clearPermissions();
  });

  test('finds another way where the page forbids the clipboard', async ({ open }) => {
    const page = await open({ html: TWO, headers: { 'permissions-policy': 'clipboard-write=()' } });
    await page.rest('最初一公里');
    const card = await holdCard(page.page);
    await card.press('复制');
    await expect.poll(() => card.textOf('.pair')).toBe('已复制');
  });
});

test.describe('no card opens', () => {
  test('on words that are being selected', async ({ open }) => {
    const page = await open({ html: TWO });
    const countOpened = await countCards(page.page);
    const { x, y } = await page.pointAt('全面从严治党');
    const { mouse } = page.page;
    await mouse.move(x - 30, y);
    await mouse.down();
    await mouse.move(x + 10, y, { steps: 12 });
    await mouse.up();
    await mouse.move(x + 11, y);
    await page.rest('最初一公里');
    expect(await (await holdCard(page.page)).text()).toContain('最初一公里');
    expect(await countOpened()).toBe(1);
    expect(await page.page.evaluate(() => String(getSelection()))).not.toBe('');
  });

  test('while the reader types', async ({ open }) => {
    const page = await open({ html: `${TWO}<input>` });
    await page.page.locator('input').focus();
    await page.rest('全面从严治党');
    await holdCard(page.page);
    await page.page.keyboard.press('a');
    await expectNoCard(page.page);
    expect(await page.page.locator('input').inputValue()).toBe('a');
  });
});

test.describe('the page', () => {
  test('keeps its focus when a card opens by itself', async ({ open }) => {
    const page = await open({ html: `${TWO}<button id="own">own</button>` });
    await page.page.locator('#own').focus();
    await page.rest('全面从严治党');
    await holdCard(page.page);
    expect(await page.page.evaluate(() => document.activeElement?.id)).toBe('own');
  });

  test('gives its focus to a card that was called, and gets it back', async ({ open, probe }) => {
    const page = await open({ html: `${TWO}<button id="own">own</button>` });
    await page.page.locator('#own').focus();
    const { frame, matches } = await page.summary();
    await probe.page.evaluate(
      ([tab, data]) => chrome.tabs.sendMessage(tab, { id: 1, type: 'jumpToMatch', data, timestamp: 0 }),
      [page.tab.id, { frame, id: matches[1]?.id }] as const,
    );
    const card = await holdCard(page.page);
    expect(await card.text()).toContain('最初一公里');
    await expect.poll(() => readFocus(page.page)).toContain('card');
    await page.page.keyboard.press('Tab');
    expect(await readFocus(page.page)).toContain('button');
    await page.page.keyboard.press('Escape');
    await expectNoCard(page.page);
    expect(await page.page.evaluate(() => document.activeElement?.id)).toBe('own');
  });

  test('hears nothing of what is done in the card', async ({ open }) => {
    const types = ['click', 'mousedown', 'pointerdown', 'mousemove', 'wheel', 'keydown', 'focusin'];
    const html = `${TWO}<script>
      globalThis.heard = [];
      for (const type of ${JSON.stringify(types)})
        document.addEventListener(type, ({ target }) => { if (target.localName === 'locus-card') heard.push(type); });
    </script>`;
    const page = await open({ html });
    await page.rest('全面从严治党');
    const card = await holdCard(page.page);
    await card.press('固定卡片');
    await page.page.mouse.wheel(0, 10);
    await page.page.keyboard.press('Tab');
    await card.press('下一处');
    await expect.poll(() => card.textOf('.pager')).toMatch(/^第 2 处/u);
    expect(await page.page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
  });
});

test.describe('the card', () => {
  test('follows its line, and goes with it', async ({ open }) => {
    const page = await open({ html: `${TWO}<p class="low">下文</p>` });
    await page.rest('最初一公里');
    const card = await holdCard(page.page);
    const before = await card.box();
    await page.page.evaluate(() => scrollBy({ top: 40, behavior: 'instant' }));
    await expect.poll(async () => (await card.box()).y).toBe(before.y - 40);
    await page.page.evaluate(() => scrollBy({ top: 900, behavior: 'instant' }));
    await expectNoCard(page.page);
  });

  for (const [page, rule, scheme] of [
    ['a dark page', 'body { background: #16181c; color: #ddd }', 'dark'],
    ['a page that says that it is dark', ':root { color-scheme: dark }', 'dark'],
    ['a light part of a dark page', 'body { background: #16181c } p { background: #fff }', 'light'],
    ['a page that says nothing', '', 'light'],
  ] as const) {
    test(`has the scheme of ${page}`, async ({ open }) => {
      const opened = await open({ html: `${TWO}<style>${rule}</style>` });
      await opened.rest('全面从严治党');
      await holdCard(opened.page);
      expect(await readScheme(opened.page)).toBe(scheme);
    });
  }

  test('shows what was found in forced colours', async ({ open }) => {
    const page = await open({ html: TWO });
    await page.page.emulateMedia({ forcedColors: 'active' });
    await page.rest('全面从严治党');
    await holdCard(page.page);
    const root = await cardRoot(page.page);
    const ground = (node: ShadowRoot) => getComputedStyle(node.querySelector('.here')!).backgroundColor;
    // Its words have the colour that goes with this ground.
    expect(await root?.evaluate(ground)).toBe(
      await page.page.evaluate(() => {
        const mark = document.createElement('mark');
        document.body.append(mark);
        return getComputedStyle(mark).backgroundColor;
      }),
    );
    await page.page.emulateMedia({ forcedColors: null });
  });

  test('stands beside a column of vertical text', async ({ open }) => {
    const page = await open({ html: `<style>body { writing-mode: vertical-rl }</style>${TWO}` });
    const { x } = await page.pointAt('最初一公里');
    await page.rest('最初一公里');
    const box = await (await holdCard(page.page)).box();
    expect(box.x > x || box.x + box.width < x).toBe(true);
  });

  test('opens for a tap, and not for a finger that scrolls', async ({ open, session }) => {
    const page = await open({ html: `${TWO}<p class="low">下文</p>` });
    const countOpened = await countCards(page.page);
    const devtools = await session.context.newCDPSession(page.page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
      devtools.send('Input.dispatchTouchEvent', { type, touchPoints: points });
    const at = await page.pointAt('全面从严治党');
    await touch('touchStart', [at]);
    await touch('touchEnd', []);
    expect(await (await holdCard(page.page)).textOf('h2')).toBe('全面从严治党');
    await page.page.keyboard.press('Escape');
    await expectNoCard(page.page);

    const from = await page.pointAt('最初一公里');
    await touch('touchStart', [from]);
    for (const way of [20, 40, 60]) await touch('touchMove', [{ x: from.x, y: from.y - way }]);
    await touch('touchEnd', []);
    await expect.poll(() => page.page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await stopRolling(page.page);
    // What the finger left of a pixel is scrolled with the mouse's first moves, and a page that scrolls opens nothing.
    // A mark that was pressed stays quiet until the pointer was seen off it.
    const restAgain = async () => {
      await page.page.mouse.move(1, 1);
      await page.page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      await page.rest('最初一公里');
      return countOpened();
    };
    await expect.poll(restAgain, { intervals: [500, 1000] }).toBe(2);
    await devtools.detach();
  });
});

test('after an update of the extension the card says that the page has to be loaded anew', async ({
  site,
}) => {
  const session = await startSession();
  try {
    const page = await openIn(session, site.serve(TWO));
    await page.summary();
    // The card's code is in the page once a card was open; it comes when the page is first idle.
    await page.rest('最初一公里');
    await holdCard(page.page);
    await page.page.keyboard.press('Escape');
    await expectNoCard(page.page);
    const gone = session.probe.page.waitForEvent('close');
    await session.probe.page.evaluate(() => chrome.runtime.reload()).catch(() => {});
    await gone;
    await page.rest('全面从严治党');
    const card = await holdCard(page.page);
    expect(await card.text()).toContain('出处已更新');
    expect(await card.text()).toContain('重新载入此页');
    await card.press(words('cardLater'));
    await expectNoCard(page.page);
    const countOpened = await countCards(page.page);
    await page.page.mouse.move(900, 700, { steps: 4 });
    await page.rest('最初一公里');
    await page.page.mouse.move(900, 700, { steps: 4 });
    await page.rest('全面从严治党');
    // A press on the page comes after whatever the rest would have brought.
    await page.page.mouse.click(900, 700, { delay: 400 });
    expect(await countOpened()).toBe(0);
    expect(session.faults).toEqual([]);
  } finally {
    await session.close();
  }
});

declare const chrome: {
  runtime: { reload(): void };
  tabs: { sendMessage(tab: number, message: object): Promise<unknown> };
};
