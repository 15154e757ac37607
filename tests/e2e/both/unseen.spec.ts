/** What a page's own scripts can see of Locus: marks in the registry of highlights, the card's host while there is a card, and nothing else. */
import { EXTENSION_ID } from '../../../scripts/firefox/firefox-profile.ts';
import { expectNoCard, holdCard } from '../hold-card.ts';
import { expect, test, type BothPage } from './harness.ts';
import { lookInto } from './look-into.ts';

/** What the page saw since it was parsed. */
interface Seen {
  /** Properties that were not there at first, of the window, the document and their like. */
  keys: string[];
  /** Events that no reader and no browser made, and messages. */
  events: string[];
  /** Nodes, attributes and texts that changed. */
  changes: string[];
  isSameMarkup: boolean;
  sheets: number;
  resources: string[];
}

// Runs in the page while it is parsed, before any content script.
function watchPage(announcement: string): void {
  const objects = { window, document, navigator, html: document.documentElement, body: document.body };
  const list = () =>
    Object.entries(objects).flatMap(([name, object]) =>
      Reflect.ownKeys(object).map((key) => `${name}.${String(key)}`),
    );
  const events: string[] = [];
  const note = (event: Event) => {
    const own = !event.isTrusted || event.type === announcement;
    if (own || event.type === 'message') events.push(event.type);
  };
  const handlers = [window, document, HTMLElement.prototype].flatMap((object: object) => {
    const keys = [object, Object.getPrototypeOf(object) as object].flatMap((each) => Object.keys(each));
    return keys.filter((key) => key.startsWith('on')).map((key) => key.slice(2));
  });
  for (const type of new Set([...handlers, announcement])) addEventListener(type, note, { capture: true });
  const changes: string[] = [];
  const record = (mutations: MutationRecord[]) => {
    for (const { type, target, addedNodes, attributeName } of mutations)
      changes.push(
        `${type} ${target.nodeName} ${[...addedNodes].map((node) => node.nodeName).join(' ')} ${attributeName}`,
      );
  };
  const observer = new MutationObserver(record);
  let markup = '';
  Object.assign(globalThis, { readSeen: () => {} });
  const before = new Set(list());
  const readSeen = (): Seen => ({
    keys: list().filter((key) => !before.has(key)),
    events,
    changes,
    isSameMarkup: document.documentElement.outerHTML === markup,
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    resources: performance
      .getEntries()
      .map(({ name }) => name)
      .filter((name) => name.includes('extension://')),
  });
  Object.assign(globalThis, { readSeen });
  document.addEventListener('DOMContentLoaded', () => {
    markup = document.documentElement.outerHTML;
    const all = { subtree: true, childList: true, attributes: true, characterData: true };
    observer.observe(document, all);
  });
}

const NOTHING: Seen = { keys: [], events: [], changes: [], isSameMarkup: true, sheets: 0, resources: [] };

function askSeen({ page }: BothPage): Promise<Seen> {
  return page.evaluate(() => (globalThis as unknown as { readSeen: () => Seen }).readSeen(), null);
}

/** How WXT lets content scripts tell one another that they have come. */
const announce = (id: string) => `${id}:content:wxt:content-script-started`;

const body = (id: string) =>
  `<p style="margin: 80px">要坚持全面从严治党的方针。</p><script>(${String(watchPage)})(${JSON.stringify(announce(id))})</script>`;

test('a page sees nothing but marks, and the card’s host as long as it is there', async ({
  open,
  session,
}) => {
  const id = session.name === 'firefox' ? EXTENSION_ID : new URL(session.extensionOrigin).host;
  const page = await open({ html: body(id) });
  await expect.poll(page.texts).toEqual(['全面从严治党']);
  expect(await askSeen(page)).toEqual(NOTHING);
  await page.rest('全面从严治党');
  await holdCard(page.page);
  const { keys, events, sheets, resources } = await askSeen(page);
  expect({ keys, events, sheets, resources }).toEqual({ keys: [], events: [], sheets: 0, resources: [] });
  await page.page.keyboard.press('Escape');
  await expectNoCard(page.page);
  const after = await askSeen(page);
  expect(after.isSameMarkup).toBe(true);
  expect(after.changes.filter((change) => !/LOCUS-CARD|childList HTML  null/u.test(change))).toEqual([]);
});

test('neither a page nor its small frame sees more of a card that the top frame draws', async ({
  open,
  session,
  site,
  words: texts,
}) => {
  const id = session.name === 'firefox' ? EXTENSION_ID : new URL(session.extensionOrigin).host;
  const html = body(id);
  const [words = '', script = ''] = html.split(/(?=<script>)/u);
  const inner = site.serve(html.replace('80px', '60px 20px'));
  const frame = `<iframe src="${inner}" width="300" height="150" style="position: absolute; left: 400px; top: 300px; border: 0"></iframe>`;
  const page = await open({ html: `${words.replace('全面从严治党', '')}${frame}${script}` });
  const inFrame = () =>
    page.page.evaluate(() => {
      const { contentWindow } = document.querySelector('iframe')!;
      return (contentWindow as unknown as { readSeen: () => Seen }).readSeen();
    }, null);
  await expect.poll(async () => (await lookInto(inner, session, page))?.marks).toBe(1);
  expect([await askSeen(page), await inFrame()]).toEqual([NOTHING, NOTHING]);
  await page.page.mouse.move(498, 368);
  await page.page.mouse.move(500, 368);
  await (await holdCard(page.page)).press(texts('cardPin'));
  const { keys, events, sheets, resources } = await askSeen(page);
  expect({ keys, events, sheets, resources }).toEqual({ keys: [], events: [], sheets: 0, resources: [] });
  expect(await inFrame()).toEqual(NOTHING);
  await page.page.keyboard.press('Escape');
  await expectNoCard(page.page);
  const after = await askSeen(page);
  expect(after.isSameMarkup).toBe(true);
  expect(after.changes.filter((change) => !/LOCUS-CARD|childList HTML  null/u.test(change))).toEqual([]);
  expect(await inFrame()).toEqual(NOTHING);
});

test('a page cannot end Locus by an event that WXT’s scripts would heed', async ({ open, session }) => {
  const id = session.name === 'firefox' ? EXTENSION_ID : new URL(session.extensionOrigin).host;
  const page = await open({ html: '<p>要坚持全面从严治党的方针。</p>' });
  await expect.poll(page.texts).toEqual(['全面从严治党']);
  await page.page.evaluate((type) => {
    const detail = { contentScriptName: 'content', messageId: 'another' };
    document.dispatchEvent(new CustomEvent(type, { detail }));
    document.body.append(
      Object.assign(document.createElement('p'), { textContent: '从这里到最初一公里为止。' }),
    );
  }, announce(id));
  await expect.poll(page.texts).toEqual(['全面从严治党', '最初一公里']);
});
