/** The card at what the reader selected. */
import type { Page } from '@playwright/test';
import { expect, test } from './harness.ts';
import { expectNoCard, holdCard } from './hold-card.ts';
import { readClipboard, readFocus } from './in-card.ts';
import { pressCommand } from './press-command.ts';
import { words } from './words.ts';

const LOST = '党建工作要和业务工作拧成一股绳。';
const CHANGED =
  '全市各级机关离党委最近，服务党委最直接，是践行“两个维护”的第一方阵和贯彻落实中央决策部署的“最初一公里”。';
const HTML = `<style>p { margin: 60px 40px; }</style><p id="both">${CHANGED}${LOST}</p>
  <p id="short">党办离党委最近。</p><p id="weather">今天天气很好，适合出门散步。</p><textarea id="field">最初一公里</textarea>
  <input type="password" id="secret" value="最初一公里"><p id="english">Nothing at all.</p>`;

// Runs in the page.
function select(id: string): void {
  const range = document.createRange();
  range.selectNodeContents(document.getElementById(id)!);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
}

async function selectField(page: Page, id: string): Promise<void> {
  await page.locator(`#${id}`).focus();
  await page.evaluate((field) => (document.getElementById(field) as HTMLInputElement).select(), id);
}

test.describe('the card of a selection', () => {
  test('has a page for each sentence: its source with the differences, or what may be related', async ({
    open,
    session,
  }) => {
    const page = await open({ html: HTML });
    await page.page.evaluate(select, 'both');
    await pressCommand(session, 'look-up-selection', page);
    const card = await holdCard(page.page);
    expect(await card.textOf('.kind')).toBe(words('kindQuotation'));
    expect(await card.textOf('dd del')).toBe('机关');
    expect(await card.textOf('.sentences')).toContain(words('cardSentence', 1, 2));
    await card.press(words('cardNextSentence'));
    await expect.poll(() => card.textOf('h2')).toBe(words('cardLost'));
    expect(await card.textOf('.said')).toBe(LOST);
    expect(await card.textOf('.hits')).toMatch(/第.部分/u);
    expect(await page.page.evaluate(() => String(getSelection()).trim())).toBe(CHANGED + LOST);
  });

  test('shows where words stand that are too few for a quotation', async ({ open, session }) => {
    const page = await open({ html: HTML });
    await page.page.evaluate(select, 'short');
    await pressCommand(session, 'look-up-selection', page);
    const card = await holdCard(page.page);
    expect(await card.textOf('h2')).toBe(words('cardFound'));
    expect(await card.textOf('.hitmark')).toBe('党办离党委最近');
    expect(await card.text()).not.toContain(words('cardLostText'));
    await card.press(words('popupCopy'));
    await expect.poll(() => card.textOf('[role=status]')).toContain(words('cardCopied'));
    expect(await readClipboard(page.page)).toMatch(/^“.*党办离党委最近.*”——《.+》开头第2段/u);
  });

  test('is not over what was selected', async ({ open, session }) => {
    const page = await open({ html: HTML });
    await page.page.evaluate(select, 'both');
    await pressCommand(session, 'look-up-selection', page);
    const { y, height } = await (await holdCard(page.page)).box();
    const line = await page.page.evaluate(() =>
      getSelection()?.getRangeAt(0).getBoundingClientRect().toJSON(),
    );
    expect(y >= line.bottom || y + height <= line.top).toBe(true);
  });

  for (const [what, id, title] of [
    ['nothing is close', 'weather', 'cardLost'],
    ['there is no Chinese', 'english', 'cardLost'],
  ] as const) {
    test(`says so where ${what}`, async ({ open, session }) => {
      const page = await open({ html: HTML });
      await page.page.evaluate(select, id);
      await pressCommand(session, 'look-up-selection', page);
      expect(await (await holdCard(page.page)).textOf('h2')).toBe(words(title));
    });
  }

  test('says so where nothing is selected, on a page without marks too', async ({ open, session }) => {
    const page = await open({ html: '<p>Nothing at all.</p>' });
    await pressCommand(session, 'look-up-selection', page);
    expect(await (await holdCard(page.page)).textOf('h2')).toBe(words('cardUnselected'));
    await page.page.keyboard.press('Escape');
    await expectNoCard(page.page);
  });

  test('stands at a field whose words are selected, and gives the focus back to it', async ({
    open,
    session,
  }) => {
    const page = await open({ html: HTML });
    await selectField(page.page, 'field');
    await pressCommand(session, 'look-up-selection', page);
    const card = await holdCard(page.page);
    expect(await card.textOf('h2')).toContain('最初一公里');
    const field = await page.page.locator('#field').boundingBox();
    const { y, height } = await card.box();
    expect(y >= (field?.y ?? 0) + (field?.height ?? 0) || y + height <= (field?.y ?? 0)).toBe(true);
    await expect.poll(() => readFocus(page.page)).not.toBe('');
    await page.page.keyboard.press('Escape');
    await expectNoCard(page.page);
    expect(await page.page.evaluate(() => document.activeElement?.id)).toBe('field');
  });

  test('never reads a password', async ({ open, session }) => {
    const page = await open({ html: HTML });
    await selectField(page.page, 'secret');
    await pressCommand(session, 'look-up-selection', page);
    expect(await (await holdCard(page.page)).text()).not.toContain('最初一公里');
  });

  test('opens what may be related in the reader', async ({ open, session, probe }) => {
    const page = await open({ html: HTML });
    await page.page.evaluate(select, 'both');
    await pressCommand(session, 'look-up-selection', page);
    const card = await holdCard(page.page);
    await card.press(words('cardNextSentence'));
    await expect.poll(() => card.textOf('.hit')).not.toBe('');
    const asked = probe.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          chrome.runtime.onMessage.addListener(({ type, data }) => {
            if (type === 'openReader') resolve(data.address);
          });
        }),
    );
    await page.page.keyboard.press('Tab');
    await page.page.keyboard.press('Tab');
    await page.page.keyboard.press('Tab');
    while (!(await readFocus(page.page)).includes('部分')) await page.page.keyboard.press('Tab');
    await page.page.keyboard.press('Enter');
    expect(await asked).toMatch(/^speech\//u);
    for (const other of session.context.pages()) if (other.url().includes('sidepanel')) await other.close();
  });
});

declare const chrome: {
  runtime: {
    onMessage: {
      addListener(listener: (message: { type: string; data: { address: string } }) => void): void;
    };
  };
};
