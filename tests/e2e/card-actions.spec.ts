/** What can be done from a card: copying in several ways, a link, the reader, hiding, moving. */
import type { Page } from '@playwright/test';
import { expect, test } from './harness.ts';
import { expectNoCard, holdCard } from './hold-card.ts';
import { pointIn, readClipboard, readFocus } from './in-card.ts';
import { words } from './words.ts';

const STYLE = '<style>p { margin: 60px 40px; } .low { margin-top: 1600px; }</style>';
const TWO = `${STYLE}<p>要坚持全面从严治党的方针。</p><p>从这里到最初一公里为止。</p>`;

test.describe('copying', () => {
  test('is done in a way that is chosen once and kept', async ({ open, probe }) => {
    const page = await open({ html: TWO });
    await page.rest('最初一公里');
    const card = await holdCard(page.page);
    await card.press(words('cardCitationStyles'));
    await expect.poll(() => readFocus(page.page)).toContain(words('citationPlain'));
    await page.page.keyboard.press('ArrowDown');
    await page.page.keyboard.press('Enter');
    await expect.poll(() => card.textOf('.pair')).toBe(words('cardCopied'));
    expect(await readClipboard(page.page)).toMatch(/[。”]”\n在全市.+讲话\[Z\]\. 开头第2段\.$/u);
    await expect.poll(async () => (await probe.send('getSettings', undefined)).citation).toBe('gbt7714');

    const next = await open({ html: TWO });
    await next.rest('全面从严治党');
    const other = await holdCard(next.page);
    await other.press(words('cardCopy'));
    await expect.poll(() => readClipboard(next.page)).toContain('[Z]. ');
    await probe.send('changeSettings', { change: { citation: 'plain' } });
  });

  test('closes its menu on Escape, and the card on the next', async ({ open }) => {
    const page = await open({ html: TWO });
    await page.rest('最初一公里');
    const card = await holdCard(page.page);
    await card.press(words('cardCitationStyles'));
    await expect.poll(() => card.textOf('.menu')).not.toBe('');
    await page.page.keyboard.press('Escape');
    await expect.poll(() => card.textOf('.menu')).toBe('');
    expect(await readFocus(page.page)).toBe(words('cardCitationStyles'));
    await page.page.keyboard.press('Escape');
    await expectNoCard(page.page);
  });
});

test.describe('a link to the words', () => {
  const SAME = `<p>又谈全面从严治党，话说两遍。</p>`;
  const HTML = `${STYLE}${SAME}<p class="low">要坚持全面从严治党的方针，A&amp;B-C, 不动摇。</p>`;

  test('leads a browser to them, though the page has them twice', async ({ open, session }) => {
    const page = await open({ html: HTML });
    await page.rest('全面从严治党', 1);
    const card = await holdCard(page.page);
    await card.press(words('cardLink'));
    await expect.poll(() => card.textOf('.pair')).toBe(words('cardLinkCopied'));
    const link = await readClipboard(page.page);
    expect(link).toMatch(/#:~:text=[^,]+-,[^,]+,-[^,]+$/u);
    const follower = await session.context.newPage();
    await follower.goto(link);
    await expect.poll(() => follower.evaluate(() => scrollY)).toBeGreaterThan(800);
    await follower.close();
  });

  test('is copied in a document without a body too', async ({ open }) => {
    // Without a style sheet the browser would show a tree of its own.
    const style = '<?xml-stylesheet type="text/css" href="data:text/css,item{display:block;margin:40px}"?>';
    const html = `<!DOCTYPE minutes>${style}<minutes><item>从这里到最初一公里为止。</item></minutes>`;
    const page = await open({ html, headers: { 'content-type': 'text/xml; charset=utf-8' } });
    await page.rest('最初一公里');
    const card = await holdCard(page.page);
    await card.press(words('cardLink'));
    await expect.poll(() => card.textOf('.pair')).toBe(words('cardLinkCopied'));
    expect(await readClipboard(page.page)).toMatch(/#:~:text=[^,]+$/u);
  });
});

test('the card opens its passage in the reader', async ({ open, session, probe }) => {
  const page = await open({ html: TWO });
  await page.rest('最初一公里');
  const card = await holdCard(page.page);
  const asked = probe.page.evaluate(
    () =>
      new Promise<{ address?: string }>((resolve) => {
        chrome.runtime.onMessage.addListener(({ type, data }) => {
          if (type === 'openReader') resolve(data);
        });
      }),
  );
  await card.press(words('cardReader'));
  expect((await asked).address).toMatch(/^speech\//u);
  for (const other of session.context.pages()) if (other.url().includes('sidepanel')) await other.close();
});

test.describe('hiding a phrase', () => {
  const HTML = `${TWO}<p>又谈全面从严治党。</p>`;
  const drawn = async (page: { drawn: () => Promise<{ text: string }[]> }) =>
    (await page.drawn()).map(({ text }) => text);

  for (const [where, name] of [
    ['on this site', 'cardHideHere'],
    ['everywhere', 'cardHideEverywhere'],
  ] as const) {
    test(`takes its marks away ${where}, and gives them back`, async ({ open, probe }) => {
      const page = await open({ html: HTML });
      await page.rest('全面从严治党');
      const card = await holdCard(page.page);
      await card.press(words('cardHide'));
      await card.press(words(name));
      await expect.poll(() => drawn(page)).toEqual(['最初一公里']);
      expect(await card.text()).toContain(words('cardHidden'));
      expect(await readFocus(page.page)).toBe(words('cardUndo'));
      await card.press(words('cardUndo'));
      await expect.poll(() => drawn(page)).toEqual(['全面从严治党', '最初一公里', '全面从严治党']);
      await expectNoCard(page.page);
      const { hidden } = await probe.send('getSettings', undefined);
      expect(hidden).toEqual({ everywhere: [], onSites: [] });
    });
  }
});

test.describe('a pinned card', () => {
  async function drag(
    page: Page,
    from: { x: number; y: number },
    by: { x: number; y: number },
  ): Promise<void> {
    await page.mouse.move(from.x, from.y, { steps: 4 });
    await page.mouse.down();
    await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 6 });
    await page.mouse.up();
  }

  test('is moved by its head and resized by its corner', async ({ open }) => {
    const page = await open({ html: TWO });
    await page.rest('全面从严治党');
    const card = await holdCard(page.page);
    await card.press(words('cardPin'));
    const before = await card.box();
    await drag(page.page, await pointIn(page.page, '.card-head .place'), { x: 200, y: 150 });
    const moved = await card.box();
    expect([moved.x - before.x, moved.y - before.y]).toEqual([200, 150]);
    await drag(page.page, await pointIn(page.page, '[data-grip=size]'), { x: 120, y: -60 });
    const sized = await card.box();
    expect([sized.width - moved.width, Math.round(sized.height - moved.height)]).toEqual([120, -60]);
    await card.press(words('cardNext'));
    expect(await card.box()).toEqual(sized);
  });

  test('stays at its line when its head is drawn before it is pinned', async ({ open }) => {
    const page = await open({ html: TWO });
    await page.rest('全面从严治党');
    const card = await holdCard(page.page);
    const before = await card.box();
    await drag(page.page, await pointIn(page.page, '.card-head .place'), { x: 60, y: 40 });
    expect(await card.box()).toEqual(before);
  });

  test('is moved and resized by keys, and by presses alone', async ({ open }) => {
    const page = await open({ html: TWO });
    await page.rest('全面从严治党');
    const card = await holdCard(page.page);
    await card.press(words('cardPin'));
    const before = await card.box();
    await card.press(words('cardMove'));
    const corner = await card.box();
    expect(corner.x).toBeGreaterThan(before.x);
    expect(await readFocus(page.page)).toBe(words('cardMove'));
    await page.page.keyboard.press('ArrowDown');
    await page.page.keyboard.press('ArrowLeft');
    const moved = await card.box();
    expect([moved.x < corner.x, moved.y > corner.y]).toEqual([true, true]);
    await page.page.keyboard.press('Shift+Tab');
    expect(await readFocus(page.page)).toBe(words('cardResize'));
    await page.page.keyboard.press('ArrowUp');
    expect((await card.box()).height).toBeLessThan(moved.height);
    await card.press(words('cardPin'));
    await expect.poll(card.box).toEqual(before);
  });

  test('stays in a window that becomes small', async ({ open }) => {
    const page = await open({ html: TWO });
    await page.rest('全面从严治党');
    const card = await holdCard(page.page);
    await card.press(words('cardPin'));
    await card.press(words('cardMove'));
    await page.page.setViewportSize({ width: 500, height: 500 });
    await expect.poll(async () => (await card.box()).x + (await card.box()).width).toBeLessThanOrEqual(500);
  });
});

declare const chrome: {
  runtime: {
    onMessage: {
      addListener(listener: (message: { type: string; data: { address?: string } }) => void): void;
    };
  };
};
