/** The places where Locus is seen, each set up on the demonstration article and photographed. */
import type { Page } from '@playwright/test';
import { CARD_TAG } from '../page/card-tag.ts';
import type { LaunchOptions } from './launch-browser.ts';
import type { Session } from '../tests/e2e/harness.ts';
import { evaluateInCard } from '../tests/e2e/card-root.ts';
import { holdPage, type OpenPage } from '../tests/e2e/open-page.ts';
import { openPopup } from '../tests/e2e/open-popup.ts';
import { openReaderInFront } from '../tests/e2e/open-reader.ts';

/** The narrowest window that everything has to fit. */
export const NARROW = 320;

/** Where pictures are taken: a browser with the extension, and the address of the demonstration article. */
export interface Stage {
  session: Session;
  article: string;
  colorScheme: NonNullable<LaunchOptions['colorScheme']>;
}

/** Where a picture goes, and how wide the window is. */
export interface Shot {
  path: string;
  /** Width of the window; what suits the scene when not given. */
  width?: number;
}

/** A scene that can be photographed again and again; it closes what it opened. */
export interface Scene {
  name: string;
  isNarrowToo: boolean;
  take: (stage: Stage, shot: Shot) => Promise<void>;
}

/** Long pages are shown as far as this many px. */
const LONGEST = 1200;

/** Room in px around a card. */
const ROOM = { side: 24, line: 40, end: 24 };

/** A phrase that is made of three. */
const NESTED = '增强“四个意识”、坚定“四个自信”、做到“两个维护”';

/** Pixels of the screen to one of the page, in the picture that the README opens with. */
const SHARP = 2;

async function openArticle(stage: Stage, size: { width: number; height: number }): Promise<OpenPage> {
  const { session, article, colorScheme } = stage;
  const open = holdPage(session.probe, await session.probe.openTab());
  await open.page.emulateMedia({ colorScheme });
  await open.page.setViewportSize(size);
  await open.page.goto(article);
  await open.summary();
  return open;
}

// Runs in the card.
function isDrawn(root: ShadowRoot): boolean {
  return (root.querySelector<HTMLElement>('.card')?.innerText.trim() ?? '') !== '';
}

async function rest(open: OpenPage, mark: string): Promise<void> {
  await open.rest(mark);
  await waitForCard(open.page);
}

async function waitForCard(page: Page): Promise<void> {
  await page.waitForSelector(CARD_TAG, { state: 'attached' });
  while (!(await evaluateInCard(page, isDrawn, undefined)));
}

/** The card of a mark and the line that it belongs to. */
function card(name: string, mark: string, isNarrowToo = false): Scene {
  return {
    name,
    isNarrowToo,
    async take(stage, { path, width = 1100 }) {
      const open = await openArticle(stage, { width, height: 800 });
      await rest(open, mark);
      const point = await open.pointAt(mark);
      const box = await open.page.evaluate(
        (tag) => document.querySelector(tag)!.getBoundingClientRect().toJSON() as DOMRect,
        CARD_TAG,
      );
      const top = Math.max(0, Math.min(box.top, point.y - ROOM.line) - ROOM.end);
      const bottom = Math.min(800, Math.max(box.bottom, point.y + ROOM.line) + ROOM.end);
      const left = Math.max(0, box.left - ROOM.side);
      const right = Math.min(width, box.right + ROOM.side);
      const clip = { x: left, y: top, width: right - left, height: bottom - top };
      await open.page.screenshot({ path, clip });
      await open.page.close();
    },
  };
}

/** A news page as a reader sees it, with a card on it. */
const HERO: Scene = {
  name: 'hero',
  isNarrowToo: false,
  async take(stage, { path }) {
    const size = { width: 1000, height: 640 };
    const open = await openArticle(stage, size);
    const devtools = await open.page.context().newCDPSession(open.page);
    await devtools.send('Emulation.setDeviceMetricsOverride', {
      ...size,
      deviceScaleFactor: SHARP,
      mobile: false,
    });
    await rest(open, NESTED);
    await open.page.screenshot({ path });
    await open.page.close();
  },
};

/** The popup over the article, with a query or none. */
function popup(name: string, query: string, isReady: string): Scene {
  return {
    name,
    isNarrowToo: true,
    async take(stage, { path, width = 380 }) {
      const under = await openArticle(stage, { width: 1100, height: 800 });
      const view = await openPopup(stage.session, under);
      await view.emulateMedia({ colorScheme: stage.colorScheme });
      await view.setViewportSize({ width, height: 600 });
      // Before it comes to the front itself, it has to have found the tab that it is about.
      await view.locator('.site').waitFor();
      await view.bringToFront();
      await view.getByRole('combobox').fill(query);
      await view.locator(isReady).first().waitFor();
      await view.locator('.popup').screenshot({ path });
      await view.close();
      await under.page.close();
    },
  };
}

/** The document beside the article. */
const READER: Scene = {
  name: 'reader',
  isNarrowToo: true,
  async take(stage, { path, width = 960 }) {
    const beside = await openArticle(stage, { width: 1100, height: 800 });
    const reader = await openReaderInFront(stage.session, beside, { width, height: 640 });
    await reader.emulateMedia({ colorScheme: stage.colorScheme });
    await reader.locator('.use').first().waitFor();
    await reader.locator('.company .round').last().click();
    await reader.mouse.move(0, 0);
    await reader.screenshot({ path });
    await reader.close();
    await beside.page.close();
  },
};

const REPORT: Scene = {
  name: 'report',
  isNarrowToo: true,
  async take(stage, { path, width = 820 }) {
    const beside = await openArticle(stage, { width: 1100, height: 800 });
    const reader = await openReaderInFront(stage.session, beside, { width, height: 800 });
    await reader.emulateMedia({ colorScheme: stage.colorScheme });
    await reader.getByRole('tab').last().click();
    await reader.locator('.map').waitFor();
    await shootLong(reader, path, width);
    await reader.close();
    await beside.page.close();
  },
};

const OPTIONS: Scene = {
  name: 'options',
  isNarrowToo: true,
  async take(stage, { path, width = 960 }) {
    const page = await openOurs(stage, 'options', { width, height: 800 });
    await page.locator('.preview').waitFor();
    await shootLong(page, path, width);
    await page.close();
  },
};

/** The first-run page with the card that its second step asks for. */
const WELCOME: Scene = {
  name: 'welcome',
  isNarrowToo: true,
  async take(stage, { path, width = 960 }) {
    const page = await openOurs(stage, 'welcome', { width, height: 1900 });
    await page.locator('.answers li').first().waitFor();
    await page.waitForFunction(() => CSS.highlights.get('locus-variant')?.size === 2);
    const point = await page.evaluate(() => {
      const [, line] = [...CSS.highlights.get('locus-variant')!];
      const range = document.createRange();
      range.setStart(line!.startContainer, line!.startOffset);
      range.setEnd(line!.endContainer, line!.endOffset);
      const { left, top, height } = range.getBoundingClientRect();
      return { x: left + 20, y: top + height / 2 };
    });
    await page.mouse.move(point.x, point.y);
    await page.mouse.move(point.x + 1, point.y);
    await waitForCard(page);
    const height = await page.evaluate(() => document.querySelector('main')!.scrollHeight);
    await page.screenshot({ path, clip: { x: 0, y: 0, width, height } });
    await page.close();
  },
};

async function openOurs(
  { session, colorScheme }: Stage,
  name: string,
  size: { width: number; height: number },
): Promise<Page> {
  const page = await session.context.newPage();
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize(size);
  await page.goto(`${session.extensionOrigin}/${name}.html`);
  return page;
}

async function shootLong(shown: Page, path: string, width: number): Promise<void> {
  const height = await shown.evaluate(() => document.documentElement.scrollHeight);
  const clip = { x: 0, y: 0, width, height: Math.min(height, LONGEST) };
  await shown.screenshot({ path, fullPage: true, clip });
}

/** Every scene in the order in which the pictures are taken. */
export const SCENES: readonly Scene[] = [
  HERO,
  card('card-exact', '打铁必须自身硬'),
  card('card-nested', NESTED, true),
  card('card-variant', '深刻领悟“两个确立”决定性意义'),
  card(
    'card-quotation',
    '全市各级机关离党委最近，服务党委最直接，是践行“两个维护”的第一方阵和落实党中央决策部署的“最初一公里”。',
    true,
  ),
  popup('popup-results', 'liangge weihu', '[role=option]'),
  popup('popup-nothing', '量子色动力学', '.notice button'),
  popup('popup-open', '', '.group'),
  READER,
  REPORT,
  OPTIONS,
  WELCOME,
];
