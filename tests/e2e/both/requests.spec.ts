/** Nothing that Locus does asks the network for anything. */
import { holdCard } from '../hold-card.ts';
import { holdPage } from '../open-page.ts';
import { expect, test } from './harness.ts';
import { openPopup } from './open-popup.ts';
import { recordRequests } from './record-requests.ts';
import { startSession } from './session.ts';

const HTML = '<p>要坚持全面从严治党的方针，从这里到最初一公里为止。</p>';

test('a proxy sees no request while a page is read, hovered and listed', async ({ browserKind, site }) => {
  const recorder = await recordRequests();
  const session = await startSession(browserKind, { proxyPort: recorder.port });
  try {
    const tab = await session.probe.openTab();
    await tab.page.goto(site.serve(HTML));
    const page = holdPage(session.probe, tab);
    await expect.poll(page.texts).toHaveLength(2);
    await page.rest('全面从严治党');
    expect(await (await holdCard(page.page)).text()).toContain('全面从严治党');
    const popup = await openPopup(session, page);
    await expect.poll(popup.text).toContain('最初一公里');
    await session.stopBackground();
    await page.rest('最初一公里');
    await popup.close();
    // The recorder works: what a page asks for is seen.
    await page.page.evaluate(async () => {
      await fetch('http://recorded.example/', { mode: 'no-cors' }).catch(() => {});
    }, null);
    await expect.poll(() => recorder.requests).toContain('GET http://recorded.example/');
    expect([...new Set(recorder.requests)]).toEqual(['GET http://recorded.example/']);
  } finally {
    await session.close();
    recorder.close();
  }
});
