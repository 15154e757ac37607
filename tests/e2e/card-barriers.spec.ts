/** What an automated check finds that keeps people out of a card, in each of its states, with its real colours and sizes. */
import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { cardRoot } from './card-root.ts';
import { expect, openIn, startSession, test } from './harness.ts';
import { expectNoCard, holdCard } from './hold-card.ts';
import type { OpenPage } from './open-page.ts';
import { pressCommand } from './press-command.ts';
import { createWords } from './words.ts';
import type { Words } from './words.ts';

const LONG = '增强“四个意识”、坚定“四个自信”、做到“两个维护”';
const QUOTED =
  '全市各级机关离党委最近，服务党委最直接，是践行“两个维护”的第一方阵和贯彻落实中央决策部署的“最初一公里”。';
const BODY = `<main><h1>综述</h1><p>号召${LONG}，抓住关键的少数。</p><p>${QUOTED}</p>
  <p id="lost">要使党建工作和业务工作深度融合。今天天气很好。党办离党委最近。</p></main>`;

/** The check looks into open roots alone: for its time the host shows its root. */
async function findCardBarriers(page: Page): Promise<string[]> {
  const root = await cardRoot(page);
  await page.evaluate(axe.source);
  return (
    (await root?.evaluate(async (node) => {
      Object.defineProperty(node.host, 'shadowRoot', { value: node, configurable: true });
      const { violations, passes } = await axe.run(node.host, {
        // The page is the test's own and not looked at.
        rules: { region: { enabled: false } },
      });
      delete (node.host as { shadowRoot?: unknown }).shadowRoot;
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      return passes.length > 5 ? found : [...found, 'The check saw nothing.'];
    })) ?? ['There is no card.']
  );
}

async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expectNoCard(page);
  await page.mouse.move(1, 1);
}

/** Each state of the card, one after the other. */
async function* showStates(page: OpenPage, name: Words, pressed: (command: string) => Promise<void>) {
  const open = async (text: string) => {
    await page.rest(text);
    return holdCard(page.page);
  };
  const nested = await open(LONG);
  yield 'exact';
  await nested.press(name('cardCitationStyles'));
  yield 'with its citations';
  await nested.press(name('cardHide'));
  yield 'with its ways to hide';
  await close(page.page);
  await (await open('关键的少数')).press(name('cardPin'));
  yield 'pinned variant';
  await close(page.page);
  await open(QUOTED);
  yield 'quotation';
  await close(page.page);
  await page.page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#lost')!));
  await pressed('look-up-selection');
  const lost = await holdCard(page.page);
  yield 'related';
  await lost.press(name('cardNextSentence'));
  yield 'lost';
  await lost.press(name('cardNextSentence'));
  yield 'found';
  await close(page.page);
  await page.page.evaluate(() => getSelection()?.removeAllRanges());
  await pressed('look-up-selection');
  await holdCard(page.page);
  yield 'unselected';
  await close(page.page);
}

for (const language of ['zh-CN', 'en'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`nothing keeps anybody out of a ${colorScheme} card in ${language}`, async ({ site }) => {
      test.slow();
      const viewport = { width: language === 'en' ? 320 : 1000, height: 900 };
      const session = await startSession({ language, colorScheme, viewport });
      try {
        const style = '<style>:root { color-scheme: light dark }</style>';
        const page = await openIn(session, site.serve(style + BODY));
        await page.page.setViewportSize(viewport);
        await page.summary();
        const words = createWords(language === 'en' ? 'en' : 'zh_CN');
        const found: string[] = [];
        const pressed = (command: string) => pressCommand(session, command, page);
        for await (const state of showStates(page, words, pressed)) {
          for (const barrier of await findCardBarriers(page.page)) found.push(`${state}: ${barrier}`);
        }
        expect(found).toEqual([]);
      } finally {
        await session.close();
      }
    });
  }
}
