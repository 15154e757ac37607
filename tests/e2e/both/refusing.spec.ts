/** Pages that refuse: by their policy, by being something else than a page, by being the browser's own. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserName } from '../../../scripts/driven-page.ts';
import { createProbe } from '../../../scripts/extension-probe.ts';
import { holdCard } from '../hold-card.ts';
import { expect, openIn, ownTest, test, type BothPage } from './harness.ts';
import { manageExtension } from './manage-extension.ts';
import { openPopup, type HeldPopup } from './open-popup.ts';
import type { Session } from './session.ts';

const HTML = '<p>要坚持全面从严治党的方针。</p>';

const FILE = pathToFileURL(join(import.meta.dirname, '..', 'pages', 'plain.txt')).href;

const POLICIES: [what: string, headers: Record<string, string>][] = [
  ['everything', { 'content-security-policy': "default-src 'none'; style-src 'none'" }],
  [
    'all types but its own',
    { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'" },
  ],
  ['scripts, in a sandbox of its own', { 'content-security-policy': 'sandbox' }],
  [
    'frames and sniffing',
    {
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
    },
  ],
];

for (const [what, headers] of POLICIES) {
  test(`a page that forbids ${what} is marked and has its card`, async ({ open }) => {
    const page = await open({ html: HTML, headers });
    await expect.poll(page.texts).toEqual(['全面从严治党']);
    await page.rest('全面从严治党');
    expect(await (await holdCard(page.page)).text()).toContain('全面从严治党');
  });
}

test('a page whose frame is refused is read, and the frame is left', async ({ open, site, session }) => {
  const refused = site.serve(HTML, { 'x-frame-options': 'DENY' });
  const page = await open({ html: `${HTML}<iframe src="${refused}"></iframe>` });
  await expect.poll(page.texts).toEqual(['全面从严治党']);
  await expect.poll(() => session.readBadge(page.tab)).toBe('1');
  // The browser itself says so in the console.
  const faults = await session.takeFaults();
  expect(faults.filter((fault) => !fault.includes('X-Frame-Options'))).toEqual([]);
});

/** Opens an address in place of a page that was read, and gives what the popup says of it. */
async function readPopup(session: Session, page: BothPage, url: string): Promise<HeldPopup> {
  await page.page.goto(url).catch(() => {});
  return openPopup(session, page);
}

test.describe('the popup names what cannot be read:', () => {
  const PLACES: [what: string, words: string, addresses: Record<BrowserName, string | null>][] = [
    ['a page of the browser', 'barrierOwn', { chromium: 'chrome://version', firefox: 'about:support' }],
    ['a PDF file', 'barrierPdf', { chromium: 'PDF', firefox: 'PDF' }],
    ['the reader view', 'barrierOwn', { chromium: null, firefox: 'about:reader?url=PAGE' }],
  ];
  for (const [what, key, addresses] of PLACES) {
    test(what, async ({ open, session, site, words, browserKind }) => {
      const address = addresses[browserKind];
      test.skip(address === null, 'This browser has no such thing.');
      const page = await open({ html: HTML });
      const pdf = site.serve('%PDF-1.4', { 'content-type': 'application/pdf' });
      const url = address!
        .replace('PDF', `${pdf}/a.pdf`)
        .replace('PAGE', encodeURIComponent(site.serve(HTML)));
      const popup = await readPopup(session, page, url);
      await expect.poll(popup.text).toContain(words(key));
      await popup.close();
    });
  }
});

ownTest(
  'a file on the device is named in the popup, and is read once it is allowed',
  async ({ start, words, browserKind }) => {
    const session = await start();
    const page = await openIn(session, FILE);
    const popup = await openPopup(session, page);
    // Chromium tells no address that may not be read.
    const key = browserKind === 'chromium' ? 'barrierOwnOrFileText' : 'barrierFileText';
    await expect.poll(popup.text).toContain(words(key));
    await popup.close();
    // The browser starts Locus anew with it, and closes its pages.
    await page.page.bringToFront();
    await manageExtension(session, 'allow files');
    const probe = await createProbe(session);
    const allowed = await openIn({ probe }, FILE);
    await expect.poll(allowed.texts).toEqual(['全面从严治党', '最初一公里']);
  },
);
