/** Pages with more marks than are drawn at once: whatever is in view has its lines. */
import { MAX_LINES } from '../../../page/limits.ts';
import { expect, test, type BothPage } from './harness.ts';

const COUNT = 3 * MAX_LINES;

const paragraphs = (count: number) => '<p>要坚持全面从严治党的方针。</p>'.repeat(count);

/** How many paragraphs are in view, and how many of those have no line. */
function countUndrawn({ page }: BothPage): Promise<{ seen: number; undrawn: number }> {
  return page.evaluate(() => {
    const lines = [...(CSS.highlights.get('locus-exact') ?? [])];
    const drawn = new Set(lines.map(({ startContainer }) => startContainer.parentElement));
    const seen = [...document.querySelectorAll('p')].filter((paragraph) => {
      const { top, bottom, height } = paragraph.getBoundingClientRect();
      return height > 0 && bottom > 0 && top < innerHeight;
    });
    return { seen: seen.length, undrawn: seen.filter((paragraph) => !drawn.has(paragraph)).length };
  }, null);
}

async function expectDrawn(page: BothPage): Promise<void> {
  await expect.poll(async () => (await countUndrawn(page)).undrawn).toBe(0);
  expect((await countUndrawn(page)).seen).toBeGreaterThan(5);
}

const countLines = ({ page }: BothPage) =>
  page.evaluate(() => CSS.highlights.get('locus-exact')?.size ?? 0, null);

test('lines are drawn wherever the reader scrolls to', async ({ open }) => {
  const page = await open({ html: paragraphs(COUNT) });
  expect((await page.texts()).length).toBe(COUNT);
  await expectDrawn(page);
  for (const part of [0.5, 1, 0.2]) {
    await page.page.evaluate((to) => scrollTo(0, to * document.documentElement.scrollHeight), part);
    await expectDrawn(page);
    expect(await countLines(page)).toBeLessThanOrEqual(MAX_LINES);
  }
});

test('lines are drawn in all columns, and beside them', async ({ open }) => {
  const column = (count: number) => `<div style="flex: 1; overflow: hidden">${paragraphs(count)}</div>`;
  const aside = `<aside style="position: fixed; right: 0; bottom: 0; width: 12em">${paragraphs(3)}</aside>`;
  const page = await open({
    html: `<div style="display: flex; gap: 1em; padding-right: 14em">${column(COUNT / 4).repeat(4)}</div>${aside}`,
  });
  await expectDrawn(page);
  await page.page.evaluate(() => scrollTo(0, 20_000), null);
  await expectDrawn(page);
});

test('lines are drawn between pictures', async ({ open }) => {
  const picture = '<svg width="1000" height="400" style="display: block"></svg>';
  const page = await open({
    html: paragraphs(COUNT) + `${paragraphs(1)}${picture}`.repeat(20) + paragraphs(COUNT / 2),
  });
  await page.page.evaluate(
    () => document.querySelectorAll('svg')[9]!.scrollIntoView({ block: 'center' }),
    null,
  );
  await expect.poll(async () => (await countUndrawn(page)).undrawn).toBe(0);
});

test('lines are drawn in a box that scrolls by itself', async ({ open }) => {
  const page = await open({
    html: `<div style="height: 80vh; overflow: auto" id="box">${paragraphs(COUNT)}</div>`,
  });
  await page.page.evaluate(() => document.getElementById('box')!.scrollTo(0, 50_000), null);
  await expectDrawn(page);
});

test('lines are drawn where text is unfolded without scrolling', async ({ open }) => {
  const page = await open({
    html: `<details><summary>更多</summary>${paragraphs(COUNT / 2)}</details><div id="shown">${paragraphs(COUNT / 2)}</div>`,
  });
  await page.page.evaluate(() => {
    document.querySelector('details')!.open = true;
    document.getElementById('shown')!.style.display = 'none';
  }, null);
  await expectDrawn(page);
});

test('all lines are drawn in a frame that is as high as its text', async ({ open }) => {
  const html = `<!doctype html>${paragraphs(MAX_LINES + 200)}`;
  const page = await open({
    html: `<p>要坚持全面从严治党的方针。</p><iframe srcdoc="${html}" style="width: 100%; height: 60000px"></iframe>`,
  });
  await expect
    .poll(() =>
      page.page.evaluate(() => {
        const { contentWindow: inside } = document.querySelector('iframe')!;
        return (inside as unknown as typeof globalThis).CSS.highlights.get('locus-exact')?.size;
      }, null),
    )
    .toBe(MAX_LINES + 200);
});
