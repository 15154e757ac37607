/** Each setting is changed on the options page, and an open page follows at once. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, readMarkup, test, type Session } from './harness.ts';
import type { OpenPage } from './open-page.ts';
import { DEFAULTS } from '../../runtime/read-settings.ts';
import { TONES } from '../../runtime/mark-rules.ts';
import { words } from './words.ts';

const HTML = `
  <p>打通最初一公里。关键的少数要带头。</p>
  <p>坚持全面从严治党，又谈最初一公里。</p>`;

async function openOptions({ context, extensionOrigin }: Session): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${extensionOrigin}/options.html`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  return page;
}

/** How the browser draws a kind, as the sum of all style sheets. */
function readLine(page: Page, kind: string): Promise<string> {
  return page.evaluate((name) => {
    const { textDecorationStyle, textDecorationColor } = getComputedStyle(
      document.body,
      `::highlight(locus-${name})`,
    );
    return `${textDecorationStyle} ${textDecorationColor}`;
  }, kind);
}

function rgb(tone: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(tone.slice(at, at + 2), 16));
  return `rgb(${red}, ${green}, ${blue})`;
}

const drawn = async (page: OpenPage) => (await page.drawn()).map(({ kind, text }) => `${kind} ${text}`);
const said = (options: Page) => options.getByRole('status');

test.afterEach(({ probe }) => probe.send('changeSettings', { change: { ...DEFAULTS } }));

test.describe('lines', () => {
  test('change at once in open pages, and nothing of them is in the page', async ({
    open,
    session,
    site,
  }) => {
    const inner = site.serve('<p>最初一公里</p>');
    const page = await open({ html: `${HTML}<iframe src="${inner}"></iframe>` });
    await expect.poll(() => page.drawn()).toHaveLength(4);
    const before = await readMarkup(page.page);
    expect(await readLine(page.page, 'exact')).toBe(`solid ${rgb(TONES.teal)}`);
    const options = await openOptions(session);
    const exact = options.getByRole('group', { name: words('kindExact'), exact: true });
    await exact.getByRole('radio', { name: words('lineDouble') }).click();
    await expect(said(options)).toHaveText(words('optionsSwapped', words('kindQuotation')));
    await expect.poll(() => readLine(page.page, 'exact')).toBe(`double ${rgb(TONES.teal)}`);
    expect(await readLine(page.page, 'quotation')).toBe(`solid ${rgb(TONES.violet)}`);
    await exact.getByRole('radio', { name: words('colourBlue') }).click();
    await expect.poll(() => readLine(page.page, 'exact')).toBe(`double ${rgb(TONES.blue)}`);
    const [, frame] = page.page.frames();
    const ofFrame = () =>
      frame?.evaluate(() => getComputedStyle(document.body, '::highlight(locus-exact)').textDecorationColor);
    await expect.poll(ofFrame).toBe(rgb(TONES.blue));
    expect(await readMarkup(page.page)).toBe(before);
    expect(
      await page.page.evaluate(() => document.styleSheets.length + document.adoptedStyleSheets.length),
    ).toBe(0);
    await page.page.reload();
    await page.summary();
    expect(await readLine(page.page, 'exact')).toBe(`double ${rgb(TONES.blue)}`);
    await session.probe.send('changeSettings', { change: { marking: { looks: DEFAULTS.marking.looks } } });
    await expect.poll(() => readLine(page.page, 'exact')).toBe(`solid ${rgb(TONES.teal)}`);
    await options.close();
  });

  test('have their own colour on dark pages', async ({ open, probe }) => {
    const dark = await open({ html: `<body style="background:#111;color:#ddd">${HTML}` });
    const light = await open({ html: HTML });
    const { looks } = DEFAULTS.marking;
    const exact = { ...looks.exact, colourOnDark: 'crimson' as const };
    await probe.send('changeSettings', { change: { marking: { looks: { ...looks, exact } } } });
    await expect.poll(() => readLine(dark.page, 'exact')).toBe(`solid ${rgb(TONES.crimson)}`);
    expect(await readLine(light.page, 'exact')).toBe(`solid ${rgb(TONES.teal)}`);
  });
});

test.describe('what is marked', () => {
  test('leaves out a kind that is switched off, in marks and in the count', async ({ open, session }) => {
    const page = await open({ html: HTML });
    await expect.poll(() => drawn(page)).toContain('variant 关键的少数');
    const options = await openOptions(session);
    await options.getByRole('switch', { name: words('kindVariant') }).click();
    await expect
      .poll(() => drawn(page))
      .toEqual(['exact 最初一公里', 'exact 全面从严治党', 'exact 最初一公里']);
    expect(await page.texts()).toEqual(['最初一公里', '全面从严治党', '最初一公里']);
    await options.getByRole('switch', { name: words('kindVariant') }).click();
    await expect.poll(() => drawn(page)).toHaveLength(4);
    await options.close();
  });

  test('follows density and once a page', async ({ open, session }) => {
    const page = await open({ html: `${HTML}<p>领导班子</p>` });
    const options = await openOptions(session);
    await options.getByRole('radio', { name: words('popupAll') }).click();
    await expect.poll(() => drawn(page)).toContain('exact 领导班子');
    await options.getByRole('radio', { name: words('popupRare') }).click();
    await expect.poll(() => drawn(page)).not.toContain('exact 领导班子');
    await options.getByRole('switch', { name: words('optionsOnce') }).click();
    await expect
      .poll(async () => (await drawn(page)).filter((mark) => mark.endsWith('最初一公里')))
      .toHaveLength(1);
    await expect(said(options)).toHaveText(words('optionsSaved'));
    await options.close();
  });

  test('leaves out a hidden phrase until it is shown again', async ({ open, session, probe }) => {
    const page = await open({ html: HTML });
    await probe.send('hidePhrase', { target: '最初一公里' });
    await expect.poll(() => drawn(page)).toEqual(['variant 关键的少数', 'exact 全面从严治党']);
    const options = await openOptions(session);
    await options.getByRole('button', { name: words('optionsUnhide', '最初一公里') }).press('Enter');
    await expect.poll(() => drawn(page)).toHaveLength(4);
    await expect(options.getByText(words('optionsNoHidden'))).toBeVisible();
    await expect(options.getByRole('heading', { name: words('optionsHidden') })).toBeFocused();
    await options.close();
  });
});

test.describe('sites', () => {
  test('are added from an address, said to be no site, and removed', async ({ open, session }) => {
    const page = await open({ html: HTML });
    await expect.poll(() => drawn(page)).toHaveLength(4);
    const options = await openOptions(session);
    const field = options.getByRole('textbox', { name: words('optionsSiteLabel') });
    await field.fill('全面从严治党');
    await field.press('Enter');
    await expect(options.getByRole('alert')).toHaveText(words('optionsNotSite', '全面从严治党'));
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await field.fill('http://127.0.0.1:8080/news?a#b');
    await field.press('Enter');
    await expect(said(options)).toHaveText(words('optionsSiteAdded', '127.0.0.1'));
    await expect(field).toHaveValue('');
    await expect.poll(() => drawn(page)).toEqual([]);
    await options.getByRole('button', { name: words('optionsRemove', '127.0.0.1') }).press('Enter');
    await expect.poll(() => drawn(page)).toHaveLength(4);
    await expect(field).toBeFocused();
    await options.close();
  });

  test('are seen in a long list as they are typed when they are added, and when they are there', async ({
    session,
    probe,
  }) => {
    const off = Array.from({ length: 40 }, (_, at) => `site-${at}.example`);
    await probe.send('changeSettings', { change: { sites: { off } } });
    const options = await openOptions(session);
    const field = options.getByRole('textbox', { name: words('optionsSiteLabel') });
    await field.fill('例子.中国');
    await field.press('Enter');
    const row = options.getByRole('listitem').filter({ hasText: '例子.中国' });
    await expect(row).toBeInViewport();
    const first = options.getByText(off[0]!, { exact: true });
    await expect(first).not.toBeInViewport();
    await field.fill(off[0]!);
    await field.press('Enter');
    await expect(first).toBeInViewport();
    await expect(row).not.toBeInViewport();
    await options.close();
  });

  test('can be the only ones that are marked', async ({ open, session }) => {
    const page = await open({ html: HTML });
    const options = await openOptions(session);
    await options.getByRole('radio', { name: words('optionsOnlyHere') }).click();
    await expect.poll(() => drawn(page)).toEqual([]);
    await options.getByRole('textbox', { name: words('optionsSiteLabel') }).fill('127.0.0.1');
    await options.getByRole('button', { name: words('optionsAdd'), exact: true }).click();
    await expect.poll(() => drawn(page)).toHaveLength(4);
    await options.close();
  });

  test('are exported to a text file and imported from one', async ({ session, probe }) => {
    await probe.send('changeSettings', { change: { sites: { off: ['a.example', ''] } } });
    const options = await openOptions(session);
    const downloading = options.waitForEvent('download');
    await options.getByRole('button', { name: words('optionsExport'), exact: true }).click();
    const file = await (await downloading).path();
    expect(await readFile(file, 'utf8')).toBe('a.example\nfile:///\n');
    const input = options.getByLabel(words('optionsImportLabel'));
    const name = 'sites.txt';
    const mimeType = 'text/plain';
    await input.setInputFiles({ name, mimeType, buffer: Buffer.from('b.example\nno site\na.example\n') });
    await expect(said(options)).toHaveText(words('optionsImported', 1, 1));
    await expect(options.getByText('b.example')).toBeVisible();
    expect((await probe.send('getSettings', undefined)).sites.off).toEqual(['a.example', '', 'b.example']);
    await input.setInputFiles({ name, mimeType, buffer: Buffer.from('nothing here') });
    await expect(options.getByText(words('optionsFileRefused'))).toBeVisible();
    await options.close();
  });
});

test('reset puts choices back when it is confirmed, and leaves lists alone', async ({ session, probe }) => {
  const kept = { sites: { off: ['a.example'] }, hidden: { everywhere: ['新时代'] } };
  await probe.send('changeSettings', {
    change: { ...kept, marking: { density: 'rare' }, citation: 'bibtex' },
  });
  const options = await openOptions(session);
  await options.getByRole('button', { name: words('optionsResetStart') }).click();
  await expect(options.getByRole('button', { name: words('optionsResetDo'), exact: true })).toBeFocused();
  expect((await probe.send('getSettings', undefined)).citation).toBe('bibtex');
  await options.getByRole('button', { name: words('optionsResetDo'), exact: true }).click();
  await expect(said(options)).toHaveText(words('optionsWasReset'));
  expect(await probe.send('getSettings', undefined)).toEqual({
    ...DEFAULTS,
    sites: { ...DEFAULTS.sites, off: ['a.example'] },
    hidden: { ...DEFAULTS.hidden, everywhere: ['新时代'] },
  });
  await options.close();
});

test('the page follows what is changed elsewhere', async ({ session, probe }) => {
  const options = await openOptions(session);
  await probe.send('changeSettings', { change: { card: { mode: 'click' } } });
  await expect(options.getByRole('radio', { name: words('optionsCardClick') })).toBeChecked();
  await expect(options.getByRole('slider', { name: words('optionsDelay') })).toHaveCount(0);
  await options.close();
});

test('damaged settings are offered as a file', async ({ session, probe }) => {
  const damaged = { version: 2, citation: 'bibtex', sites: { off: ['a.example', 7] } };
  await probe.page.evaluate((settings) => chrome.storage.sync.set({ settings }), damaged);
  const options = await openOptions(session);
  await expect(options.getByText(words('optionsAside'))).toBeVisible();
  await expect(options.getByText('a.example', { exact: true })).toBeVisible();
  const downloading = options.waitForEvent('download');
  await options.getByRole('button', { name: words('optionsAsideExport') }).click();
  expect(JSON.parse(await readFile(await (await downloading).path(), 'utf8'))).toEqual([damaged]);
  await options.getByRole('button', { name: words('optionsAsideForget') }).click();
  await expect(options.getByText(words('optionsAside'))).toHaveCount(0);
  await options.reload();
  await expect(options.getByText('a.example', { exact: true })).toBeVisible();
  await expect(options.getByText(words('optionsAside'))).toHaveCount(0);
  await options.close();
});

declare const chrome: { storage: { sync: { set(items: unknown): Promise<void> } } };
