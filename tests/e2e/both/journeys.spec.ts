/** The main ways through Locus, the same in both browsers. */
import { evaluateInCard } from '../card-root.ts';
import { expectNoCard, holdCard } from '../hold-card.ts';
import { expect, test } from './harness.ts';
import { openPopup } from './open-popup.ts';

const HTML =
  '<p>要坚持全面从严治党的方针。</p><p>学习党的20大精神。</p><p>从这里到<a href="#">最初</a>一公里为止。</p>';

test('phrases are marked where they stand', async ({ open }) => {
  const page = await open({ html: HTML });
  expect(await page.drawn()).toMatchObject([
    { kind: 'exact', text: '全面从严治党' },
    { kind: 'variant', text: '党的20大精神' },
    { kind: 'exact', text: '最初一公里' },
  ]);
});

test('a mark opens its card, and Escape closes it', async ({ open }) => {
  const page = await open({ html: HTML });
  await page.rest('最初一公里');
  expect(await (await holdCard(page.page)).text()).toContain('最初一公里');
  await page.page.keyboard.press('Escape');
  await expectNoCard(page.page);
});

test('a card is dark on a page that says it is dark', async ({ open }) => {
  const page = await open({ html: `<meta name="color-scheme" content="dark">${HTML}` });
  await page.rest('最初一公里');
  await holdCard(page.page);
  const readScheme = (root: ShadowRoot) => getComputedStyle(root.host).colorScheme;
  expect(await evaluateInCard(page.page, readScheme, null)).toBe('dark');
});

test('a card copies its passage with its place', async ({ open, session, words }) => {
  const page = await open({ html: HTML });
  await page.rest('最初一公里');
  const card = await holdCard(page.page);
  await card.press(words('cardCopy'));
  await expect.poll(() => card.textOf('.card-foot')).toContain(words('cardCopied'));
  expect(await session.readClipboard(page.page)).toContain('在全市党办系统党的建设工作推进会上的讲话');
});

test('a background that was stopped answers the next card and the next page', async ({ open, session }) => {
  const page = await open({ html: HTML });
  await session.stopBackground();
  await page.rest('全面从严治党');
  expect(await (await holdCard(page.page)).text()).toContain('全面从严治党');
  await session.stopBackground();
  const next = await open({ html: HTML });
  expect(await next.texts()).toHaveLength(3);
});

test('the popup lists the matches of the page', async ({ open, session, words }) => {
  const page = await open({ html: HTML });
  const popup = await openPopup(session, page);
  await expect.poll(popup.text).toContain(words('popupCountMany', 3));
  for (const text of ['全面从严治党', '党的二十大精神', '最初一公里'])
    expect(await popup.text()).toContain(text);
  await popup.close();
});

test('the switch takes the marks off and puts them back', async ({ open, session, words }) => {
  const page = await open({ html: HTML });
  const popup = await openPopup(session, page);
  await expect.poll(popup.text).toContain(words('popupCountMany', 3));
  await popup.press('[role="switch"]');
  await expect.poll(page.drawn).toEqual([]);
  await expect.poll(() => session.readBadge(page.tab)).toBe(words('badgeOff'));
  await popup.press('[role="switch"]');
  await expect.poll(async () => (await page.drawn()).length).toBe(3);
  await popup.close();
});

test('the badge shows the number of matches and follows it', async ({ open, session, site }) => {
  const inner = site.serve('<p>最初一公里</p>');
  const page = await open({ html: `${HTML}<iframe src="${inner}"></iframe>` });
  await expect.poll(() => session.readBadge(page.tab)).toBe('4');
  await page.page.evaluate(() => document.querySelector('p')?.remove());
  await expect.poll(() => session.readBadge(page.tab)).toBe('3');
});
