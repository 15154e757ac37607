/** The ways to a lookup beside the popup. What the browser's own surfaces send is sent by hand: a test cannot press them. */
import type { Frame, Page } from '@playwright/test';
import type { Probe } from '../../scripts/extension-probe.ts';
import type { TestSite } from '../fixtures/server.ts';
import { findWorker } from './find-worker.ts';
import { expect, test, type Opened, type Session } from './harness.ts';
import { holdCard } from './hold-card.ts';
import type { OpenPage } from './open-page.ts';
import { words } from './words.ts';

const HTML = '<p id="text">会上强调，要做到两个维护，打通最初一公里。</p>';

/** What a page with a frame is opened with. */
interface FrameOpening {
  open: (opened: Opened) => Promise<OpenPage>;
  session: Session;
  site: TestSite;
  probe: Probe;
}

/** A page whose frame was looked up in. */
interface Looked {
  page: Page;
  frame: Frame;
}

/** Lets the background hear an event of the browser. */
async function dispatch(session: Session, event: string, ...details: unknown[]): Promise<void> {
  const worker = await findWorker(session);
  await worker.evaluate(
    ([path, values]) => {
      const [area = '', name = ''] = path.split('.');
      const areas = chrome as unknown as Record<string, Record<string, BrowserEvent>>;
      areas[area]?.[name]?.dispatch(...values);
    },
    [event, details] as const,
  );
}

async function suggest(session: Session, query: string): Promise<Suggestion[]> {
  const worker = await findWorker(session);
  return worker.evaluate(
    (typed) =>
      new Promise<Suggestion[]>((resolve) => {
        (chrome.omnibox.onInputChanged as unknown as BrowserEvent).dispatch(typed, resolve);
      }),
    query,
  );
}

test.describe('the address bar', () => {
  test('suggests passages while something is typed', async ({ open, session }) => {
    await open({ html: HTML });
    const suggestions = await suggest(session, '两个维护');
    expect(suggestions.length).toBeGreaterThan(2);
    for (const { content, description } of suggestions) {
      expect(content).toMatch(/ · speech\/\S+$/u);
      expect(description).toMatch(/<match>两个维护<\/match>.* <dim>.+<\/dim>$/u);
    }
  });

  test('opens the passage that is chosen', async ({ open, session, probe }) => {
    await open({ html: HTML });
    const [first] = await suggest(session, '两个维护');
    const opened = session.context.waitForEvent('page');
    await dispatch(session, 'omnibox.onInputEntered', first?.content, 'currentTab');
    const reader = await opened;
    expect(reader.url()).toContain('/sidepanel.html');
    await expect(reader.getByText('两个维护').first()).toBeVisible();
    await reader.close();
    await probe.page.bringToFront();
  });

  test('shows what is related where nothing is near enough', async ({ open, session }) => {
    await open({ html: HTML });
    const opened = session.context.waitForEvent('page');
    await dispatch(session, 'omnibox.onInputEntered', 'xqzxqz', 'currentTab');
    const popup = await opened;
    await expect(popup.getByRole('combobox')).toHaveValue('xqzxqz');
    await expect(popup.getByText(words('popupNothing', 'xqzxqz')).first()).toBeVisible();
    await popup.close();
  });

  test('takes markup and other oddities as text', async ({ open, session }) => {
    await open({ html: HTML });
    for (const query of ['', '<b>&"\'', '🙂', '\u0000', '字'.repeat(5000)])
      expect(await suggest(session, query)).toBeInstanceOf(Array);
  });
});

test.describe('the menu of a selection', () => {
  const click = (session: Session, frameId: number, tab: number, selectionText: string) =>
    dispatch(
      session,
      'contextMenus.onClicked',
      { menuItemId: 'look-up-selection', selectionText, frameId },
      { id: tab },
    );

  test('opens the card at the selection', async ({ open, session }) => {
    const { page, tab } = await open({ html: HTML });
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#text')!));
    await click(session, 0, tab.id, '会上强调，要做到两个维护');
    expect(await (await holdCard(page)).text()).toContain('两个维护');
  });

  test.describe('looks up what is selected in a frame', () => {
    async function lookUpIn({ open, session, site, probe }: FrameOpening, size: string): Promise<Looked> {
      const inner = site.serve(HTML);
      const { page, tab } = await open({ html: `<p>文字</p><iframe src="${inner}" ${size}></iframe>` });
      const frame = page.frame({ url: inner })!;
      await frame.locator('#text').click();
      await frame.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#text')!));
      const frames = await probe.page.evaluate(
        (tabId) =>
          chrome.scripting.executeScript({ target: { tabId, allFrames: true }, func: () => location.href }),
        tab.id,
      );
      const frameId = frames.find(({ result }) => result === inner)?.frameId ?? -1;
      await click(session, frameId, tab.id, '会上强调');
      return { page, frame };
    }

    test('of some size, which shows the card', async ({ open, session, site, probe }) => {
      const size = 'width="900" height="600"';
      const { frame } = await lookUpIn({ open, session, site, probe }, size);
      await expect
        .poll(() => frame.evaluate(() => document.documentElement.lastElementChild?.tagName))
        .toContain('LOCUS');
    });

    test('that is small, above which the page shows it', async ({ open, session, site, probe }) => {
      const size = 'width="300" height="150"';
      const { page } = await lookUpIn({ open, session, site, probe }, size);
      expect(await (await holdCard(page)).text()).toContain('两个维护');
    });
  });

  test('answers in a window of its own where no page script can run', async ({ open, session }) => {
    const { page, tab } = await open({ html: HTML });
    await page.goto('chrome://version');
    const opened = session.context.waitForEvent('page');
    await click(session, 0, tab.id, '两个维护');
    const popup = await opened;
    await expect(popup.getByRole('option', { selected: true })).toContainText('两个维护');
    await popup.close();
  });

  test('stands in the menu once, in the language of the interface', async ({ open, session }) => {
    await open({ html: HTML });
    const worker = await findWorker(session);
    const isThere = await worker.evaluate(
      (title) =>
        new Promise<boolean>((resolve) => {
          chrome.contextMenus.update('look-up-selection', { title }, () =>
            resolve(!chrome.runtime.lastError),
          );
        }),
      words('menuLookUp'),
    );
    expect(isThere).toBe(true);
  });
});

test.describe('the keys', () => {
  const press = (session: Session, command: string, tab: object) =>
    dispatch(session, 'commands.onCommand', command, tab);

  test('look up the selection, and say so when there is none', async ({ open, session }) => {
    const { page, tab } = await open({ html: HTML });
    await press(session, 'look-up-selection', { id: tab.id });
    expect(await (await holdCard(page)).text()).toContain(words('cardUnselected'));
    await page.keyboard.press('Escape');
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#text')!));
    await press(session, 'look-up-selection', { id: tab.id });
    await expect.poll(async () => (await holdCard(page)).text()).toContain('两个维护');
  });

  test('go from match to match', async ({ open, session }) => {
    const { page, tab } = await open({ html: HTML });
    await press(session, 'next-match', { id: tab.id });
    await expect.poll(async () => (await holdCard(page)).text()).toContain('两个维护');
    await press(session, 'next-match', { id: tab.id });
    await expect.poll(async () => (await holdCard(page)).text()).toContain('最初一公里');
    await press(session, 'previous-match', { id: tab.id });
    await expect.poll(async () => (await holdCard(page)).textOf('.card')).not.toContain('最初一公里');
  });

  test('switch the site off and on', async ({ open, session }) => {
    const page = await open({ html: HTML });
    const tab = { id: page.tab.id, url: page.page.url() };
    await expect.poll(async () => (await page.drawn()).length).toBeGreaterThan(0);
    await press(session, 'switch-site', tab);
    await expect.poll(page.drawn).toEqual([]);
    await press(session, 'switch-site', tab);
    await expect.poll(async () => (await page.drawn()).length).toBeGreaterThan(0);
  });

  test('open the reader', async ({ open, session, probe }) => {
    const { tab } = await open({ html: HTML });
    const windowId = await probe.page.evaluate(async (id) => (await chrome.tabs.get(id)).windowId, tab.id);
    const opened = session.context.waitForEvent('page');
    await press(session, 'open-reader', { id: tab.id, windowId });
    const reader = await opened;
    expect(reader.url()).toContain('/sidepanel.html');
    await reader.close();
  });

  test('have defaults that the browser takes', async ({ open, probe }) => {
    await open({ html: HTML });
    const commands = await probe.page.evaluate(() => chrome.commands.getAll());
    expect(Object.fromEntries(commands.map(({ name, shortcut }) => [name, shortcut]))).toMatchObject({
      _execute_action: 'Alt+L',
      'look-up-selection': 'Alt+Shift+L',
      'next-match': 'Alt+Period',
      'previous-match': 'Alt+Comma',
      'open-reader': '',
      'switch-site': '',
    });
  });
});

interface Suggestion {
  content: string;
  description: string;
}

interface BrowserEvent {
  dispatch(...details: unknown[]): void;
}

declare const chrome: {
  omnibox: { onInputChanged: object };
  commands: { getAll(): Promise<{ name: string; shortcut: string }[]> };
  contextMenus: { update(id: string, change: { title: string }, done: () => void): void };
  runtime: { lastError?: object };
  tabs: { get(id: number): Promise<{ windowId: number }> };
  scripting: {
    executeScript(script: object): Promise<{ frameId: number; result: string }[]>;
  };
};
