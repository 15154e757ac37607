/** The conformance pages: each does one thing that pages do, tells what is to be found after it, and is left as it is. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type BothPage } from './harness.ts';

/** What a page of `tests/e2e/pages` does in one step, and what is to be found then. */
interface Step {
  act?: () => unknown;
  /** All matches in the order of the page. */
  texts?: string[];
  /** Matches that are there among others. */
  has?: string[];
  /** How many there are. */
  count?: number;
}

/** Milliseconds that the largest pages may take on a busy machine; the others take a hundredth of it. */
const PATIENCE = { timeout: 60_000 };
/** The same for thousands of marks: what takes longer than a second is given a twentieth of the time. */
const LONG_PATIENCE = { timeout: 240_000 };

const files = readdirSync(join(import.meta.dirname, '..', 'pages'));

/** A step of the page, without what it does. */
function readStep({ page }: BothPage, index: number): Promise<Pick<Step, 'texts' | 'has' | 'count'> | null> {
  return page.evaluate((at) => {
    const step = (window as unknown as { steps: Step[] }).steps[at];
    return step ? { texts: step.texts, has: step.has, count: step.count } : null;
  }, index) as Promise<Step | null>;
}

async function act({ page }: BothPage, index: number): Promise<void> {
  await page.evaluate((at) => {
    void (window as unknown as { steps: Step[] }).steps[at]?.act?.();
  }, index);
}

async function expectFound(page: BothPage, { texts, has, count }: Omit<Step, 'act'>): Promise<void> {
  if (texts) await expect.poll(page.texts, PATIENCE).toEqual(texts);
  // Drawn as well as known.
  if (texts)
    await expect.poll(async () => (await page.drawn()).map(({ text }) => text), PATIENCE).toEqual(texts);
  for (const text of has ?? []) await expect.poll(page.texts, PATIENCE).toContain(text);
  if (typeof count === 'number')
    await expect.poll(async () => (await page.texts()).length, LONG_PATIENCE).toBe(count);
}

for (const file of files.filter((name) => name.endsWith('.html'))) {
  test(`${file} is marked at every step`, async ({ open, site }) => {
    test.setTimeout(2 * LONG_PATIENCE.timeout);
    const page = await open(site.conformance(file));
    for (let index = 0; ; index++) {
      const step = await readStep(page, index);
      if (!step) break;
      await test.step(`step ${index}`, async () => {
        await act(page, index);
        await expectFound(page, step);
      });
    }
    const markup = await page.page.evaluate(() => new XMLSerializer().serializeToString(document));
    expect(markup).not.toMatch(/<locus/iu);
  });
}

test('what is in view is read first', async ({ open, site }) => {
  const page = await open(site.conformance('in-view.html'));
  await expectFound(page, { count: 40 });
  const arrivals = await page.page.evaluate(
    () => (window as unknown as { listArrivals: () => number[] }).listArrivals(),
    null,
  );
  const [seen, passed, last] = [30, 28, 39].map((thousand) => arrivals.indexOf(thousand));
  expect(seen).toBeLessThan(passed!);
  // Then on to the end, as somebody who reads goes on.
  expect(last).toBeLessThan(passed!);
});

/** In Firefox an XML document is drawn as a copy that no script can reach. */
const DOCUMENTS: [file: string, texts: string[], inFirefox?: string[]][] = [
  ['plain.txt', ['全面从严治党', '最初一公里']],
  ['data.xml', ['全面从严治党', '最初一公里'], []],
  ['drawing.svg', []],
  ['strict.xhtml', ['全面从严治党']],
];

for (const [file, texts, inFirefox = texts] of DOCUMENTS) {
  test(`${file} is read as what it is`, async ({ open, site, session }) => {
    const page = await open(site.conformance(file));
    await expect.poll(page.texts).toEqual(session.name === 'firefox' ? inFirefox : texts);
  });
}
