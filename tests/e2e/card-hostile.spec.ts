/** Pages that mean no card well, by design or by accident. */
import { cardRoot } from './card-root.ts';
import { expect, test } from './harness.ts';
import { countCards, expectNoCard, holdCard } from './hold-card.ts';
import { readFocus } from './in-card.ts';
import { pressCommand } from './press-command.ts';
import { words } from './words.ts';

const STYLE = '<style>p { margin: 60px 40px; }</style>';
const TWO = `${STYLE}<p id="first">要坚持全面从严治党的方针。</p><p>从这里到最初一公里为止。</p>`;

test('no card opens for words that are gone when the answer comes', async ({ open }) => {
  const page = await open({ html: TWO });
  const countOpened = await countCards(page.page);
  await page.rest('全面从严治党');
  await page.page.evaluate(() => document.querySelector('#first')?.replaceChildren());
  await page.rest('最初一公里');
  await holdCard(page.page);
  expect(await countOpened()).toBe(1);
});

test('a card whose words go while it is open goes with them', async ({ open }) => {
  const page = await open({ html: TWO });
  await page.rest('全面从严治党');
  await holdCard(page.page);
  await page.page.evaluate(() => document.querySelector('#first')?.remove());
  await expectNoCard(page.page);
});

test.describe('a page that takes the host away', () => {
  const REMOVER = `new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes)
      if (node.localName === 'locus-card' && (globalThis.left ?? 0) > 0) { globalThis.left -= 1; node.remove(); }
  }).observe(document.documentElement, { childList: true })`;

  test('once has it put back', async ({ open }) => {
    const page = await open({ html: `${TWO}<script>globalThis.left = 1; ${REMOVER}</script>` });
    await page.rest('全面从严治党');
    await expect.poll(() => page.page.evaluate(() => (globalThis as { left?: number }).left)).toBe(0);
    expect(await (await holdCard(page.page)).textOf('h2')).toBe('全面从严治党');
  });

  test('again and again has its will, and cards open once it lets them', async ({ open }) => {
    const page = await open({ html: `${TWO}<script>globalThis.left = 99; ${REMOVER}</script>` });
    await page.rest('全面从严治党');
    await expect
      .poll(() => page.page.evaluate(() => (globalThis as { left?: number }).left))
      .toBeLessThan(97);
    await expectNoCard(page.page);
    await page.page.evaluate(() => Object.assign(globalThis, { left: 0 }));
    await page.rest('最初一公里');
    expect(await (await holdCard(page.page)).textOf('h2')).toContain('最初一公里');
  });
});

test('rules for every element, however important, leave the card as it is', async ({ open }) => {
  const look = async (html: string) => {
    const page = await open({ html });
    await page.rest('全面从严治党');
    await holdCard(page.page);
    const root = await cardRoot(page.page);
    return root?.evaluate((node) => {
      const style = (of: Element, pseudo?: string) => {
        const { color, backgroundColor, fontSize, display, opacity, content, letterSpacing, direction } =
          getComputedStyle(of, pseudo);
        return { color, backgroundColor, fontSize, display, opacity, content, letterSpacing, direction };
      };
      const { width, height } = node.host.getBoundingClientRect();
      const parts = [node.querySelector('.card')!, node.querySelector('.button')!, node.host];
      return [width, height, ...parts.map((part) => style(part)), style(node.host, '::before').content];
    });
  };
  const plain = await look(TWO);
  const rules = `* { --ink: red !important; --raised: lime !important; color: red !important; opacity: .3 !important;
    display: none !important; direction: rtl !important; font-size: 40px !important; letter-spacing: 9px !important;
    transform: scale(2) !important; width: 10px !important; max-height: 10px !important; position: static !important }
    *::before { content: 'x' !important; display: block !important }
    html, body, p { display: block !important; opacity: 1 !important; font-size: 16px !important; letter-spacing: 0 !important;
    transform: none !important; width: auto !important; max-height: none !important; direction: ltr !important }
    p::before { display: none !important }`;
  expect(await look(`${TWO}<style>${rules}</style>`)).toEqual(plain);
});

test('a dialog that keeps the focus to itself has the card of its words inside', async ({
  open,
  session,
}) => {
  const html = `${STYLE}<button id="out">out</button><div role="dialog" aria-modal="true" aria-label="own" tabindex="-1" id="own">
    <p>要坚持全面从严治党的方针。</p></div><script>
    const own = document.querySelector('#own');
    document.addEventListener('focusin', ({ target }) => { if (!own.contains(target)) own.focus(); }, true);
    own.focus();</script>`;
  const page = await open({ html });
  await pressCommand(session, 'next-match', page);
  await holdCard(page.page);
  await expect.poll(() => readFocus(page.page)).toContain('全面从严治党');
  await page.page.keyboard.press('Tab');
  expect(await readFocus(page.page)).toBe(words('cardPin'));
});

test('a page that keeps all keys to itself does not keep Escape', async ({ open }) => {
  const types = "['keydown', 'keypress', 'keyup']";
  const html = `${TWO}<script>for (const type of ${types})
    addEventListener(type, (event) => event.stopImmediatePropagation(), true);</script>`;
  const page = await open({ html });
  await page.rest('全面从严治党');
  await holdCard(page.page);
  await page.page.keyboard.press('Escape');
  await expectNoCard(page.page);
});

for (const [what, style] of [
  ['zoomed by its body', 'body { zoom: 1.7 }'],
  ['turned and scaled', 'body { transform: scale(1.4) rotate(2deg); transform-origin: 0 0 }'],
  ['scaled as a whole', 'html { transform: scale(.8); transform-origin: 0 0 }'],
  ['written from right to left', 'html { direction: rtl }'],
] as const) {
  test(`a page that is ${what} has its card in view, in its size, off the words`, async ({ open }) => {
    const page = await open({ html: `<style>${style}</style>${TWO}` });
    const { x, y } = await page.pointAt('全面从严治党');
    await page.rest('全面从严治党');
    const box = await (await holdCard(page.page)).box();
    expect(box.width).toBeCloseTo(392, 0);
    expect([box.x >= 0, box.y >= 0, box.x + box.width <= 1100, box.y + box.height <= 800]).toEqual(
      Array.from({ length: 4 }, () => true),
    );
    expect(box.x <= x && x <= box.x + box.width && box.y <= y && y <= box.y + box.height).toBe(false);
  });
}

for (const [what, style, scheme] of [
  ['dark by a filter', 'html { filter: invert(1) hue-rotate(180deg); background: #fff }', 'dark'],
  ['dark by a gradient', 'body { background: linear-gradient(#222, #101014); color: #ddd }', 'dark'],
  ['light by a gradient over black', 'body { background: #000 linear-gradient(#fff, #eee) }', 'light'],
] as const) {
  test(`a page that is ${what} has a card of its scheme`, async ({ open }) => {
    const page = await open({ html: `<style>${style}</style>${TWO}` });
    await page.rest('全面从严治党');
    await holdCard(page.page);
    const root = await cardRoot(page.page);
    expect(await root?.evaluate((node) => getComputedStyle(node.host).colorScheme)).toBe(scheme);
  });
}

test('a passage of 3,000 characters scrolls inside its card', async ({ open }) => {
  const page = await open({ html: TWO });
  await page.rest('全面从严治党');
  const card = await holdCard(page.page);
  const root = await cardRoot(page.page);
  const sizes = await root?.evaluate((node) => {
    const passage = node.querySelector('.card-text')!;
    passage.append('长'.repeat(3000));
    return [passage.scrollHeight > passage.clientHeight * 3, getComputedStyle(passage).overflowY];
  });
  expect(sizes).toEqual([true, 'auto']);
  const { y, height } = await card.box();
  expect(y + height).toBeLessThanOrEqual(800);
});
