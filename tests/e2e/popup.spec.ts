import type { Page } from '@playwright/test';
import { expect, openIn, readBadge, test } from './harness.ts';
import { expectNoCard, holdCard } from './hold-card.ts';
import { openPopup } from './open-popup.ts';
import { beginsWith, words } from './words.ts';

const HTML = `
  <p>要坚持全面从严治党的方针。</p>
  <p>又谈全面从严治党。</p>
  <p style="margin-top:3000px">从这里到最初一公里为止。</p>`;

test.describe('the popup', () => {
  test('lists the matches of the page by phrase', async ({ open, session }) => {
    const popup = await openPopup(session, await open({ html: HTML }));
    await expect(popup.getByRole('heading', { name: words('popupCountMany', 3) })).toBeVisible();
    await expect(popup.getByRole('button', { name: /^全面从严治党/u })).toBeVisible();
    await expect(popup.getByRole('button', { name: beginsWith(words('popupTimes', 2)) })).toBeVisible();
    await expect(popup.getByRole('button', { name: /^最初一公里/u })).toBeVisible();
    await popup.close();
  });

  test('leads to a match and opens its card', async ({ open, session }) => {
    const page = await open({ html: HTML });
    const popup = await openPopup(session, page);
    await expectNoCard(page.page);
    await popup.getByRole('button', { name: /^最初一公里/u }).click();
    const card = await holdCard(page.page);
    expect(await card.text()).toContain('最初一公里');
    await expect.poll(() => page.page.evaluate(() => scrollY)).toBeGreaterThan(1000);
  });

  test('follows the page while it is open', async ({ open, session }) => {
    const page = await open({ html: HTML });
    const popup = await openPopup(session, page);
    await expect(popup.getByRole('heading', { name: words('popupCountMany', 3) })).toBeVisible();
    await page.page.evaluate(() => document.body.append('打铁必须自身硬'));
    await expect(popup.getByRole('heading', { name: words('popupCountMany', 4) })).toBeVisible();
    await popup.close();
  });

  test('finds phrases and passages of the speech', async ({ open, session }) => {
    const popup = await openPopup(session, await open({ html: HTML }));
    await popup.getByRole('combobox').fill('两个维护');
    const results = popup.getByRole('listbox');
    await expect(
      results
        .getByRole('group', { name: words('popupPhrases') })
        .getByRole('option')
        .first(),
    ).toContainText('两个维护');
    await expect(
      results
        .getByRole('group', { name: words('popupPassages') })
        .getByRole('option')
        .first(),
    ).toContainText('两个维护');
    await popup.close();
  });

  test('says that it found nothing, and leads to the document', async ({ open, session }) => {
    const popup = await openPopup(session, await open({ html: HTML }));
    await popup.getByRole('combobox').fill('量子色动力学');
    await expect(popup.getByText(words('popupNothing', '量子色动力学')).first()).toBeVisible();
    await expect(popup.getByRole('button', { name: words('popupBrowse') })).toBeVisible();
    await popup.close();
  });

  test('says that a page without matches has none', async ({ open, session, site }) => {
    const popup = await openPopup(session, await open(site.addressOf('demo-none.html')));
    await expect(popup.getByText(words('popupNone'))).toBeVisible();
    await popup.close();
  });

  test('says that a page of the browser itself cannot be read', async ({ open, session }) => {
    const page = await open({ html: HTML });
    await page.page.goto('chrome://version');
    const popup = await openPopup(session, page);
    await expect(popup.getByText(words('barrierOwn'))).toBeVisible();
    await popup.close();
  });
});

test.describe('the switch', () => {
  test.afterEach(({ probe }) => probe.send('setSite', { host: '127.0.0.1', isOn: true }));

  test('takes the marks off the open page at once and puts them back', async ({ open, session, probe }) => {
    const page = await open({ html: HTML });
    const popup = await openPopup(session, page);
    await popup.getByRole('switch').click();
    await expect.poll(page.drawn).toEqual([]);
    await expect(popup.getByText(words('popupOff'))).toBeVisible();
    await expect.poll(() => readBadge(probe, page)).toBe(words('badgeOff'));
    await popup.getByRole('switch').click();
    await expect.poll(async () => (await page.drawn()).length).toBe(3);
    await expect.poll(() => readBadge(probe, page)).toBe('3');
    await popup.close();
  });

  test('holds for the pages that are opened next', async ({ open, probe }) => {
    await probe.send('setSite', { host: '127.0.0.1', isOn: false });
    const page = await open({ html: HTML });
    expect(await page.summary()).toMatchObject({ isOn: false, matches: [] });
    expect(await page.drawn()).toEqual([]);
  });
});

test.describe('the badge', () => {
  test('shows the number of matches', async ({ open, probe }) => {
    const page = await open({ html: HTML });
    await expect.poll(() => readBadge(probe, page)).toBe('3');
    await page.page.evaluate(() => document.querySelector('p')?.remove());
    await expect.poll(() => readBadge(probe, page)).toBe('2');
  });

  test('says at least how many there are while a long page is read', async ({ session, probe, site }) => {
    // Slow enough to be seen at it.
    const slowDown = async (page: Page) => {
      const devtools = await session.context.newCDPSession(page);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: 8 });
    };
    const page = await openIn(session, site.conformance('many-matches.html'), slowDown);
    const title = () => probe.page.evaluate((tabId) => chrome.action.getTitle({ tabId }), page.tab.id);
    await expect.poll(title, { intervals: [50] }).toContain(words('badgeTitlePartial', 0).split('0')[0]);
    await page.page.close();
  });

  test('adds up the frames of a page', async ({ open, probe, site }) => {
    const inner = site.serve('<p>最初一公里</p>');
    const page = await open({ html: `${HTML}<iframe src="${inner}"></iframe>` });
    await expect.poll(() => readBadge(probe, page)).toBe('4');
  });

  test('is empty where there is nothing', async ({ open, probe, site }) => {
    const page = await open({ html: HTML });
    await expect.poll(() => readBadge(probe, page)).toBe('3');
    await page.page.goto(site.addressOf('demo-none.html'));
    await page.summary();
    await expect.poll(() => readBadge(probe, page)).toBe('');
  });
});

test('the badge counts what comes into view by style alone', async ({ open, session }) => {
  const page = await open({
    html: '<details><summary>更多</summary><p>全面从严治党</p></details><p>两个维护</p>',
  });
  await expect.poll(() => readBadge(session.probe, page)).toBe('1');
  await page.page.locator('summary').click();
  await expect.poll(() => readBadge(session.probe, page)).toBe('2');
});

declare const chrome: { action: { getTitle(of: { tabId: number }): Promise<string> } };
