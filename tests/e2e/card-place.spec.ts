/** Where the card stands, and that it stays where the reader's hand is. */
import { CARD_TAG } from '../../page/card-tag.ts';
import { cardRoot } from './card-root.ts';
import { expect, test } from './harness.ts';
import { holdCard } from './hold-card.ts';
import { words } from './words.ts';

const TARGET = '习近平新时代中国特色社会主义思想';
const PAGE = `<style>p { margin: 120px 40px; }</style><p>学习${TARGET}。</p>`;
const NEXT = '下一处';

test('turning to the next passage works again and again in one place', async ({ open }) => {
  const page = await open({ html: PAGE });
  await page.rest(TARGET);
  const card = await holdCard(page.page);
  await card.press(NEXT);
  // From here on the hand does not move.
  for (const number of [3, 4, 5]) {
    await page.page.mouse.down();
    await page.page.mouse.up();
    await expect.poll(() => card.textOf('.pager')).toContain(`第 ${number} 处`);
  }
});

for (const zoom of [0.75, 1.5]) {
  test(`a page enlarged by ${zoom} has its card in view and off the mark`, async ({ open }) => {
    const page = await open({ html: `<style>html { zoom: ${zoom}; }</style>${PAGE}` });
    const { x, y } = await page.pointAt(TARGET);
    await page.rest(TARGET);
    const { x: left, y: top, width, height } = await (await holdCard(page.page)).box();
    const view = await page.page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect([left >= 0, top >= 0, left + width <= view.width, top + height <= view.height]).toEqual(
      Array.from({ length: 4 }, () => true),
    );
    expect(left <= x && x <= left + width && top <= y && y <= top + height).toBe(false);
  });
}

test('a page that dims what is behind its popovers is not dimmed by the card', async ({ open }) => {
  const page = await open({ html: `<style>::backdrop { background: rgb(0 0 0 / .5); }</style>${PAGE}` });
  await page.rest(TARGET);
  await holdCard(page.page);
  const display = (tag: string) => getComputedStyle(document.querySelector(tag)!, '::backdrop').display;
  expect(await page.page.evaluate(display, CARD_TAG)).toBe('none');
});

test('a menu that the card has no room for is scrolled to, and can be pressed', async ({ open }) => {
  const page = await open({ html: `<style>p { margin: 190px 40px; }</style><p>学习${TARGET}。</p>` });
  await page.page.setViewportSize({ width: 1100, height: 400 });
  await page.rest(TARGET);
  const card = await holdCard(page.page);
  await card.press(words('cardHide'));
  await card.press(words('cardHideEverywhere'));
  await expect.poll(card.text).toContain(words('cardHidden'));
  expect(await page.page.evaluate(() => scrollY)).toBe(0);
  await card.press(words('cardUndo'));
  await expect.poll(async () => (await page.drawn()).length).toBe(1);
});

test('in a low window the passage keeps several lines', async ({ open }) => {
  const page = await open({ html: `<style>p { margin: 280px 40px; }</style><p>学习${TARGET}。</p>` });
  await page.page.setViewportSize({ width: 1100, height: 640 });
  await page.rest(TARGET);
  const card = await holdCard(page.page);
  expect(await card.text()).toContain('复制');
  const root = await cardRoot(page.page);
  const lines = await root?.evaluate((node) => {
    const passage = node.querySelector('.card-text')!;
    return passage.clientHeight / parseFloat(getComputedStyle(passage).lineHeight);
  });
  expect(lines).toBeGreaterThan(3);
});
