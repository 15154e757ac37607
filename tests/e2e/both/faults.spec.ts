/** Our own faults: what Locus is made of is missing, refused or gone, and pages are none the worse for it. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULTS } from '../../../runtime/read-settings.ts';
import { expect, openIn, test } from './harness.ts';
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

/** What becomes of the library's file; `null` for none. */
const DAMAGES: [what: string, damage: (whole: Buffer) => Buffer | null][] = [
  ['is missing', () => null],
  ['is cut short', (whole) => whole.subarray(0, Math.floor(whole.length / 2))],
  ['is empty', () => Buffer.alloc(0)],
  ['holds other bytes', (whole) => Buffer.alloc(whole.length, 0x5a)],
];

test('without a sound library the popup says so, and the page is left alone', async ({
  browserKind,
  site,
  words,
}) => {
  // A browser of its own, which a busy machine starts in half a minute.
  test.slow();
  const folder = await mkdtemp(join(tmpdir(), 'locus-damaged-'));
  const extension = join(folder, 'extension');
  await cp(BUILDS[browserKind], extension, { recursive: true });
  const library = join(extension, 'library.bin');
  const whole = await readFile(library);
  const session = await startSession(browserKind, { extension });
  try {
    for (const [what, damage] of DAMAGES) {
      const left = damage(whole);
      await (left === null ? rm(library) : writeFile(library, left));
      await session.stopBackground();
      const page = await openIn(session, site.serve(HTML));
      expect(await page.texts(), what).toEqual([]);
      const answer = await session.probe.send('findMatches', { blocks: ['全面从严治党'] });
      expect(answer, what).toEqual({ kind: 'unavailable' });
      const popup = await openPopup(session, page);
      await expect.poll(popup.text, what).toContain(words('popupMissing'));
      await popup.close();
      expect(await session.takeFaults(), what).toEqual([]);
    }
    await writeFile(library, whole);
    await session.stopBackground();
    const page = await openIn(session, site.serve(HTML));
    await expect.poll(page.texts).toEqual(TEXTS);
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
