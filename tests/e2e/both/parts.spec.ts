/** Pages in parts: shadow trees and frames, in both browsers. */
import type { TestSite } from '../../fixtures/server.ts';
import { expectNoCard, holdCard } from '../hold-card.ts';
import { expect, test, type BothPage } from './harness.ts';
import { lookInto } from './look-into.ts';
import { openPopup } from './open-popup.ts';

const PHRASE = '全面从严治党';
const OTHER = '最初一公里';

/** An element with a shadow tree that the parser makes. */
const shadow = (html: string, light = ''): string =>
  `<div class="host"><template shadowrootmode="open">${html}</template>${light}</div>`;

const TREES: [where: string, html: string, texts: string[]][] = [
  ['in a shadow tree', shadow(`<p>要坚持${PHRASE}。</p>`), [PHRASE]],
  [
    'beside others in the order of the page',
    `<p>${OTHER}</p>${shadow(`<p>${PHRASE}</p>`)}<p>${OTHER}</p>`,
    [OTHER, PHRASE, OTHER],
  ],
  ['in a tree inside a tree', shadow(`<section>${shadow(`<p>${PHRASE}</p>`)}</section>`), [PHRASE]],
  ['without an element around it', shadow(`要坚持全面<b>从严</b>治党。`), [PHRASE]],
  ['in text that is put into a slot', shadow('<p>前<slot></slot>后</p>', `<span>${PHRASE}</span>`), [PHRASE]],
  [
    'not across a slot that holds something',
    shadow('<p>全面<slot></slot>从严治党</p>', '<span>的</span>'),
    [],
  ],
  ['not across two slots', shadow('<slot name="a"></slot><slot></slot>', '<b slot="a">从严治党</b>全面'), []],
  ['not in a tree inside hidden text', `<div aria-hidden="true">${shadow(`<p>${PHRASE}</p>`)}</div>`, []],
];

/** The texts of the matches once there are as many as expected. */
async function expectTexts(page: BothPage, texts: string[]): Promise<void> {
  await expect.poll(page.texts).toEqual(texts);
}

test.describe('a phrase is found', () => {
  for (const [where, html, texts] of TREES) {
    test(where, async ({ open }) => {
      // The last shadow tree is read after all others: when it is there, the rest is.
      const page = await open({ html: `${html}${shadow('<p>两个维护</p>')}` });
      await expectTexts(page, [...texts, '两个维护']);
    });
  }
});

test('text that comes into a shadow tree later is marked', async ({ open }) => {
  const page = await open({ html: shadow(`<p>${PHRASE}</p>`) });
  await expectTexts(page, [PHRASE]);
  await page.page.evaluate((text) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    document.querySelector('.host')!.shadowRoot!.append(paragraph);
  }, OTHER);
  await expectTexts(page, [PHRASE, OTHER]);
});

test('shadow trees that are added, filled late and shown again are read', async ({ open }) => {
  const page = await open({ html: `<p>${OTHER}</p><late-part></late-part>` });
  await expectTexts(page, [OTHER]);
  await page.page.evaluate((text) => {
    const host = document.createElement('div');
    document.body.append(host);
    host.attachShadow({ mode: 'open' }).textContent = text;
  }, PHRASE);
  await expectTexts(page, [OTHER, PHRASE]);
  // Code that comes late gives an element of the page its tree, and nothing tells of it.
  await page.page.evaluate((text) => {
    document.querySelector('late-part')!.attachShadow({ mode: 'open' }).textContent = text;
  }, '两个维护');
  await expectTexts(page, [OTHER, '两个维护', PHRASE]);
  await page.page.evaluate(() => (document.body.lastElementChild as HTMLElement).setAttribute('hidden', ''));
  await expectTexts(page, [OTHER, '两个维护']);
  await page.page.evaluate(() => (document.body.lastElementChild as HTMLElement).removeAttribute('hidden'));
  await expectTexts(page, [OTHER, '两个维护', PHRASE]);
});

test('a mark in a shadow tree is drawn and opens its card', async ({ open }) => {
  const page = await open({ html: shadow(shadow(`<p style="margin: 80px">${PHRASE}</p>`)) });
  await expectTexts(page, [PHRASE]);
  await page.rest(PHRASE);
  expect(await (await holdCard(page.page)).text()).toContain(PHRASE);
  const line = await page.page.evaluate(() => {
    const [range] = CSS.highlights.get('locus-exact') as unknown as Set<AbstractRange>;
    return getComputedStyle(range!.startContainer.parentElement!, '::highlight(locus-exact)')
      .textDecorationLine;
  });
  expect(line).toBe('underline');
});

test.describe('frames are read', () => {
  const FRAMES: [what: string, frame: string][] = [
    ['of a page of the same site', '<iframe src="INNER"></iframe>'],
    ['written into the page', `<iframe srcdoc="<p>${PHRASE}</p>"></iframe>`],
    ['in a shadow tree', shadow(`<iframe srcdoc="<p>${PHRASE}</p>"></iframe>`)],
  ];
  for (const [what, frame] of FRAMES) {
    test(what, async ({ open, site, session }) => {
      const inner = site.serve(`<p>${PHRASE}</p>`);
      const page = await open({ html: `<p>${OTHER}</p>${frame.replace('INNER', inner)}` });
      await expect.poll(() => session.readBadge(page.tab)).toBe('2');
    });
  }
  for (const sandbox of ['', 'allow-scripts']) {
    test(`in a sandbox (${sandbox || 'nothing allowed'})`, async ({ open, site, session }) => {
      const inner = site.serve(`<p>${PHRASE}</p>`);
      const frames = `<iframe sandbox="${sandbox}" src="${inner}"></iframe><iframe sandbox="${sandbox}" srcdoc="<p>${PHRASE}</p>"></iframe>`;
      const page = await open({ html: `<p>${OTHER}</p>${frames}` });
      await expect.poll(() => session.readBadge(page.tab)).toBe('3');
    });
  }
  test('that a script fills in', async ({ open, session }) => {
    const page = await open({ html: `<p>${OTHER}</p><iframe></iframe>` });
    await page.page.evaluate((text) => {
      document.querySelector('iframe')!.contentDocument!.body.append(text);
    }, PHRASE);
    await expect.poll(() => session.readBadge(page.tab)).toBe('2');
  });
});

test('a card closes when the pointer goes from it into a frame', async ({ open, site }) => {
  const frame = `<iframe src="${site.serve('<p>文字</p>')}" width="900" height="200" style="position: absolute; left: 0; top: 560px"></iframe>`;
  const page = await open({ html: `<p style="margin: 80px">要坚持${PHRASE}。</p>${frame}` });
  await expectTexts(page, [PHRASE]);
  await page.rest(PHRASE);
  const { x, y, width, height } = await (await holdCard(page.page)).box();
  await page.page.mouse.move(x + width / 2, y + height - 20, { steps: 4 });
  await page.page.mouse.move(x + width / 2, 640, { steps: 4 });
  await expectNoCard(page.page);
});

test.describe('a frame of another site', () => {
  const OTHER_HOST = 'localhost';
  const elsewhere = (address: string) => address.replace('127.0.0.1', OTHER_HOST);
  const frame = (address: string) =>
    `<iframe src="${address}" style="position: absolute; left: 40px; top: 90px; border: 0" width="800" height="600"></iframe>`;

  test('is read and counted, and so is one of this site inside it', async ({
    open,
    site,
    session,
    words,
  }) => {
    const inmost = site.serve(`<p>${PHRASE}</p>`);
    const inner = elsewhere(site.serve(`<p>两个维护</p>${frame(inmost)}`));
    const page = await open({ html: `<p>${OTHER}</p>${frame(inner)}` });
    await expect.poll(() => session.readBadge(page.tab)).toBe('3');
    const popup = await openPopup(session, page);
    await expect.poll(popup.text).toContain(words('popupCountMany', 3));
    for (const text of [OTHER, '两个维护', PHRASE]) expect(await popup.text()).toContain(text);
    await popup.close();
  });

  test.describe('has a card for its mark', () => {
    const inner = (site: TestSite) => elsewhere(site.serve(`<p>要坚持<b>${PHRASE}</b>。</p>`));

    test('that the popup leads to', async ({ open, site, session, words }) => {
      const page = await open({ html: frame(inner(site)) });
      const popup = await openPopup(session, page);
      await expect.poll(popup.text).toContain(words('popupCountOne'));
      await popup.press('.group .item');
      await expect
        .poll(async () => (await lookInto(`http://${OTHER_HOST}`, session, page))?.card)
        .toContain(PHRASE);
    });

    test('that the pointer rests on', async ({ open, site, session }) => {
      const page = await open({ html: frame(inner(site)) });
      const look = () => lookInto(`http://${OTHER_HOST}`, session, page);
      await expect.poll(async () => (await look())?.marks).toBe(1);
      const { x, y } = (await look())!.point;
      await page.page.mouse.move(40 + x, 90 + y);
      await page.page.mouse.move(41 + x, 90 + y);
      await expect.poll(async () => (await look())?.card).toContain(PHRASE);
    });
  });
});
