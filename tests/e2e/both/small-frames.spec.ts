/** Frames that are too small for a card: the top frame draws it. */
import { CARD_TAG } from '../../../page/card-tag.ts';
import { expectNoCard, holdCard, type HeldCard } from '../hold-card.ts';
import type { Words } from '../words.ts';
import type { TestSite } from '../../fixtures/server.ts';
import { evaluateInCard } from '../card-root.ts';
import { expect, test, type BothPage } from './harness.ts';
import { lookInto, scrollIn, stepInto, type InFrame } from './look-into.ts';
import { openPopup } from './open-popup.ts';
import type { Session } from './session.ts';

const PHRASE = '全面从严治党';
const WORDS = `<p style="margin: 60px 20px">要坚持<b>${PHRASE}</b>的方针。</p>`;
const SIZE = { width: 300, height: 150 };

const elsewhere = (address: string) => address.replace('127.0.0.1', 'localhost');

/** A frame with its border and padding at a point of the page. */
const frame = (source: string, { x, y } = { x: 400, y: 250 }): string =>
  `<iframe ${source} width="${SIZE.width}" height="${SIZE.height}" style="position: absolute; left: ${x}px; top: ${y}px; border: 3px solid gray; padding: 5px"></iframe>`;

/** What border and padding take. */
const INSET = 8;

interface Small {
  page: BothPage;
  /** The frame that holds the words. */
  look: () => Promise<InFrame>;
  /** Where the words are on the screen. */
  point: { x: number; y: number };
}

interface Opening {
  session: Session;
  open: (opened: { html: string }) => Promise<BothPage>;
  html: string;
  /** How the address of the frame with the words begins. */
  address: string;
  /** Where the content of that frame is in the page. */
  at?: { x: number; y: number };
}

async function openSmall({ session, open, html, address, at = { x: 408, y: 258 } }: Opening): Promise<Small> {
  const page = await open({ html });
  const look = async () => (await lookInto(address, session, page))!;
  await expect.poll(async () => (await look())?.marks).toBe(1);
  const { point } = await look();
  return { page, look, point: { x: at.x + point.x, y: at.y + point.y } };
}

async function pointAt({ page, point }: Small): Promise<void> {
  await page.page.mouse.move(point.x - 2, point.y);
  await page.page.mouse.move(point.x, point.y);
}

/** Expects the card to be drawn by the top frame, whole, in its width, beside the words. */
async function expectOutside(small: Small) {
  const card = await holdCard(small.page.page);
  expect((await small.look()).card).toBe('');
  expect(await card.textOf('h2')).toBe(PHRASE);
  const { x, y, width, height } = await card.box();
  expect(width).toBe(392);
  const { point } = small;
  const gap = y > point.y ? y - point.y : point.y - y - height;
  expect(gap).toBeGreaterThan(5);
  expect(gap).toBeLessThan(40);
  expect(x).toBeLessThanOrEqual(point.x);
  expect(x + width).toBeGreaterThan(point.x);
  return card;
}

/** Pins a card and waits until its frame has said so. */
async function pin({ page }: BothPage, card: HeldCard, words: Words): Promise<void> {
  await card.press(words('cardPin'));
  const isPinned = () => evaluateInCard(page, (root) => root.querySelector('[data-pinned]') !== null, null);
  await expect.poll(isPinned).toBe(true);
}

test.describe('the card of a small frame is drawn by the top frame', () => {
  const served = (site: TestSite) => site.serve(WORDS);
  const srcdoc = `srcdoc='${WORDS}'`;

  test('of this site', async ({ open, site, session }) => {
    const address = served(site);
    const small = await openSmall({ open, session, html: frame(`src="${address}"`), address });
    await pointAt(small);
    await expectOutside(small);
  });

  test('written into the page', async ({ open, session }) => {
    const small = await openSmall({ open, session, html: frame(srcdoc), address: 'about:srcdoc' });
    await pointAt(small);
    await expectOutside(small);
  });

  for (const [what, how] of [
    ['of another site', (address: string) => frame(`src="${elsewhere(address)}"`)],
    ['in a sandbox', (address: string) => frame(`sandbox src="${elsewhere(address)}"`)],
    [
      'in a shadow tree',
      (address: string) =>
        `<div><template shadowrootmode="open">${frame(`src="${elsewhere(address)}"`)}</template></div>`,
    ],
  ] as const) {
    test(`${what}, called`, async ({ open, site, session }) => {
      const address = served(site);
      const small = await openSmall({ open, session, html: how(address), address: elsewhere(address) });
      await stepInto(await small.look(), session, small.page);
      await expectOutside(small);
    });
  }

  test('nested in one of another site', async ({ open, site, session }) => {
    const address = served(site);
    const inner = `${frame(`src="${address}"`, { x: 50, y: 30 })}<style>body { block-size: 2000px }</style>`;
    const middle = elsewhere(site.serve(inner));
    const html = frame(`src="${middle}"`).replace('width="300" height="150"', 'width="400" height="260"');
    const at = { x: 400 + 50 + 2 * INSET, y: 250 + 30 + 2 * INSET };
    const small = await openSmall({ open, session, html, address, at });
    await stepInto(await small.look(), session, small.page);
    const card = await expectOutside(small);
    const { y } = await card.box();
    // The frame in between scrolls, and neither the top nor the frame with the words.
    await scrollIn(middle, 30, session, small.page);
    await expect.poll(async () => (await card.box()).y).toBe(y - 30);
    await scrollIn(middle, 500, session, small.page);
    await expectNoCard(small.page.page);
  });
});

test.describe('the card outside', () => {
  /** A small frame of another site, pointed at. */
  async function openPointed(
    { open, site, session }: Pick<Opening, 'open' | 'session'> & { site: TestSite },
    more = '',
  ): Promise<Small> {
    const served = site.serve(`${WORDS}<button id="own">own</button>`);
    const address = elsewhere(served);
    const html = `${frame(`src="${address}"`)}<style>body { block-size: 3000px }</style>${more}`;
    const small = await openSmall({ open, session, html, address });
    await pointAt(small);
    await expectOutside(small);
    return small;
  }

  const FAR = { x: 30, y: 700 };

  test('can be entered and used, and closes when the pointer leaves it', async ({
    open,
    site,
    session,
    words,
  }) => {
    const { page } = await openPointed({ open, site, session });
    const card = await holdCard(page.page);
    const passage = await card.textOf('.card-text');
    await card.press(words('cardNext'));
    await expect.poll(() => card.textOf('.card-text')).not.toBe(passage);
    await card.press(words('cardPrevious'));
    await expect.poll(() => card.textOf('.card-text')).toBe(passage);
    await page.page.mouse.move(FAR.x, FAR.y, { steps: 4 });
    await expectNoCard(page.page);
  });

  test('closes when the pointer leaves the words for the page', async ({ open, site, session }) => {
    const { page } = await openPointed({ open, site, session });
    await page.page.mouse.move(FAR.x, FAR.y, { steps: 4 });
    await expectNoCard(page.page);
  });

  test('opens anew at the words after the pointer came back from it', async ({ open, site, session }) => {
    const small = await openPointed({ open, site, session });
    const { x, y, width } = await (await holdCard(small.page.page)).box();
    await small.page.page.mouse.move(x + width / 2, y + 20, { steps: 6 });
    await pointAt(small);
    await expectOutside(small);
    await small.page.page.mouse.move(FAR.x, FAR.y, { steps: 4 });
    await expectNoCard(small.page.page);
  });

  test('closes on Escape', async ({ open, site, session }) => {
    const { page } = await openPointed({ open, site, session });
    await page.page.keyboard.press('Escape');
    await expectNoCard(page.page);
  });

  test('closes on Escape where its frame has the focus', async ({ open, site, session }) => {
    const small = await openPointed({ open, site, session });
    const { page, look } = small;
    await page.page.mouse.click(small.point.x, 258 + 15);
    await expectNoCard(page.page);
    await pointAt(small);
    await expectOutside(small);
    expect((await look()).hasFocus).toBe(true);
    await page.page.keyboard.press('Escape');
    await expectNoCard(page.page);
  });

  test('closes its menu on Escape, and itself on the next', async ({ open, site, session, words }) => {
    const { page } = await openPointed({ open, site, session });
    const card = await holdCard(page.page);
    await card.press(words('cardCitationStyles'));
    await expect.poll(() => card.textOf('.menu')).not.toBe('');
    await page.page.keyboard.press('Escape');
    await expect.poll(() => card.textOf('.menu')).toBe('');
    await page.page.keyboard.press('Escape');
    await expectNoCard(page.page);
  });

  test('closes on a press beside it', async ({ open, site, session }) => {
    const { page } = await openPointed({ open, site, session });
    await page.page.mouse.click(FAR.x, FAR.y);
    await expectNoCard(page.page);
  });

  test('is pinned and closed', async ({ open, site, session, words }) => {
    const { page } = await openPointed({ open, site, session });
    const card = await holdCard(page.page);
    await pin(page, card, words);
    await page.page.mouse.move(FAR.x, FAR.y, { steps: 4 });
    const before = await card.box();
    await page.page.evaluate(() => scrollTo({ top: 900, behavior: 'instant' }));
    await page.page.mouse.click(FAR.x, FAR.y);
    expect(await card.box()).toEqual(before);
    await card.press(words('cardClose'));
    await expectNoCard(page.page);
  });

  test('follows the words when the page scrolls, and closes when they go out of view', async ({
    open,
    site,
    session,
  }) => {
    const small = await openPointed({ open, site, session });
    const card = await holdCard(small.page.page);
    const { y } = await card.box();
    await small.page.page.evaluate(() => scrollTo({ top: 40, behavior: 'instant' }));
    await expect.poll(async () => (await card.box()).y).toBe(y - 40);
    await small.page.page.evaluate(() => scrollTo({ top: 900, behavior: 'instant' }));
    await expectNoCard(small.page.page);
  });

  for (const [what, act] of [
    ['is removed', () => document.querySelector('iframe')!.remove()],
    ['goes elsewhere', () => document.querySelector('iframe')!.setAttribute('src', 'about:blank')],
  ] as const) {
    test(`closes when its frame ${what}`, async ({ open, site, session, words }) => {
      const { page } = await openPointed({ open, site, session });
      await pin(page, await holdCard(page.page), words);
      await page.page.evaluate(act, null);
      await expectNoCard(page.page);
    });
  }

  test('outlives the background', async ({ open, site, session, words }) => {
    const { page } = await openPointed({ open, site, session });
    const card = await holdCard(page.page);
    await pin(page, card, words);
    await session.stopBackground();
    await card.press(words('cardClose'));
    await expectNoCard(page.page);
  });

  test('goes when its frame goes after the background was stopped', async ({
    open,
    site,
    session,
    words,
  }) => {
    const { page } = await openPointed({ open, site, session });
    await pin(page, await holdCard(page.page), words);
    await session.stopBackground();
    await page.page.evaluate(() => document.querySelector('iframe')!.remove(), null);
    await expectNoCard(page.page);
  });

  test('closes when the pointer goes from it into another frame', async ({ open, site, session }) => {
    const other = `<iframe src="${site.serve('<p>文字</p>')}" width="800" height="200" style="position: absolute; left: 300px; top: 700px"></iframe>`;
    const { page } = await openPointed({ open, site, session }, other);
    const { x, y, width, height } = await (await holdCard(page.page)).box();
    await page.page.mouse.move(x + width / 2, y + height - 20, { steps: 4 });
    await page.page.mouse.move(x + width / 2, 740, { steps: 4 });
    await expectNoCard(page.page);
  });

  test('follows the page that rolls to where the popup leads', async ({ open, site, session, words }) => {
    const address = elsewhere(site.serve(WORDS));
    const html = `${frame(`src="${address}"`, { x: 400, y: 2600 })}<style>body { block-size: 4000px }</style>`;
    const small = await openSmall({ open, session, html, address });
    const { page } = small;
    const popup = await openPopup(session, page);
    await expect.poll(popup.text).toContain(words('popupCountOne'));
    await popup.press('.group .item');
    const card = await holdCard(page.page);
    const readGap = async () => {
      const { y, height } = await card.box();
      const top = await page.page.evaluate(
        () => document.querySelector('iframe')!.getBoundingClientRect().top,
        null,
      );
      const line = top + INSET + small.point.y - 258;
      return y > line ? y - line : line - y - height;
    };
    await expect.poll(() => page.page.evaluate(() => scrollY, null)).toBeGreaterThan(1800);
    await expect.poll(readGap).toBeGreaterThan(5);
    await expect.poll(readGap).toBeLessThan(40);
  });

  test('takes the focus from a frame of another site, and gives it back', async ({ open, site, session }) => {
    test.skip(
      session.name === 'chromium',
      'Only a press gives the focus to a frame of another process there.',
    );
    const address = elsewhere(site.serve(WORDS));
    const small = await openSmall({ open, session, html: frame(`src="${address}"`), address });
    const { page, look } = small;
    await page.page.evaluate(() => document.querySelector('iframe')!.focus(), null);
    await expect.poll(async () => (await look()).hasFocus).toBe(true);
    await stepInto(await look(), session, page);
    await expectOutside(small);
    await expect.poll(async () => (await look()).hasFocus).toBe(false);
    await page.page.keyboard.press('Escape');
    await expectNoCard(page.page);
    await expect.poll(async () => (await look()).hasFocus).toBe(true);
  });

  test('takes the focus where it was called, and gives it back', async ({ open, site, session }) => {
    const button = '<button style="position: absolute; left: 200px; top: 5px">own</button>';
    const served = site.serve(`${button}${WORDS}`);
    const address = elsewhere(served);
    const small = await openSmall({ open, session, html: frame(`src="${address}"`), address });
    const { page, look } = small;
    await page.page.mouse.click(408 + 210, 258 + 15);
    const focused = async () => {
      const inFrame = await look();
      return [inFrame.focused, inFrame.hasFocus];
    };
    await expect.poll(focused).toEqual(['own', true]);
    await stepInto(await look(), session, page);
    await expectOutside(small);
    const inCard = () => evaluateInCard(page.page, (root) => root.activeElement?.className ?? '', null);
    await expect.poll(inCard).toBe('card ours');
    expect((await look()).hasFocus).toBe(false);
    await page.page.keyboard.press('Escape');
    await expectNoCard(page.page);
    await expect.poll(focused).toEqual(['own', true]);
  });

  test('copies a link to the words in the frame’s own page', async ({ open, site, session, words }) => {
    const { page } = await openPointed({ open, site, session });
    const card = await holdCard(page.page);
    await card.press(words('cardLink'));
    await expect.poll(() => card.text()).toContain(words('cardLinkCopied'));
    expect(await session.readClipboard(page.page)).toMatch(
      new RegExp(`^http://localhost:\\d+/written/\\d+#:~:text=`, 'u'),
    );
  });

  test('hides a phrase, says so as long as it has to be read, and takes it back', async ({
    open,
    site,
    session,
    words,
  }) => {
    const { page, look } = await openPointed({ open, site, session });
    const card = await holdCard(page.page);
    await card.press(words('cardHide'));
    await card.press(words('cardHideEverywhere'));
    await expect.poll(async () => (await look()).marks).toBe(0);
    await card.press(words('cardUndo'));
    await expect.poll(async () => (await look()).marks).toBe(1);
    await expectNoCard(page.page);
  });

  test('gives way to one in the page, and takes its place', async ({ open, site, session }) => {
    const more = '<p style="position: absolute; left: 20px; top: 20px">从这里到最初一公里为止。</p>';
    const small = await openPointed({ open, site, session }, more);
    const { page } = small;
    const title = async () => (await holdCard(page.page)).textOf('h2');
    await page.rest('最初一公里');
    await expect.poll(title).toContain('最初一公里');
    await pointAt(small);
    await expect.poll(title).toBe(PHRASE);
    expect(await page.page.evaluate((tag) => document.querySelectorAll(tag).length, CARD_TAG)).toBe(1);
  });
});

test.describe('a small frame draws its card itself', () => {
  const expectInside = async ({ page, look }: Small) => {
    await expect.poll(async () => (await look()).card).toContain(PHRASE);
    await expectNoCard(page.page);
  };

  for (const [what, style] of [
    ['turned', 'rotate: 5deg'],
    ['mirrored', 'scale: -1 1'],
  ] as const) {
    test(`where it is ${what}`, async ({ open, site, session }) => {
      const address = elsewhere(site.serve(WORDS));
      const html = `<div style="${style}">${frame(`src="${address}"`)}</div>`;
      const small = await openSmall({ open, session, html, address });
      await stepInto(await small.look(), session, small.page);
      await expectInside(small);
    });
  }

  test('where the extension cannot tell it from another', async ({ open, site, session }) => {
    test.skip(session.name === 'firefox', 'Firefox tells the number of every frame.');
    const address = elsewhere(site.serve(WORDS));
    const other = frame(`src="${elsewhere(site.serve('<p>文字</p>'))}"`, { x: 20, y: 20 });
    const html = `<div><template shadowrootmode="open">${other}${frame(`src="${address}"`)}</template></div>`;
    const small = await openSmall({ open, session, html, address });
    await stepInto(await small.look(), session, small.page);
    await expectInside(small);
  });

  test('where it becomes full screen', async ({ open, site, session, words }) => {
    const button = `<button style="position: absolute; left: 200px; top: 5px"
      onclick="document.querySelector('b').closest('main').requestFullscreen()">all</button>`;
    const address = site.serve(`${button}<main style="background: white">${WORDS}</main>`);
    const html = frame(`src="${address}" allow="fullscreen"`);
    const small = await openSmall({ open, session, html, address });
    const { page, look } = small;
    await stepInto(await look(), session, page);
    const card = await expectOutside(small);
    await pin(page, card, words);
    await page.page.mouse.click(408 + 210, 258 + 15);
    await expect
      .poll(() => page.page.evaluate(() => document.fullscreenElement?.localName, null))
      .toBe('iframe');
    await expectInside(small);
  });
});

test('a page whose elements have the names of what the scripts keep has the card all the same', async ({
  open,
  site,
  session,
}) => {
  const address = elsewhere(site.serve(`<i id="locusCardPart"></i><i id="browser"></i>${WORDS}`));
  const named = '<i id="locusCardPart"></i><i id="browser"></i><form><input name="querySelectorAll"></form>';
  const html = `${named}${frame(`src="${address}" name="length"`)}`;
  const small = await openSmall({ open, session, html, address });
  await stepInto(await small.look(), session, small.page);
  await expectOutside(small);
});

for (const [what, style] of [
  ['scaled', 'scale: 1.5; transform-origin: 0 0'],
  ['zoomed', 'zoom: 1.5'],
] as const) {
  test(`a frame that is ${what} has its card beside its words`, async ({ open, site, session }) => {
    const address = elsewhere(site.serve(WORDS));
    const large = `<div style="${style}">${frame(`src="${address}"`, { x: 0, y: 0 })}</div>`;
    const html = `<div style="position: absolute; left: 400px; top: 250px">${large}</div>`;
    const small = await openSmall({ open, session, html, address, at: { x: 0, y: 0 } });
    const { x, y } = small.point;
    const point = { x: 400 + (x + INSET) * 1.5, y: 250 + (y + INSET) * 1.5 };
    await stepInto(await small.look(), session, small.page);
    await expectOutside({ ...small, point });
  });
}
