/** The extension is updated, switched off or taken away under open pages: what it has left there does nothing any more. */
import type { CDPSession } from '@playwright/test';
import { expect, openIn, startSession, test, type Session } from './harness.ts';
import { expectNoCard, holdCard } from './hold-card.ts';
import type { OpenPage } from './open-page.ts';
import { words } from './words.ts';

const HTML = `<style>p { margin: 60px 40px; }</style><p>要坚持全面从严治党的方针。</p><p>从这里到最初一公里为止。</p>`;

/** Starts to count the calls of our functions in a page; each answer is the number since the one before. */
async function countCalls({ context }: Session, { page }: OpenPage): Promise<() => Promise<number>> {
  const devtools: CDPSession = await context.newCDPSession(page);
  await devtools.send('Profiler.enable');
  await devtools.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  return async () => {
    const { result } = await devtools.send('Profiler.takePreciseCoverage');
    const own = result.filter(({ url }) => url.startsWith('chrome-extension://'));
    return own
      .flatMap(({ functions }) => functions)
      .reduce((sum, { ranges }) => sum + (ranges[0]?.count ?? 0), 0);
  };
}

/** Gives everything that Locus listens to a reason: text, attributes, nodes, pointer, keys, scrolling, size. */
async function stir({ page }: OpenPage): Promise<void> {
  await page.evaluate(async () => {
    document.body.append(Object.assign(document.createElement('p'), { textContent: '再谈两个维护。' }));
    document.body.firstElementChild?.toggleAttribute('hidden');
    document.body.dispatchEvent(new Event('toggle'));
    scrollBy(0, 1);
    // Longer than changes are gathered before they are read.
    await new Promise((resolve) => setTimeout(resolve, 150));
  });
  await page.mouse.move(60 + Math.random() * 100, 90, { steps: 3 });
  await page.keyboard.press('a');
}

/** Reloads the extension, as an update does; the page keeps the scripts of the one before. */
async function update({ probe }: Session): Promise<void> {
  const gone = probe.page.waitForEvent('close');
  await probe.page.evaluate(() => chrome.runtime.reload()).catch(() => {});
  await gone;
}

test('reading ends, marks stay, and once its reader knows nothing listens any more', async ({ site }) => {
  const session = await startSession();
  try {
    const page = await openIn(session, site.serve(HTML));
    await expect.poll(page.texts).toHaveLength(2);
    await page.rest('最初一公里');
    await holdCard(page.page);
    await page.page.keyboard.press('Escape');
    const takeCalls = await countCalls(session, page);
    await stir(page);
    expect(await takeCalls(), 'our functions are counted').toBeGreaterThan(0);
    const drawn = await page.drawn();
    await update(session);
    await page.page.mouse.move(900, 700);
    await page.rest('全面从严治党');
    const card = await holdCard(page.page);
    expect(await card.text()).toContain('重新载入此页');
    await card.press(words('cardLater'));
    await expectNoCard(page.page);
    // What runs on a clock ends with its next turn.
    await expect
      .poll(async () => {
        await takeCalls();
        await stir(page);
        return takeCalls();
      })
      .toBe(0);
    expect((await page.drawn()).filter(({ text }) => text !== '两个维护')).toEqual(
      drawn.filter(({ text }) => text !== '两个维护'),
    );
    expect(session.faults).toEqual([]);
  } finally {
    await session.close();
  }
});

test('a page without marks is left by everything', async ({ site }) => {
  const session = await startSession();
  try {
    const page = await openIn(session, site.serve('<p>今天天气晴。</p>'));
    await page.summary();
    const takeCalls = await countCalls(session, page);
    await update(session);
    await expect
      .poll(async () => {
        await takeCalls();
        await stir(page);
        return takeCalls();
      })
      .toBe(0);
    expect(session.faults).toEqual([]);
  } finally {
    await session.close();
  }
});

declare const chrome: { runtime: { reload(): void } };
