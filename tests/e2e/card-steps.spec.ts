/** Without a pointer: from match to match by command, round the card by Tab, and back by Escape. */
import { expect, test } from './harness.ts';
import { expectNoCard, holdCard } from './hold-card.ts';
import { readFocus, readSaid } from './in-card.ts';
import { pressCommand } from './press-command.ts';
import { words } from './words.ts';

const STYLE = '<style>p { margin: 60px 40px; } .low { margin-top: 1600px; }</style>';
const HTML = `${STYLE}<button id="own">own</button><p>要坚持全面从严治党的方针。</p>
  <p class="low">从这里到最初一公里为止。</p><p class="low">破解“灯下黑”。</p>`;

const heading = (card: { textOf: (selector: string) => Promise<string> }) => () => card.textOf('h2');

test.describe('a step', () => {
  test('leads from match to match, round the end, and says where one is', async ({ open, session }) => {
    const page = await open({ html: HTML });
    await pressCommand(session, 'next-match', page);
    const card = await holdCard(page.page);
    await expect.poll(heading(card)).toBe('全面从严治党');
    const said = (number: number, phrase: string) => words('cardStep', number, 3, phrase, words('kindExact'));
    await expect.poll(() => readSaid(page.page)).toBe(said(1, '全面从严治党'));
    await pressCommand(session, 'next-match', page);
    await expect.poll(heading(card)).toContain('最初一公里');
    await expect.poll(() => readSaid(page.page)).toBe(said(2, '最初一公里'));
    expect(await page.page.evaluate(() => scrollY)).toBeGreaterThan(900);
    await pressCommand(session, 'next-match', page);
    await expect.poll(heading(card)).toContain('灯下黑');
    await pressCommand(session, 'next-match', page);
    await expect.poll(heading(card)).toBe('全面从严治党');
    await pressCommand(session, 'previous-match', page);
    await expect.poll(heading(card)).toContain('灯下黑');
  });

  test('begins with what is in view', async ({ open, session }) => {
    const page = await open({ html: HTML });
    await page.page.evaluate(() => scrollTo(0, 1300));
    await pressCommand(session, 'next-match', page);
    await expect.poll(heading(await holdCard(page.page))).toContain('最初一公里');
  });

  test('opens a card with the focus in it, which Tab does not leave', async ({ open, session }) => {
    const page = await open({ html: HTML });
    await pressCommand(session, 'next-match', page);
    await holdCard(page.page);
    await expect.poll(() => readFocus(page.page)).toContain('全面从严治党');
    await page.page.keyboard.press('Shift+Tab');
    const last = await readFocus(page.page);
    expect(last).toBe(words('cardHide'));
    await page.page.keyboard.press('Tab');
    expect(await readFocus(page.page)).toBe(words('cardPin'));
  });

  test('goes on from the card that was closed, until one scrolls', async ({ open, session }) => {
    const page = await open({ html: HTML });
    for (const phrase of ['全面从严治党', '最初一公里', '灯下黑']) {
      await pressCommand(session, 'next-match', page);
      await expect.poll(heading(await holdCard(page.page))).toContain(phrase);
      await page.page.keyboard.press('Escape');
      await expectNoCard(page.page);
    }
    await page.page.evaluate(() => scrollTo(0, 1300));
    await pressCommand(session, 'next-match', page);
    await expect.poll(heading(await holdCard(page.page))).toContain('最初一公里');
  });

  test('is taken back by Escape: focus and place are what they were', async ({ open, session }) => {
    const page = await open({ html: HTML });
    await page.page.locator('#own').focus();
    await page.page.evaluate(() => scrollTo(0, 30));
    await pressCommand(session, 'next-match', page);
    const card = await holdCard(page.page);
    await pressCommand(session, 'next-match', page);
    await expect.poll(heading(card)).toContain('最初一公里');
    await page.page.keyboard.press('Escape');
    await expectNoCard(page.page);
    expect(await page.page.evaluate(() => [document.activeElement?.id, scrollY])).toEqual(['own', 30]);
  });

  test('comes back to a place inside a box that scrolls', async ({ open, session }) => {
    const box = `<div id="box" style="height:300px;overflow:auto"><p>要坚持全面从严治党的方针。</p><p class="low">从这里到最初一公里为止。</p></div>`;
    const page = await open({ html: `${STYLE}${box}` });
    const scrolled = () => page.page.evaluate(() => document.querySelector('#box')?.scrollTop);
    await pressCommand(session, 'next-match', page);
    const card = await holdCard(page.page);
    await pressCommand(session, 'next-match', page);
    await expect.poll(heading(card)).toContain('最初一公里');
    expect(await scrolled()).toBeGreaterThan(900);
    await page.page.keyboard.press('Escape');
    await expect.poll(scrolled).toBe(0);
  });

  test('stays where the page was left when something else is pressed', async ({ open, session }) => {
    const page = await open({ html: HTML });
    await pressCommand(session, 'next-match', page);
    const card = await holdCard(page.page);
    await pressCommand(session, 'next-match', page);
    await expect.poll(heading(card)).toContain('最初一公里');
    const before = await page.page.evaluate(() => scrollY);
    await page.page.mouse.click(5, 5);
    await expectNoCard(page.page);
    expect(await page.page.evaluate(() => scrollY)).toBe(before);
  });

  test('does nothing on a page without matches', async ({ open, session }) => {
    const page = await open({ html: '<p>今天天气很好。</p>' });
    await pressCommand(session, 'next-match', page);
    await pressCommand(session, 'previous-match', page);
    await page.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    await expectNoCard(page.page);
  });
});

test.describe('with frames', () => {
  const INNER = '<p>从这里到最初一公里为止。</p>';

  test('steps lead from frame to frame, one card at a time', async ({ open, site, session }) => {
    const inner = site.serve(INNER);
    const html = `${STYLE}<p>要坚持全面从严治党的方针。</p><iframe src="${inner}" width="700" height="600"></iframe>`;
    const page = await open({ html });
    const frame = page.page.frame({ url: inner });
    await expect.poll(async () => (await page.page.locator('iframe').count()) && frame?.url()).toBe(inner);
    await expect.poll(() => frame?.evaluate(() => CSS.highlights.get('locus-exact')?.size ?? 0)).toBe(1);
    await pressCommand(session, 'next-match', page);
    await holdCard(page.page);
    await expect.poll(() => readSaid(page.page)).toContain(words('cardStep', 1, 2, '', '').split(' · ')[0]);
    await pressCommand(session, 'next-match', page);
    await expect.poll(() => frame?.locator('locus-card').count()).toBe(1);
    await expect.poll(() => page.page.locator('locus-card').count()).toBe(0);
    await pressCommand(session, 'next-match', page);
    await expect.poll(() => page.page.locator('locus-card').count()).toBe(1);
    await expect.poll(() => frame?.locator('locus-card').count()).toBe(0);
  });
});
