/** Three readers, each from a page to a citation that is copied: with a mouse, with keys, with a finger. */
import { startSession, expect, openIn, test } from './harness.ts';
import { expectNoCard, holdCard } from './hold-card.ts';
import { pointIn, readClipboard, readFocus } from './in-card.ts';
import { pressCommand } from './press-command.ts';
import { stopRolling } from './stop-rolling.ts';
import { words } from './words.ts';

const ARTICLE = `<style>body { font: 17px/1.8 serif; } p { margin: 40px; } .low { margin-top: 900px; }</style>
  <h1>座谈会综述</h1><p>会议要求，要坚持全面从严治党的方针，抓住关键的少数。</p>
  <p class="low">从这里到最初一公里为止，不留死角。</p><button id="end">end</button>`;
const CITED = /^“.*最初一公里.*”——《在全市.+讲话》开头第2段$/u;

test('a reader with a mouse', async ({ open }) => {
  const page = await open({ html: ARTICLE });
  const { mouse } = page.page;
  await page.rest('关键的少数');
  const card = await holdCard(page.page);
  expect(await card.textOf('.reads')).toContain('关键的少数');
  await mouse.move(900, 700, { steps: 5 });
  await expectNoCard(page.page);
  await mouse.wheel(0, 700);
  await expect.poll(() => page.page.evaluate(() => scrollY)).toBeGreaterThan(300);
  await page.rest('最初一公里');
  const cited = await holdCard(page.page);
  await cited.press(words('cardExpand'));
  await expect.poll(() => cited.textOf('[aria-expanded=true]')).toBe(words('cardCollapse'));
  await cited.press(words('cardCopy'));
  await expect.poll(() => cited.textOf('.pair')).toBe(words('cardCopied'));
  expect(await readClipboard(page.page)).toMatch(CITED);
});

test('a reader with keys alone', async ({ open, session }) => {
  const page = await open({ html: ARTICLE });
  const { keyboard } = page.page;
  await page.page.locator('#end').focus();
  await page.page.evaluate(() => scrollTo(0, 0));
  for (const phrase of ['全面从严治党', '关键少数', '最初一公里']) {
    await pressCommand(session, 'next-match', page);
    await expect.poll(async () => (await holdCard(page.page)).textOf('h2')).toContain(phrase);
  }
  await expect.poll(() => readFocus(page.page)).toContain('最初一公里');
  const card = await holdCard(page.page);
  for (let stops = 0; (await readFocus(page.page)) !== words('cardCopy'); stops += 1) {
    expect(stops).toBeLessThan(12);
    await keyboard.press('Tab');
  }
  await keyboard.press('Enter');
  await expect.poll(() => card.textOf('.pair')).toBe(words('cardCopied'));
  expect(await readClipboard(page.page)).toMatch(CITED);
  await keyboard.press('Escape');
  await expectNoCard(page.page);
  expect(await page.page.evaluate(() => [document.activeElement?.id, scrollY])).toEqual(['end', 0]);
});

test('a reader with a finger', async ({ site }) => {
  const session = await startSession({ viewport: { width: 390, height: 780 } });
  try {
    const page = await openIn(session, site.serve(ARTICLE), async (tab) => {
      const devtools = await session.context.newCDPSession(tab);
      await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    });
    await page.page.setViewportSize({ width: 390, height: 780 });
    await page.summary();
    const devtools = await session.context.newCDPSession(page.page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
      devtools.send('Input.dispatchTouchEvent', { type, touchPoints });
    const tap = async (point: { x: number; y: number }) => {
      await touch('touchStart', [point]);
      await touch('touchEnd', []);
    };
    // A finger that scrolls from a mark opens nothing.
    const from = await page.pointAt('全面从严治党');
    await touch('touchStart', [from]);
    for (let way = 10; way <= 120; way += 10) await touch('touchMove', [{ x: from.x, y: from.y - way }]);
    await touch('touchEnd', []);
    await expectNoCard(page.page);
    await stopRolling(page.page);

    await tap(await page.pointAt('最初一公里'));
    const card = await holdCard(page.page);
    const { x, width } = await card.box();
    expect([x >= 0, x + width <= 390]).toEqual([true, true]);
    await tap(await pointIn(page.page, '.pair button'));
    await expect.poll(() => card.textOf('.pair')).toBe(words('cardCopied'));
    expect(await readClipboard(page.page)).toMatch(CITED);
    await tap({ x: 380, y: 20 });
    await expectNoCard(page.page);
    expect(session.faults).toEqual([]);
  } finally {
    await session.close();
  }
});
