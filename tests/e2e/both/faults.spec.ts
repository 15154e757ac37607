/** Our own faults: what Locus is made of is missing, refused or gone, and pages are none the worse for it. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULTS } from '../../../runtime/read-settings.ts';
import { holdPage } from '../open-page.ts';
import { expect, test } from './harness.ts';
import { openPopup } from './open-popup.ts';
import { BUILDS, startSession, type Session } from './session.ts';

const HTML = '<p>要坚持全面从严治党的方针，打通最初一公里。</p>';
const TEXTS = ['全面从严治党', '最初一公里'];

// What stands in an extension page, in Firefox as well.
declare const chrome: {
  storage: Record<
    'sync' | 'local',
    {
      set(items: Record<string, string>): Promise<void>;
      clear(): Promise<void>;
    }
  >;
};

test('without its library the popup says so, and the page is left alone', async ({
  browserKind,
  site,
  words,
}) => {
  test.slow();
  const folder = await mkdtemp(join(tmpdir(), 'locus-without-'));
  const extension = join(folder, 'extension');
  await cp(BUILDS[browserKind], extension, { recursive: true });
  await rm(join(extension, 'library.bin'));
  const session = await startSession(browserKind, { extension });
  try {
    const tab = await session.probe.openTab();
    await tab.page.goto(site.serve(HTML));
    const page = holdPage(session.probe, tab);
    expect(await page.texts()).toEqual([]);
    const popup = await openPopup(session, page);
    await expect.poll(popup.text).toContain(words('popupMissing'));
  } finally {
    await session.close();
    await rm(folder, { recursive: true, force: true });
  }
});

test.describe('storage that is full', () => {
  test.afterEach(async ({ session }) => {
    await session.probe.page.evaluate(async () => {
      await chrome.storage.sync.clear();
      await chrome.storage.local.clear();
    }, null);
  });

  test('of all devices: what is chosen is kept on this one', async ({ open, session }) => {
    const page = await open({ html: HTML });
    await fill(session, 'sync');
    await session.probe.send('changeSettings', { change: { hidden: { everywhere: ['最初一公里'] } } });
    await expect.poll(page.texts).toEqual(['全面从严治党']);
    await session.stopBackground();
    const { hidden } = await session.probe.send('getSettings', undefined);
    expect(hidden.everywhere).toEqual(['最初一公里']);
    await session.probe.send('changeSettings', { change: { ...DEFAULTS } });
    await expect.poll(page.texts).toEqual(TEXTS);
  });

  test('of this device as well: pages are marked as before', async ({ open, session, browserKind }) => {
    test.skip(browserKind === 'firefox', 'It has no limit there but the disk.');
    await fill(session, 'sync');
    await fill(session, 'local');
    const change = { hidden: { everywhere: ['最初一公里'] } };
    await session.probe.send('changeSettings', { change }).catch(() => {});
    await session.stopBackground();
    const page = await open({ html: HTML });
    await expect.poll(async () => (await page.texts())[0]).toBe('全面从严治党');
  });
});

/** Writes until the browser takes no more. */
function fill({ probe }: Session, area: 'sync' | 'local'): Promise<void> {
  return probe.page.evaluate(async (name) => {
    for (let size = name === 'sync' ? 8000 : 4_000_000; size > 8; size = Math.floor(size / 2))
      for (let count = 0; count < 40; count++) {
        const isTaken = await chrome.storage[name]
          .set({ [`filling${size}-${count}`]: 'x'.repeat(size) })
          .then(
            () => true,
            () => false,
          );
        if (!isTaken) break;
      }
  }, area);
}
