import { expect, readMarkup, stopWorker, test } from './harness.ts';
import { beginsWith, words } from './words.ts';
import { countCards, expectNoCard, holdCard } from './hold-card.ts';

const FAR = { x: 1080, y: 400 };
/** What the pager says at a phrase's first and second passage. */
const FIRST = beginsWith(words('cardPage', 1, 'X').split('X')[0] ?? '');
const SECOND = beginsWith(words('cardPage', 2, 'X').split('X')[0] ?? '');

/** Two marks so far apart that the card of the first does not cover the second. */
const TWO =
  '<p>要坚持全面从严治党的方针。</p><p style="position:absolute;top:740px;left:760px">从这里到最初一公里为止。</p>';
/** A phrase of the speech that holds others. */
const LONG = '增强“四个意识”、坚定“四个自信”、做到“两个维护”';

test.describe('the card', () => {
  test('opens when the pointer rests on a mark, with the passage that the words come from', async ({
    open,
    probe,
  }) => {
    const page = await open({ html: TWO });
    const answer = await probe.send('getCard', { target: '最初一公里', kind: 'exact' });
    const [first] = answer.kind === 'card' ? answer.content.entry.occurrences : [];
    await page.rest('最初一公里');
    const card = await holdCard(page.page);
    expect(first?.passage.text).toContain('最初一公里');
    expect(await card.text()).toContain(first?.passage.text);
    expect(await card.textOf('.kind')).toBe(words('kindExact'));
    expect(await card.textOf('.here')).toContain('最初一公里');
  });

  test('does not open for a pointer that hurries over a mark', async ({ open }) => {
    const page = await open({ html: TWO });
    const countOpened = await countCards(page.page);
    const { x, y } = await page.pointAt('全面从严治党');
    for (let time = 0; time < 6; time += 1) {
      await page.page.mouse.move(x - 60, y - 20);
      await page.page.mouse.move(x + 160, y + 20, { steps: 2 });
    }
    await page.rest('最初一公里');
    const card = await holdCard(page.page);
    expect(await card.text()).toContain('最初一公里');
    expect(await countOpened()).toBe(1);
  });

  test('can be entered and used', async ({ open }) => {
    const page = await open({ html: TWO });
    await page.rest('全面从严治党');
    const card = await holdCard(page.page);
    expect(await card.textOf('.pager')).toMatch(FIRST);
    const passage = await card.textOf('.card-text');
    await card.press(words('cardNext'));
    await expect.poll(() => card.textOf('.pager')).toMatch(SECOND);
    expect(await card.textOf('.card-text')).not.toBe(passage);
    await card.press(words('cardPrevious'));
    await expect.poll(() => card.textOf('.card-text')).toBe(passage);
  });

  test('shows the phrases inside a longer one as tabs', async ({ open }) => {
    const page = await open({ html: `<p>号召${LONG}，学习先进。</p>` });
    await page.rest(LONG);
    const card = await holdCard(page.page);
    expect(await card.textOf('[role=tablist]')).toMatch(/四个意识.*四个自信.*两个维护/u);
    const first = await card.textOf('.card-body');
    await card.press('两个维护');
    await expect.poll(() => card.textOf('[role=tab][aria-selected=true]')).toBe('两个维护');
    await expect.poll(() => card.textOf('.card-body')).not.toBe(first);
  });

  test('closes when the pointer goes away, and leaves nothing', async ({ open }) => {
    const page = await open({ html: TWO });
    const before = await readMarkup(page.page);
    await page.rest('全面从严治党');
    await holdCard(page.page);
    await page.page.mouse.move(FAR.x, FAR.y);
    await expectNoCard(page.page);
    expect(await readMarkup(page.page)).toBe(before);
  });

  test('closes on Escape, which the page does not hear', async ({ open }) => {
    const html = `${TWO}<script>addEventListener('keydown', ({ key }) => { document.title = key; });</script>`;
    const page = await open({ html });
    await page.rest('全面从严治党');
    await holdCard(page.page);
    await page.page.keyboard.press('Escape');
    await expectNoCard(page.page);
    expect(await page.page.title()).toBe('Test');
    await page.page.keyboard.press('Escape');
    await expect.poll(() => page.page.title()).toBe('Escape');
  });

  test('closes by its own button', async ({ open }) => {
    const page = await open({ html: TWO });
    await page.rest('全面从严治党');
    const card = await holdCard(page.page);
    await card.press(words('cardClose'));
    await expectNoCard(page.page);
  });

  test('stays where it is when it was pinned', async ({ open }) => {
    const page = await open({ html: TWO });
    await page.rest('全面从严治党');
    const card = await holdCard(page.page);
    await card.press(words('cardPin'));
    const countOpened = await countCards(page.page);
    await page.page.mouse.move(FAR.x, FAR.y, { steps: 4 });
    await page.rest('最初一公里');
    expect(await card.text()).toContain('全面从严治党');
    await card.press(words('cardClose'));
    await expectNoCard(page.page);
    expect(await countOpened()).toBe(0);
  });

  test('is of the mark under the pointer when an earlier answer comes late', async ({ open, session }) => {
    const page = await open({ html: TWO });
    const countOpened = await countCards(page.page);
    // A worker that has to start first answers late.
    await stopWorker(session);
    const asked = session.probe.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          chrome.runtime.onMessage.addListener(({ type, data }) => {
            if (type === 'getCard') resolve(data.target);
          });
        }),
    );
    await page.rest('全面从严治党');
    expect(await asked).toBe('全面从严治党');
    await page.rest('最初一公里');
    const card = await holdCard(page.page);
    await expect.poll(card.text).toContain('最初一公里');
    expect(await countOpened()).toBeLessThanOrEqual(2);
    expect(await card.textOf('h2')).toContain('最初一公里');
  });
});

test.describe('the card keeps off the line that is read', () => {
  const CORNERS: [where: string, style: string][] = [
    ['at the top left', 'top:4px;left:4px'],
    ['at the top right', 'top:4px;right:4px'],
    ['in the middle', 'top:48%;left:40%'],
    ['at the bottom left', 'bottom:4px;left:4px'],
    ['at the bottom right', 'bottom:4px;right:4px'],
  ];

  for (const [where, style] of CORNERS) {
    test(where, async ({ open }) => {
      const page = await open({
        html: `<p id="line" style="position:fixed;margin:0;${style}">全面从严治党</p>`,
      });
      await page.rest('全面从严治党');
      const card = await (await holdCard(page.page)).box();
      const line = await page.page.locator('#line').boundingBox();
      const isAbove = card.y + card.height <= (line?.y ?? 0);
      const isBelow = card.y >= (line?.y ?? 0) + (line?.height ?? 0);
      expect(isAbove || isBelow).toBe(true);
      expect(card.x).toBeGreaterThanOrEqual(0);
      expect(card.x + card.width).toBeLessThanOrEqual(1100);
      expect(card.y).toBeGreaterThanOrEqual(0);
      expect(card.y + card.height).toBeLessThanOrEqual(800);
    });
  }
});

test.describe('the card opens on a page that', () => {
  const STRICT = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

  test('forbids everything in its header', async ({ open }) => {
    const page = await open({
      html: '<p>要坚持全面从严治党的方针。</p>',
      headers: { 'content-security-policy': STRICT },
    });
    await page.rest('全面从严治党');
    const card = await holdCard(page.page);
    expect(await card.text()).toContain('全面从严治党');
    expect((await card.box()).width).toBeGreaterThan(300);
  });

  test('forbids everything in its markup', async ({ open, site }) => {
    const page = await open(site.addressOf('demo-strict.html'));
    await page.rest('打铁必须自身硬');
    expect(await (await holdCard(page.page)).text()).toContain('打铁必须自身硬');
  });

  test('has its own rules for every element', async ({ open }) => {
    const page = await open({
      html: `<style>* { display: none; } html, body, p { display: block; }</style>${TWO}`,
    });
    await page.rest('全面从严治党');
    const { width, height } = await (await holdCard(page.page)).box();
    expect(width).toBeGreaterThan(300);
    expect(height).toBeGreaterThan(100);
  });

  test('shows a dialog of its own', async ({ open }) => {
    const html =
      '<dialog><p>要坚持全面从严治党的方针。</p></dialog><script>document.querySelector("dialog").showModal()</script>';
    const page = await open({ html });
    await page.rest('全面从严治党');
    const card = await holdCard(page.page);
    await card.press(words('cardNext'));
    await expect.poll(() => card.textOf('.pager')).toMatch(SECOND);
  });
});

declare const chrome: {
  runtime: {
    onMessage: { addListener(listener: (message: { type: string; data: { target: string } }) => void): void };
  };
};
