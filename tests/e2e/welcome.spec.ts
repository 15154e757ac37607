/** The first-run page: opened once by an installation, and alive. */
import { launchBrowser } from '../../scripts/launch-browser.ts';
import { expect, test } from './harness.ts';
import { holdCard } from './hold-card.ts';
import { words } from './words.ts';

test('an installation opens the page, and its tab alone', async () => {
  const { context, close } = await launchBrowser({ isHeadless: true, isWelcomed: true });
  const find = () => context.pages().filter((page) => page.url().endsWith('/welcome.html'));
  await expect.poll(() => find().length).toBe(1);
  await expect(find()[0]!.getByRole('heading', { level: 1 })).toHaveText(words('welcomeTitle'));
  await close();
});

test('its marks and its card are real', async ({ session }) => {
  const page = await session.context.newPage();
  await page.goto(`${session.extensionOrigin}/welcome.html`);
  const inSamples = () =>
    page.evaluate(() =>
      ['exact', 'variant', 'quotation'].map((kind) => {
        const ranges = [...(CSS.highlights.get(`locus-${kind}`) ?? [])] as AbstractRange[];
        return ranges.filter((range) => range.startContainer.parentElement?.closest('.news')).length;
      }),
    );
  await expect.poll(inSamples).toEqual([1, 2, 1]);
  const sample = page.locator('.news').last();
  const point = await sample.evaluate((element) => {
    const line = [...(CSS.highlights.get('locus-variant') ?? [])].find((at) =>
      element.contains(at.startContainer),
    )!;
    const range = document.createRange();
    range.setStart(line.startContainer, line.startOffset);
    range.setEnd(line.endContainer, line.endOffset);
    element.scrollIntoView({ block: 'center' });
    const { left, top, height } = range.getBoundingClientRect();
    return { x: left + 20, y: top + height / 2 };
  });
  await page.mouse.move(point.x, point.y);
  await page.mouse.move(point.x + 1, point.y);
  const card = await holdCard(page);
  expect(await card.text()).toContain('极不寻常、极不平凡');
  await page.close();
});

test('its field looks up the document', async ({ session }) => {
  const page = await session.context.newPage();
  await page.goto(`${session.extensionOrigin}/welcome.html`);
  await page.getByRole('textbox', { name: words('popupSearch') }).fill('两个维护');
  await expect(
    page
      .getByRole('list', { name: words('popupResults') })
      .getByRole('listitem')
      .first(),
  ).toContainText('两个维护');
  await page.close();
});

test('it leads to the options and closes itself', async ({ session }) => {
  const page = await session.context.newPage();
  await page.goto(`${session.extensionOrigin}/welcome.html`);
  await page.getByRole('link', { name: words('welcomeOptions') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('optionsTitle'));
  await page.goBack();
  const closed = page.waitForEvent('close');
  await page.getByRole('button', { name: words('welcomeStart') }).click();
  await closed;
});
