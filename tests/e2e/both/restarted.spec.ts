/** A browser that is closed and started again, with what was open in it. */
import type { PlainPage } from '../../../scripts/driven-page.ts';
import { holdCard } from '../hold-card.ts';
import { holdPage, type OpenPage } from '../open-page.ts';
import { expect, openIn, ownTest } from './harness.ts';
import type { OwnSession } from './session.ts';

const HTML = '<p>要坚持全面从严治党的方针，打通最初一公里。</p>';
const TEXTS = ['全面从严治党', '最初一公里'];

declare const chrome: {
  tabs: {
    query(filter: object): Promise<{ id: number; url?: string }[]>;
    update(id: number, change: { active: true }): Promise<unknown>;
    remove(ids: number[]): Promise<void>;
  };
};

/** The numbers of the tabs that show an address, those among them that were not loaded again. */
function findTabs({ probe }: OwnSession, url: string): Promise<number[]> {
  const find = async (wanted: string) => {
    const tabs = await chrome.tabs.query({});
    return tabs.filter((tab) => tab.url === wanted).map(({ id }) => id);
  };
  return probe.page.evaluate(find, url);
}

/** Brings a tab to the front as its reader does, which may be what loads it. */
async function show(session: OwnSession, url: string): Promise<OpenPage<PlainPage>> {
  const [id = -1] = await findTabs(session, url);
  await session.probe.page.evaluate((tab) => chrome.tabs.update(tab, { active: true }), id);
  return holdPage(session.probe, { page: await session.findPage(url), id });
}

/** Leaves two pages open, and a choice. */
async function leaveOpen(session: OwnSession, urls: readonly string[]): Promise<void> {
  for (const url of urls) {
    const { texts } = await openIn(session, url);
    await expect.poll(texts).toEqual(TEXTS);
  }
  await session.probe.send('changeSettings', { change: { hidden: { everywhere: ['最初一公里'] } } });
  const welcome = await findTabs(session, `${session.extensionOrigin}/welcome.html`);
  await session.probe.page.evaluate((tabs) => chrome.tabs.remove(tabs), welcome);
}

ownTest(
  'tabs of the last time are read when they are shown, and what was chosen holds',
  async ({ start, site }) => {
    // Two browsers, one after the other.
    ownTest.slow();
    const [behind, front] = [site.serve(HTML), site.serve(HTML)];
    await leaveOpen(await start(), [behind, front]);
    const session = await start();
    const [unread = -1] = await findTabs(session, behind);
    const page = await show(session, front);
    await expect.poll(page.texts).toEqual(['全面从严治党']);
    await expect.poll(() => session.readBadge(page.tab)).toBe('1');
    await page.rest('全面从严治党');
    expect(await (await holdCard(page.page)).text()).toContain('全面从严治党');
    expect(await session.readBadge({ id: unread })).toBe('');
    const shown = await show(session, behind);
    expect(shown.tab.id).toBe(unread);
    await expect.poll(shown.texts).toEqual(['全面从严治党']);
    await expect.poll(() => session.readBadge(shown.tab)).toBe('1');
    expect(await findTabs(session, `${session.extensionOrigin}/welcome.html`)).toEqual([]);
  },
);
