/** How a card is opened: at rest, with a key held, or by a press alone. */
import { expect, test } from './harness.ts';
import { countCards, expectNoCard, holdCard } from './hold-card.ts';

const HTML = `<style>p { margin: 60px 40px; }</style>
  <p>要坚持全面从严治党的方针。</p><p>从这里到<a href="#there">最初一公里</a>为止。</p>`;

test.afterEach(async ({ probe }) => {
  const change = { card: { mode: 'rest', delay: 250 }, marking: { isBesideScrollbar: false } } as const;
  await probe.send('changeSettings', { change });
});

test.describe('with a key held', () => {
  test('a card opens for a pointer that rests, and not without the key', async ({ open, probe }) => {
    await probe.send('changeSettings', { change: { card: { mode: 'key' } } });
    const page = await open({ html: HTML });
    const countOpened = await countCards(page.page);
    await page.rest('全面从严治党');
    await page.page.keyboard.down('Shift');
    expect(await (await holdCard(page.page)).textOf('h2')).toBe('全面从严治党');
    await page.page.keyboard.up('Shift');
    await page.page.mouse.move(900, 700);
    await expectNoCard(page.page);
    expect(await countOpened()).toBe(1);
  });
});

test.describe('on a press alone', () => {
  test('a card opens for a press on a mark, a pointer that rests opens none', async ({ open, probe }) => {
    await probe.send('changeSettings', { change: { card: { mode: 'click' } } });
    const page = await open({ html: HTML });
    const countOpened = await countCards(page.page);
    const { x, y } = await page.pointAt('全面从严治党');
    await page.page.mouse.move(x, y);
    await page.page.mouse.click(x, y);
    expect(await (await holdCard(page.page)).textOf('h2')).toBe('全面从严治党');
    await page.page.mouse.click(900, 700);
    await expectNoCard(page.page);
    expect(await countOpened()).toBe(1);
  });

  test('a link is followed as ever, and words are selected as ever', async ({ open, probe }) => {
    await probe.send('changeSettings', { change: { card: { mode: 'click' } } });
    const page = await open({ html: HTML });
    const countOpened = await countCards(page.page);
    const link = await page.pointAt('最初一公里');
    await page.page.mouse.click(link.x, link.y);
    await expect.poll(() => page.page.evaluate(() => location.hash)).toBe('#there');
    const at = await page.pointAt('全面从严治党');
    await page.page.mouse.move(at.x, at.y);
    await page.page.mouse.down();
    await page.page.mouse.move(at.x + 60, at.y, { steps: 6 });
    await page.page.mouse.up();
    expect(await page.page.evaluate(() => String(getSelection()))).not.toBe('');
    expect(await countOpened()).toBe(0);
  });
});

test('a choice takes effect in an open page at once, the time of rest too', async ({ open, probe }) => {
  const page = await open({ html: HTML });
  await page.rest('全面从严治党');
  await holdCard(page.page);
  await page.page.keyboard.press('Escape');
  await expectNoCard(page.page);
  // What stands beside the scrollbar has a host of its own, and shows that the choice has come.
  const change = { card: { mode: 'click', delay: 100 }, marking: { isBesideScrollbar: true } } as const;
  await probe.send('changeSettings', { change });
  const hosts = () => page.page.locator('locus-card').count();
  await expect.poll(hosts).toBe(1);
  const { x, y } = await page.pointAt('全面从严治党');
  await page.page.mouse.click(x, y);
  await expect.poll(hosts).toBe(2);
});
