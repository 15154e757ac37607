/** A language other than the browser's holds everywhere, at once. */
import { expect, readBadge, test } from './harness.ts';
import { holdCard } from './hold-card.ts';
import { openPopup } from './open-popup.ts';
import { createWords } from './words.ts';

const HTML = '<p>打通最初一公里。</p>';
const english = createWords('en');
const taiwanese = createWords('zh_TW');

test.afterEach(({ probe }) => probe.send('changeSettings', { change: { language: 'browser' } }));

test('the options page speaks it at once, its title and its numbers too', async ({ session }) => {
  const page = await session.context.newPage();
  await page.goto(`${session.extensionOrigin}/options.html`);
  const title = page.getByRole('heading', { level: 1 });
  await page.getByRole('combobox', { name: '界面语言' }).selectOption('en');
  await expect(title).toHaveText(english('optionsTitle'));
  await expect(page).toHaveTitle(english('optionsTitle'));
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByText('0.25 sec')).toBeVisible();
  await page.getByRole('combobox', { name: english('optionsLanguageChoice') }).selectOption('zh-TW');
  await expect(title).toHaveText(taiwanese('optionsTitle'));
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-TW');
  await page.getByRole('combobox', { name: taiwanese('optionsLanguageChoice') }).selectOption('browser');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await page.close();
});

test('popup, badge and the card of an open page speak it', async ({ open, session, probe }) => {
  const page = await open({ html: HTML });
  await probe.send('changeSettings', { change: { language: 'en' } });
  await page.rest('最初一公里');
  const card = await holdCard(page.page);
  expect(await card.text()).toContain(english('cardCopy'));
  const popup = await openPopup(session, page);
  await expect(popup.getByRole('heading', { name: english('popupCountOne') })).toBeVisible();
  await popup.close();
  const title = () => probe.page.evaluate((tabId) => chrome.action.getTitle({ tabId }), page.tab.id);
  await expect.poll(title).toBe(english('badgeTitleOne'));
  await probe.send('setSite', { host: '127.0.0.1', isOn: false });
  await expect.poll(() => readBadge(probe, page)).toBe(english('badgeOff'));
  await probe.send('setSite', { host: '127.0.0.1', isOn: true });
});

declare const chrome: { action: { getTitle(of: { tabId: number }): Promise<string> } };
