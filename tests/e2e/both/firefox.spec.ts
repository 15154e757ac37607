/** Firefox's own surfaces, pressed in its own window: keys, sidebar, address bar, menu and button. */
import { expectNoCard, holdCard } from '../hold-card.ts';
import { closeReader, readReader } from '../open-reader.ts';
import { expect, test } from './harness.ts';
import { closePanels, pressInFirefox } from './press-button.ts';
import type { Session } from './session.ts';

const HTML = '<p id="text">会上强调，要做到两个维护，打通最初一公里。</p>';

test.skip(({ browserKind }) => browserKind !== 'firefox', 'Those of Chromium are in ways-in.spec.ts.');

/** What stands in Firefox's own window. */
declare const SidebarController: { show: (id: string) => Promise<void>; hide: () => void };
declare const gURLBar: { focus: () => void; search: (text: string) => void; handleCommand: () => void };

/** What runs a function in Firefox's own window. */
const inWindow = ({ inBrowser }: Session) => inBrowser!;

/** Presses the key of ours with this code. */
function pressKey(session: Session, code: string): Promise<void> {
  return inWindow(session)((wanted) => {
    const key = document.querySelector(`keyset[id*="locus"] key[keycode="${wanted}"]`);
    key!.dispatchEvent(new CustomEvent('command', { bubbles: true }));
  }, code);
}

test('keys lead from match to match', async ({ open, session }) => {
  const { page } = await open({ html: HTML });
  await pressKey(session, 'VK_PERIOD');
  await expect.poll(async () => (await holdCard(page)).text()).toContain('两个维护');
  await pressKey(session, 'VK_PERIOD');
  await expect.poll(async () => (await holdCard(page)).text()).toContain('最初一公里');
  await pressKey(session, 'VK_COMMA');
  await expect.poll(async () => (await holdCard(page)).textOf('h2')).toContain('两个维护');
  await page.keyboard.press('Escape');
  await expectNoCard(page);
});

test('the sidebar is the reader, beside the page in front', async ({ open, session, words }) => {
  await open({ html: HTML });
  const id = 'locus_locus-reader_example-sidebar-action';
  await inWindow(session)((sidebar) => SidebarController.show(sidebar), id);
  await expect
    .poll(async () => (await readReader(session))?.text.replace(/\s+/gu, ' '))
    .toContain(words('readerUsedCount', 2));
  await inWindow(session)(() => SidebarController.hide(), null);
  await expect.poll(() => readReader(session)).toBeNull();
});

test('the address bar suggests passages and opens the reader at the one that is chosen', async ({
  open,
  session,
}) => {
  const { page } = await open({ html: HTML });
  await inWindow(session)(() => {
    gURLBar.focus();
    gURLBar.search('loc 两个维护');
  }, null);
  const suggestions = () =>
    inWindow(session)(
      () => [...document.querySelectorAll('.urlbarView-row')].map((row) => row.textContent),
      null,
    );
  await expect.poll(async () => (await suggestions()).join(' ')).toMatch(/两个维护.* · speech\/\S/u);
  await inWindow(session)(() => gURLBar.handleCommand(), null);
  await expect.poll(async () => (await readReader(session))?.current).toContain('两个维护');
  await closeReader(session);
  await page.bringToFront();
});

test('the menu of a selection looks it up', async ({ open, session, words }) => {
  const { page, pointAt } = await open({ html: HTML });
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#text')!), null);
  const { x, y } = await pointAt('最初一公里');
  await page.mouse.click(x, y, { button: 'right' });
  const choose = (label: string) => {
    const items = document.querySelectorAll<HTMLElement & { label: string }>(
      '#contentAreaContextMenu menuitem[id*="locus"]',
    );
    const item = [...items].find((one) => one.label === label);
    const menu = document.querySelector('#contentAreaContextMenu') as unknown as {
      state: string;
      activateItem: (chosen: Element) => void;
    };
    if (!item || menu.state !== 'open') return false;
    menu.activateItem(item);
    return true;
  };
  await expect.poll(() => inWindow(session)(choose, words('menuLookUp'))).toBe(true);
  expect(await (await holdCard(page)).text()).toContain('两个维护');
});

test('the button opens the popup', async ({ open, session, words }) => {
  await open({ html: HTML });
  await pressInFirefox(inWindow(session));
  const readPopup = () =>
    session.probe.page.evaluate(
      () =>
        chrome.extension.getViews({ type: 'popup' }).map(({ document: own }) => own.body.innerText)[0] ?? '',
      null,
    );
  await expect.poll(readPopup).toContain(words('popupCountMany', 2));
  await closePanels(inWindow(session));
  await expect.poll(readPopup).toBe('');
});

// What stands in an extension page, in Firefox as well.
declare const chrome: { extension: { getViews(of: { type: string }): Window[] } };
