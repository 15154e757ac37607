import type { Locator, Page } from '@playwright/test';
import { findBarriers } from './find-barriers.ts';
import { expect, startSession, openIn, test } from './harness.ts';
import { expectNoCard, holdCard } from './hold-card.ts';
import { closeReader, openReader, openReaderInFront, readReader } from './open-reader.ts';
import { words } from './words.ts';

const HTML = `
  <p>要坚持全面从严治党的方针。</p>
  <p style="margin-top:3000px">从这里到最初一公里为止。</p>
  <p style="margin-top:3000px">又到最初一公里为止。</p>`;

/** The sentence that holds 最初一公里. */
const MILE = '全市各级党办离党委最近';

const current = (reader: Page): Locator => reader.locator('article [aria-current] .passage');
const uses = (reader: Page, count: number): Locator =>
  reader.getByRole('button', { name: words(count === 1 ? 'readerUseOne' : 'readerUseMany', count) });

test.describe('the side panel', () => {
  test('opens from a card at its passage, and moves with the next one', async ({ open, session }) => {
    const page = await open({ html: '<p>从这里到最初一公里为止。</p><p>打铁必须自身硬。</p>' });
    await page.rest('最初一公里');
    await (await holdCard(page.page)).press(words('cardReader'));
    await expect.poll(async () => (await readReader(session))?.current).toContain(MILE);
    await page.page.keyboard.press('Escape');
    await expectNoCard(page.page);
    await page.rest('打铁必须自身硬');
    await expect.poll(async () => (await readReader(session))?.current).toContain('打铁必须自身硬');
    await closeReader(session);
  });
});

test.describe('company with the page', () => {
  test('counts what the page uses and leads to it, round and round', async ({ open, session }) => {
    const page = await open({ html: HTML });
    const reader = await openReader(session, page);
    await expect(reader.getByText(words('readerUsedCount', 2))).toBeVisible();
    // They stand so far apart that a window shows no more than one.
    for (const paragraph of ['从这里到最初一公里', '又到最初一公里', '从这里到最初一公里']) {
      await uses(reader, 2).click();
      await expect(page.page.getByText(paragraph)).toBeInViewport();
      expect(await (await holdCard(page.page)).text()).toContain('最初一公里');
    }
    await reader.close();
  });

  test('follows the mark that is looked at on the page', async ({ open, session }) => {
    const page = await open({ html: HTML });
    const reader = await openReader(session, page);
    await expect(uses(reader, 1)).toBeVisible();
    await page.rest('最初一公里');
    await holdCard(page.page);
    await expect(current(reader)).toContainText(MILE);
    await expect(current(reader)).toBeInViewport();
    await reader.close();
  });

  test('steps from one passage that is used to the next', async ({ open, session }) => {
    const reader = await openReader(session, await open({ html: HTML }));
    const next = reader.getByRole('button', { name: words('readerNextUse') });
    await next.click();
    await expect(reader.getByText(words('readerUsedAt', 1, 2))).toBeVisible();
    const first = await current(reader).textContent();
    await next.click();
    await expect(reader.getByText(words('readerUsedAt', 2, 2))).toBeVisible();
    await expect(next).toHaveAttribute('aria-disabled', 'true');
    await reader.getByRole('button', { name: words('readerPreviousUse') }).click();
    await expect(current(reader)).toHaveText(first ?? '');
    await reader.close();
  });

  test('goes with the tab in front, and says when its page cannot be read', async ({ open, session }) => {
    const page = await open({ html: HTML });
    const reader = await openReader(session, page);
    await expect(reader.getByText(words('readerUsedCount', 2))).toBeVisible();
    const other = await open({ html: '<p>打铁必须自身硬。</p>' });
    await expect(reader.getByText(words('readerUsedCount', 1))).toBeVisible();
    await other.page.goto('chrome://version');
    await expect(reader.getByText(words('popupUnreachable'))).toBeVisible();
    await page.page.bringToFront();
    await expect(reader.getByText(words('readerUsedCount', 2))).toBeVisible();
    await reader.close();
  });

  test('says that a site is off', async ({ open, session, probe }) => {
    const reader = await openReader(session, await open({ html: HTML }));
    await probe.send('setSite', { host: '127.0.0.1', isOn: false });
    await expect(reader.getByText(words('popupOff'))).toBeVisible();
    await probe.send('setSite', { host: '127.0.0.1', isOn: true });
    await expect(reader.getByText(words('readerUsedCount', 2))).toBeVisible();
    await reader.close();
  });

  test('marks other phrases at once when the density changes', async ({ open, session, probe }) => {
    const reader = await openReader(session, await open({ html: HTML }));
    const marks = reader.locator('article a');
    const before = await marks.count();
    await probe.send('changeSettings', { change: { marking: { density: 'rare' } } });
    await expect.poll(() => marks.count()).toBeLessThan(before);
    await probe.send('changeSettings', { change: { marking: { density: 'distinctive' } } });
    await expect.poll(() => marks.count()).toBe(before);
    await reader.close();
  });
});

test.describe('in the document', () => {
  test('the contents lead to a heading, and the focus with them', async ({ open, session }) => {
    const reader = await openReaderInFront(session, await open({ html: HTML }));
    await reader.getByRole('tab', { name: words('readerContents') }).click();
    await reader.getByRole('navigation').getByRole('link', { name: /^二、/u }).click();
    const heading = reader.getByRole('heading', { name: /^二、/u });
    await expect(heading).toBeInViewport();
    await expect(heading).toBeFocused();
    await expect(reader.getByRole('tab', { name: words('readerText'), exact: true })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await reader.close();
  });

  test('the text keeps its place while one looks at the contents', async ({ open, session }) => {
    const reader = await openReaderInFront(session, await open({ html: HTML }));
    const scrolled = () => reader.evaluate(() => scrollY);
    await reader.evaluate(() => scrollTo(0, 2000));
    await reader.getByRole('tab', { name: words('readerContents') }).click();
    await expect(reader.getByRole('navigation').getByRole('link').first()).toBeInViewport({ ratio: 1 });
    await expect.poll(scrolled).toBe(0);
    await reader.getByRole('tab', { name: words('readerText'), exact: true }).click();
    await expect.poll(scrolled).toBe(2000);
    await reader.close();
  });

  test('what is found is gone to, and back and forward', async ({ open, session }) => {
    const reader = await openReaderInFront(session, await open({ html: HTML }));
    await reader.getByRole('searchbox').fill('形式主义');
    const last = reader.locator('.found').first().locator('.item').last();
    await expect(last).toContainText('形式主义');
    await last.click();
    await expect(current(reader).locator('mark')).toHaveText('形式主义');
    await expect(current(reader)).toBeInViewport();
    const title = reader.locator('article .title');
    await expect(title).not.toBeInViewport();
    await reader.keyboard.press('Alt+ArrowLeft');
    await expect(title).toBeInViewport();
    await expect(current(reader)).toHaveCount(0);
    await reader.keyboard.press('Alt+ArrowRight');
    await expect(current(reader)).toBeInViewport();
    await reader.close();
  });

  test('a phrase shows its other passages and its place in the page', async ({ open, session }) => {
    const page = await open({ html: '<p style="margin-top:3000px">要领会两个确立。</p>' });
    const reader = await openReaderInFront(session, page);
    const phrase = reader.getByRole('link', { name: '两个确立', exact: true }).first();
    await phrase.focus();
    await reader.keyboard.press('Enter');
    const sheet = reader.getByRole('complementary');
    await expect(sheet.getByRole('heading')).toBeFocused();
    await sheet.locator('.item').last().click();
    await expect(current(reader)).toContainText('两个确立');
    await sheet.getByRole('button', { name: words('readerOnPage', 1) }).click();
    expect(await (await holdCard(page.page)).text()).toContain('两个确立');
    await reader.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);
    await reader.close();
  });

  test('the text is set as chosen, and stays so', async ({ open, session, probe }) => {
    const reader = await openReaderInFront(session, await open({ html: HTML }));
    const style = (name: 'fontSize' | 'fontFamily') =>
      reader.locator('article').evaluate((article, key) => getComputedStyle(article)[key], name);
    const before = await style('fontFamily');
    await reader.getByRole('button', { name: words('readerAppearance') }).click();
    await reader.getByRole('slider').press('ArrowRight');
    await reader.getByRole('radio', { name: words('readerSans') }).check({ force: true });
    await expect.poll(() => style('fontSize')).toBe('19px');
    await expect.poll(() => style('fontFamily')).not.toBe(before);
    await expect
      .poll(async () => (await probe.send('getSettings', undefined)).reader)
      .toMatchObject({ size: 1, face: 'sans' });
    await reader.reload();
    await expect.poll(() => style('fontSize')).toBe('19px');
    await probe.send('changeSettings', { change: { reader: { size: 0, face: 'serif' } } });
    await reader.close();
  });

  test('what is found and what is chosen can be seen in forced colours', async ({ open, session }) => {
    const reader = await openReaderInFront(session, await open({ html: HTML }));
    await reader.emulateMedia({ forcedColors: 'active' });
    const ground = (selector: string) =>
      reader
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundColor);
    await reader.getByRole('button', { name: words('readerAppearance') }).click();
    expect(await ground('.seg :checked + span')).not.toBe(await ground('.seg :not(:checked) + span'));
    await reader.keyboard.press('Escape');
    await reader.getByRole('searchbox').fill('形式主义');
    await expect(reader.locator('.found mark').first()).toBeVisible();
    // Its words have the colour that goes with this ground.
    expect(await ground('.found mark')).not.toBe('rgba(0, 0, 0, 0)');
    await reader.close();
  });

  test('the whole document is printed, and nothing of ours', async ({ open, session }) => {
    const reader = await openReaderInFront(session, await open({ html: HTML }));
    await reader.getByRole('searchbox').fill('形式主义');
    await expect(reader.locator('.found')).toBeVisible();
    await reader.emulateMedia({ media: 'print' });
    await expect(reader.locator('article')).toBeVisible();
    for (const ours of ['header', '.found', '.number', '.use'])
      await expect(reader.locator(ours).first()).toBeHidden();
    await reader.close();
  });
});

test.describe('without a pointer', () => {
  test('one gets from the page’s uses to a copied citation', async ({ open, session }) => {
    await session.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const reader = await openReaderInFront(session, await open({ html: HTML }));
    await reader.keyboard.press('Tab');
    await expect(reader.getByRole('link', { name: words('readerSkip') })).toBeFocused();
    await reader.getByRole('searchbox').focus();
    await reader.keyboard.type('最初一公里');
    await expect(reader.locator('.found .item').first()).toBeVisible();
    await reader.keyboard.press('Enter');
    await expect(current(reader)).toContainText(MILE);
    await reader.getByRole('button', { name: words('readerMore') }).focus();
    await reader.keyboard.press('Enter');
    await reader.getByRole('button', { name: words('popupCopy') }).focus();
    await reader.keyboard.press('Enter');
    await expect(reader.getByRole('status')).toHaveText(words('popupCopied'));
    expect(await reader.evaluate(() => navigator.clipboard.readText())).toContain(MILE);
    await session.context.clearPermissions();
    await reader.close();
  });
});

/** What a reader may look at, and how one comes there. */
const SIGHTS: Record<string, (reader: Page) => Promise<void>> = {
  async phrase(reader) {
    await reader.locator('article a').first().click();
    await expect(reader.getByRole('complementary')).toBeVisible();
  },
  async contents(reader) {
    await reader.getByRole('tab').nth(1).click();
    await expect(reader.getByRole('navigation')).toBeVisible();
  },
  async results(reader) {
    await reader.getByRole('searchbox').fill('形式主义');
    await expect(reader.locator('.found')).toBeVisible();
  },
  async wide(reader) {
    await reader.setViewportSize({ width: 1200, height: 700 });
    await expect(reader.getByRole('navigation')).toBeVisible();
  },
};

test.describe('nobody is kept out', () => {
  const cases = [
    ['zh-CN', 'light', ['contents', 'phrase']],
    ['zh-CN', 'dark', ['results', 'wide']],
    ['en', 'light', ['results', 'wide']],
    ['en', 'dark', ['contents', 'phrase']],
  ] as const;
  for (const [language, colorScheme, sights] of cases) {
    test(`${language}, ${colorScheme}`, async ({ site }) => {
      // A browser of its own, and a check that looks at every link of a long text twice.
      test.slow();
      const session = await startSession({ language, colorScheme });
      // Each phrase is a link that the check looks at: fewer are as telling.
      await session.probe.send('changeSettings', { change: { marking: { density: 'rare' } } });
      const page = await openIn(session, site.addressOf('demo-blocks.html'));
      const reader = await openReaderInFront(session, page, { width: 320, height: 700 });
      await expect(reader.locator('.use').first()).toBeVisible();
      for (const sight of sights) {
        await SIGHTS[sight]?.(reader);
        expect(await findBarriers(reader), sight).toEqual([]);
        const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
        expect(await reader.evaluate(overflow), sight).toBeLessThanOrEqual(0);
        await reader.getByRole('tab').first().click();
      }
      expect(session.faults).toEqual([]);
      await session.close();
    });
  }
});
