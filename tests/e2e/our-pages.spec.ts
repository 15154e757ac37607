/** Options and first run keep nobody out: in both schemes and several languages, narrow, by keyboard. */
import { findBarriers } from './find-barriers.ts';
import { expect, test } from './harness.ts';
import { words } from './words.ts';

const LOOKS = [
  ['light', 'zh-CN', 1100],
  ['dark', 'en', 1100],
  ['dark', 'zh-CN', 320],
  ['light', 'en', 320],
  ['light', 'zh-TW', 320],
] as const;

/** What is smaller than anybody should have to hit; text links in a sentence need not be larger. */
function findSmall(least: number): string[] {
  const controls = [...document.querySelectorAll('button, select, summary, nav a, input:not([type=file])')];
  return controls.flatMap((control) => {
    const target = control.matches('[type=radio], [type=checkbox]')
      ? (control.closest('label') ?? control)
      : control;
    const { width, height } = target.getBoundingClientRect();
    return width === 0 || (width >= least && height >= least)
      ? []
      : [`${control.outerHTML.slice(0, 80)} ${width} × ${height}`];
  });
}

test.afterEach(({ probe }) =>
  probe.send('changeSettings', { change: { language: 'browser', sites: { off: [] } } }),
);

for (const name of ['options', 'welcome']) {
  for (const [colorScheme, language, width] of LOOKS) {
    test(`${name} in ${colorScheme}, ${language}, ${width} px`, async ({ session, probe }) => {
      await probe.send('changeSettings', { change: { language, sites: { off: ['a.example'] } } });
      const page = await session.context.newPage();
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await page.goto(`${session.extensionOrigin}/${name}.html`);
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      for (const details of await page.locator('summary').all()) await details.click();
      expect(await findBarriers(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await page.evaluate(findSmall, 24)).toEqual([]);
      await page.close();
    });
  }
}

test('options are set with the keyboard alone', async ({ session, probe }) => {
  const page = await session.context.newPage();
  await page.goto(`${session.extensionOrigin}/options.html`);
  const isOn = page.getByRole('switch', { name: words('kindExact') });
  await isOn.focus();
  await page.keyboard.press('Space');
  const kinds = async () => (await probe.send('getSettings', undefined)).marking.kinds;
  await expect.poll(kinds).not.toContain('exact');
  await expect(isOn).not.toBeChecked();
  await page.keyboard.press('Space');
  await expect.poll(kinds).toContain('exact');
  await expect(isOn).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('status')).toHaveText(words('optionsSwapped', words('kindVariant')));
  await expect(page.getByRole('radio', { name: words('lineDashed') }).first()).toBeFocused();
  const { looks } = (await probe.send('getSettings', undefined)).marking;
  expect([looks.exact.line, looks.variant.line]).toEqual(['dashed', 'solid']);
  await page.keyboard.press('ArrowLeft');
  await expect
    .poll(async () => (await probe.send('getSettings', undefined)).marking.looks.exact.line)
    .toBe('solid');
  const slider = page.getByRole('slider', { name: words('optionsDelay') });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await probe.send('getSettings', undefined)).card.delay).toBe(300);
  await probe.send('changeSettings', { change: { card: { delay: 250 } } });
  await page.close();
});
