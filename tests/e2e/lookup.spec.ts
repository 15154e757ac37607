import type { Page } from '@playwright/test';
import { findBarriers } from './find-barriers.ts';
import { findWorker } from './find-worker.ts';
import { expect, stopWorker, test, type Session } from './harness.ts';
import { openPopup } from './open-popup.ts';
import { isReaderOpen } from './reader-open.ts';
import { words } from './words.ts';

const HTML = '<p>要坚持全面从严治党的方针，打通最初一公里。</p>';

const field = (popup: Page) => popup.getByRole('combobox');
const chosen = (popup: Page) => popup.getByRole('option', { selected: true });

test.beforeEach(({ probe }) => probe.page.evaluate(() => chrome.storage.local.remove('lastLookups')));

test.describe('a lookup in the popup', () => {
  test('goes by keyboard alone: type, choose, copy, open in the reader', async ({ open, session, probe }) => {
    const popup = await openPopup(session, await open({ html: HTML }));
    await expect(field(popup)).toBeFocused();
    await popup.keyboard.type('两个维护');
    await expect(chosen(popup)).toContainText('两个维护');
    await expect(chosen(popup).locator('mark')).toHaveText('两个维护');
    await popup.keyboard.press('ArrowDown');
    await expect(chosen(popup)).toHaveText(/^.+“两个维护”/u);
    const id = (await chosen(popup).getAttribute('id')) ?? '';
    await expect(field(popup)).toHaveAttribute('aria-activedescendant', id);

    await popup.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await popup.keyboard.press('ControlOrMeta+c');
    await expect(popup.getByRole('button', { name: words('popupCopied') })).toBeVisible();
    const copied = await popup.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^“.*两个维护.*”——《.+》开头第2段/u);

    const closed = popup.waitForEvent('close');
    // The popup may be gone before the key is up again.
    await Promise.allSettled([closed, popup.keyboard.press('Enter')]);
    await closed;
    await expect.poll(() => isReaderOpen(probe)).toBe(true);
  });

  test('takes what is typed before its script runs', async ({ session }) => {
    const popup = await session.context.newPage();
    await popup.addInitScript(typeEarly);
    await popup.goto(`chrome-extension://${session.extensionId}/popup.html`);
    await expect(field(popup)).toHaveValue('两个维护');
    await expect(chosen(popup)).toHaveText(/^两个维护/u);
    expect(await popup.evaluate(() => (globalThis as unknown as { blurs: number }).blurs)).toBe(0);
    await popup.close();
  });

  test('is cleared by Escape, and the next one closes the popup', async ({ open, session }) => {
    const popup = await openPopup(session, await open({ html: HTML }));
    await popup.keyboard.type('两个');
    await expect(popup.getByRole('listbox')).toBeVisible();
    await popup.keyboard.press('Escape');
    await expect(field(popup)).toHaveValue('');
    await expect(popup.getByRole('listbox')).toBeHidden();
    await expect(field(popup)).toHaveAttribute('aria-expanded', 'false');
    const closed = popup.waitForEvent('close');
    // The page is gone before the key is up again.
    void popup.keyboard.press('Escape').catch(() => {});
    await closed;
  });

  test('waits for an input method to finish, and leaves it its keys', async ({ open, session }) => {
    const popup = await openPopup(session, await open({ html: HTML }));
    const asked = await noteLookups(session);
    const devtools = await popup.context().newCDPSession(popup);
    for (const half of ['l', 'liang', 'liang ge', 'liang ge wei hu']) {
      const end = half.length;
      await devtools.send('Input.imeSetComposition', { text: half, selectionStart: end, selectionEnd: end });
    }
    const enter = { key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 };
    await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
    await expect(field(popup)).toHaveValue('liang ge wei hu');
    await expect(popup.getByRole('listbox')).toBeHidden();
    await devtools.send('Input.insertText', { text: '两个维护' });
    await expect(chosen(popup)).toContainText('两个维护');
    expect(await asked()).toEqual(['两个维护']);
    await popup.close();
  });

  test('is answered when the browser has stopped the background meanwhile', async ({ open, session }) => {
    const popup = await openPopup(session, await open({ html: HTML }));
    await popup.keyboard.type('两个');
    await expect(popup.getByRole('listbox')).toBeVisible();
    await stopWorker(session);
    await popup.keyboard.type('维护');
    await expect(chosen(popup)).toHaveText(/^两个维护/u);
    await popup.close();
  });

  test('is kept once it was used, and leads back from an empty field', async ({ open, session }) => {
    const page = await open({ html: HTML });
    const popup = await openPopup(session, page);
    await popup.keyboard.type('最初一公里');
    await expect(chosen(popup)).toContainText('最初一公里');
    const closed = popup.waitForEvent('close');
    await chosen(popup).click();
    // By then it has kept the lookup.
    await closed;
    const next = await openPopup(session, page);
    await next.getByRole('button', { name: '最初一公里', exact: true }).click();
    await expect(field(next)).toBeFocused();
    await expect(field(next)).toHaveValue('最初一公里');
    await expect(chosen(next)).toContainText('最初一公里');
    await next.keyboard.press('Escape');
    await next.getByRole('button', { name: words('popupForget') }).click();
    await expect(next.getByRole('heading', { name: words('popupLast') })).toBeHidden();
    await next.close();
  });

  test('places each sentence of a pasted paragraph', async ({ open, session }) => {
    const popup = await openPopup(session, await open({ html: HTML }));
    const quoted = '全市各级机关离党委最近，服务党委最直接，是践行“两个维护”的第一方阵。';
    await field(popup).fill(`${quoted}今天天气很好，适合出门散步。打铁必须自身硬。`);
    await expect(popup.getByRole('group').first()).toHaveAccessibleName(/^“全市各级机关离党委最近/u);
    await expect(popup.getByRole('group').filter({ hasText: '打铁' })).toHaveAccessibleName(
      /^“打铁必须自身硬/u,
    );
    await expect(chosen(popup)).toContainText('第一方阵');
    expect(await findBarriers(popup)).toEqual([]);
    await popup.close();
  });

  test('finds the words of a sentence that is too short for a quotation', async ({ open, session }) => {
    const popup = await openPopup(session, await open({ html: HTML }));
    await field(popup).fill('党办离党委最近。今天天气很好我们去公园玩吧。');
    await expect(chosen(popup)).toContainText('党办离党委最近');
    await expect(popup.getByText(words('popupPlaced', 1, 2)).first()).toBeVisible();
    await popup.close();
  });

  test('shows all of the last result above the bar', async ({ open, session }) => {
    const popup = await openPopup(session, await open({ html: HTML }));
    await expect(field(popup)).toBeFocused();
    await popup.keyboard.type('党');
    await expect(popup.getByRole('listbox')).toBeVisible();
    await popup.keyboard.press('ArrowUp');
    const [last, bar] = await Promise.all([
      chosen(popup).boundingBox(),
      popup.getByRole('contentinfo').boundingBox(),
    ]);
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual((bar?.y ?? 0) + 1);
    await popup.close();
  });

  test('takes whatever is typed or pasted as text', async ({ open, session }) => {
    const popup = await openPopup(session, await open({ html: HTML }));
    const odd = [
      '维',
      '字'.repeat(10_000),
      '🙂👨‍👩‍👧',
      '\ud800',
      '(维护|.*)+$[',
      "'维护 !两个 ^全面 =党 | 从严",
      '<img src=x onerror=alert(1)>',
      '&lt;b&gt;',
      '\u202e维护\u0000',
    ];
    for (const query of odd) {
      await field(popup).fill(query);
      await expect(popup.getByRole('listbox').or(popup.locator('.notice'))).toBeVisible();
      await expect(popup.locator('img')).toHaveCount(0);
    }
    await field(popup).fill('两个维护');
    await expect(chosen(popup)).toHaveText(/^两个维护/u);
    await popup.close();
  });
});

test.describe('the popup has no barrier that a machine can find', () => {
  const STATES: [name: string, query: string][] = [
    ['with an empty field', ''],
    ['with results', '两个维护'],
    ['with nothing found', 'xqzxqz'],
  ];

  for (const [name, query] of STATES) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`${name}, ${colorScheme}, and at 320 px nothing overflows`, async ({ open, session }) => {
        const popup = await openPopup(session, await open({ html: HTML }));
        await popup.emulateMedia({ colorScheme });
        await popup.setViewportSize({ width: 320, height: 560 });
        await field(popup).fill(query);
        if (query === '') await expect(popup.getByRole('button', { name: /^最初一公里/u })).toBeVisible();
        else await expect(popup.getByRole('listbox').or(popup.locator('.notice'))).toBeVisible();
        expect(await findBarriers(popup)).toEqual([]);
        expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        await popup.close();
      });
    }
  }
});

// Runs in the popup before its own script: types as soon as the field is there, and counts how often it loses the focus.
function typeEarly(): void {
  document.addEventListener('readystatechange', () => {
    const input = document.querySelector('input');
    if (document.readyState !== 'interactive' || !input) return;
    const count = { blurs: 0 };
    Object.defineProperty(globalThis, 'blurs', { get: () => count.blurs });
    input.addEventListener('blur', () => (count.blurs += 1));
    input.focus();
    input.value = '两个维护';
  });
}

/** What the background is asked to look up from now on. */
async function noteLookups(session: Session): Promise<() => Promise<string[]>> {
  const worker = await findWorker(session);
  await worker.evaluate(() => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    chrome.runtime.onMessage.addListener(({ type, data }) => {
      if (type === 'searchPassages') asked.push(data.query);
    });
  });
  return () => worker.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
}

interface Message {
  type: string;
  data: { query: string };
}

declare const chrome: {
  storage: { local: { remove(key: string): Promise<void> } };
  runtime: { onMessage: { addListener(listener: (message: Message) => void): void } };
};
