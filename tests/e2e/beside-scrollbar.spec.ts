import { CARD_TAG } from '../../page/card-tag.ts';
import { DEFAULTS } from '../../runtime/read-settings.ts';
import { cardRoot } from './card-root.ts';
import { expect, test } from './harness.ts';

const HTML = `<style>p { margin: 60px 40px; } .low { margin-top: 3000px; }</style><p>要坚持全面从严治党的方针。</p>
  <p class="low">从这里到最初一公里为止。</p><p class="low">完。</p>`;

test.afterEach(async ({ probe }) => {
  const { looks } = DEFAULTS.marking;
  await probe.send('changeSettings', { change: { marking: { isBesideScrollbar: false, looks } } });
});

test.describe('marks beside the scrollbar', () => {
  test('are not there unless they are wanted', async ({ open }) => {
    const page = await open({ html: HTML });
    expect(await page.page.locator(CARD_TAG).count()).toBe(0);
  });

  test('have the colours of the lines, also when these change', async ({ open, probe }) => {
    const page = await open({ html: HTML });
    await probe.send('changeSettings', { change: { marking: { isBesideScrollbar: true } } });
    await page.page.locator(CARD_TAG).waitFor({ state: 'attached' });
    const tone = async () => {
      const root = await cardRoot(page.page);
      return root?.evaluate((node) => {
        const stroke = node.querySelector('button');
        return stroke && getComputedStyle(stroke, '::before').backgroundColor;
      });
    };
    const line = () =>
      page.page.evaluate(
        () => getComputedStyle(document.body, '::highlight(locus-exact)').textDecorationColor,
      );
    const before = await line();
    await expect.poll(tone).toBe(before);
    const { looks } = DEFAULTS.marking;
    const exact = { ...looks.exact, colour: 'crimson', colourOnDark: 'crimson' } as const;
    await probe.send('changeSettings', { change: { marking: { looks: { ...looks, exact } } } });
    await expect.poll(line).not.toBe(before);
    await expect.poll(tone).toBe(await line());
  });

  test('stand at their share of the page, lead to their words, and go at once', async ({ open, probe }) => {
    const page = await open({ html: HTML });
    await probe.send('changeSettings', { change: { marking: { isBesideScrollbar: true } } });
    await page.page.locator(CARD_TAG).waitFor({ state: 'attached' });
    const strokes = async () => {
      const root = await cardRoot(page.page);
      return root?.evaluate((node) =>
        [...node.querySelectorAll('button')].map((stroke) => {
          const { left, top, width, height } = stroke.getBoundingClientRect();
          return { x: left + width / 2, y: top + height / 2 };
        }),
      );
    };
    await expect.poll(async () => (await strokes())?.length).toBe(2);
    const [first, second] = (await strokes()) ?? [];
    expect(first?.y).toBeLessThan(30);
    expect(second?.y).toBeGreaterThan(300);
    expect(second?.y).toBeLessThan(500);
    await page.page.mouse.click(second?.x ?? 0, second?.y ?? 0);
    await expect.poll(() => page.page.evaluate(() => scrollY)).toBeGreaterThan(2000);
    await expect.poll(() => page.page.locator(CARD_TAG).count()).toBe(2);
    await page.page.keyboard.press('Escape');
    await page.page.evaluate(() => document.querySelectorAll('.low')[1]?.after(document.querySelector('p')!));
    await expect.poll(async () => (await strokes())?.map(({ y }) => y > 300)).toEqual([true, true]);
    await probe.send('changeSettings', { change: { marking: { isBesideScrollbar: false } } });
    await expect.poll(() => page.page.locator(CARD_TAG).count()).toBe(0);
  });
});
