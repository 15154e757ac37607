import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { ROOT } from '../../scripts/run-command.ts';
import type { ReportFile } from '../../ui/report/export-json.ts';
import { findBarriers } from './find-barriers.ts';
import { expect, test } from './harness.ts';
import { holdCard } from './hold-card.ts';
import { openReport } from './open-report.ts';
import { beginsWith, words } from './words.ts';

const PAGE = 'demo-report.html';
const ARTICLE = join(ROOT, '..', 'shared', 'pages', 'article-14157.html');

const phrases = (report: Page): Locator =>
  report.getByRole('region', { name: beginsWith(words('reportPhrases')) });
const quotations = (report: Page): Locator =>
  report.getByRole('region', { name: beginsWith(words('reportQuotations')) });

test.describe('the report', () => {
  test('says what the page uses, by kind, by section and by phrase', async ({ open, session, site }) => {
    const report = await openReport(session, await open(site.addressOf(PAGE)));
    await expect(report.getByRole('heading', { level: 1, name: '报告样张：座谈/纪要' })).toBeVisible();
    await expect(phrases(report).getByRole('button', { name: /^全面从严治党/u })).toBeVisible();
    await expect(phrases(report)).toContainText(words('reportPlaceMany', 2));
    await expect(quotations(report).locator('del')).toHaveText('机关');
    await expect(quotations(report).locator('ins')).toHaveText(['党办', '贯彻']);
    const map = report.getByRole('img', { name: beginsWith('文献分布图') });
    await expect(map).toHaveAccessibleName(/开头 \d+ 处/u);
    await expect(map.locator('.fill-quotation')).toHaveCount(1);
    await report.close();
  });

  test('fills in the map no more than the characters used', async ({ open, session }) => {
    const report = await openReport(session, await open({ html: '<p>要坚持全面从严治党。</p>' }));
    await expect(report.locator('.cell.on')).toHaveCount(1);
    const shares = await report
      .locator('.cell.on')
      .evaluateAll((cells) =>
        cells.map(
          (cell) =>
            cell.firstElementChild!.getBoundingClientRect().width / cell.getBoundingClientRect().width,
        ),
      );
    expect(shares[0]).toBeLessThan(0.2);
    await report.close();
  });

  test('leads to a place far below in the page', async ({ open, session, site }) => {
    const page = await open(site.addressOf(PAGE));
    const report = await openReport(session, page);
    await phrases(report)
      .getByRole('button', { name: /^灯下黑/u })
      .click();
    const card = await holdCard(page.page);
    expect(await card.text()).toContain('灯下黑');
    await expect.poll(() => page.page.evaluate(() => scrollY)).toBeGreaterThan(1000);
    await expect(report.getByRole('tab', { selected: true })).toContainText(words('readerReport'));
    await report.close();
  });

  test('leads to the passage in the reader’s text', async ({ open, session, site }) => {
    const report = await openReport(session, await open(site.addressOf(PAGE)));
    await quotations(report)
      .getByRole('button', { name: beginsWith('开头') })
      .click();
    await expect(report.getByRole('tab', { selected: true })).toHaveText(words('readerText'));
    await expect(report.locator('[data-address="speech/0.2/1"]')).toBeInViewport();
    await report.close();
  });

  test('tells by keyboard alone all that hovering tells', async ({ open, session, site }) => {
    const report = await openReport(session, await open(site.addressOf(PAGE)));
    const toggle = report.getByRole('button', { name: words('reportEach', '关键少数') });
    const more = phrases(report).locator(toggle);
    await more.focus();
    await report.keyboard.press('Enter');
    await expect(more).toHaveAttribute('aria-expanded', 'true');
    const entry = phrases(report).getByRole('listitem').filter({ has: toggle });
    await expect(entry).toContainText('抓住关键的少数，带动身边人。');
    await expect(entry).toContainText(words('reasonExtra', '的'));
    await expect(entry.locator('mark')).toHaveText(/关键少数/u);
    await expect(more).toBeFocused();
    await report.close();
  });

  test('follows the page while it is open', async ({ open, session, site }) => {
    const page = await open(site.addressOf(PAGE));
    const report = await openReport(session, page);
    await expect(phrases(report)).toBeVisible();
    await page.page.evaluate(() => document.body.append('打铁必须自身硬'));
    await expect(phrases(report).getByRole('button', { name: /^打铁必须自身硬/u })).toBeVisible();
    await report.close();
  });

  test('says that a page uses nothing, and that one cannot be read', async ({ open, session, site }) => {
    const page = await open(site.addressOf('demo-none.html'));
    const report = await openReport(session, page);
    await expect(report.getByText(words('popupNone'))).toBeVisible();
    await page.page.goto('chrome://version');
    await expect(report.getByText(words('barrierOwn'))).toBeVisible();
    await report.close();
  });

  test('counts what frames hold', async ({ open, session, site }) => {
    const html = `<p>全面从严治党</p><iframe src="${site.addressOf(PAGE)}"></iframe>`;
    const report = await openReport(session, await open({ html }));
    await expect(phrases(report)).toContainText(words('reportPlaceMany', 3));
    await report.close();
  });
});

test.describe('an export', () => {
  async function save(report: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
    const [download] = await Promise.all([
      report.waitForEvent('download'),
      report.getByRole('button', { name, exact: true }).click(),
    ]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }

  test('is saved under the page’s title with what the filters let through', async ({
    open,
    session,
    site,
  }) => {
    const page = await open(site.addressOf(PAGE));
    const report = await openReport(session, page);
    await expect(phrases(report)).toBeVisible();
    const whole = await save(report, 'JSON');
    const file = JSON.parse(whole.bytes.toString('utf8')) as ReportFile;
    expect(file.page).toMatchObject({ title: '报告样张：座谈/纪要', url: page.page.url(), isWhole: true });
    expect(whole.name).toBe(`${words('reportFile')} 报告样张：座谈 纪要 ${file.page.date.slice(0, 10)}.json`);
    const matches = await page.matches();
    expect(file.matches.map(({ kind, page: { text } }) => [kind, text])).toEqual(
      matches.map(({ kind, text }) => [kind, text]),
    );
    await report.getByRole('checkbox', { name: words('kindExact') }).uncheck();
    const rest = JSON.parse((await save(report, 'JSON')).bytes.toString('utf8')) as ReportFile;
    expect(new Set(rest.matches.map(({ kind }) => kind))).toEqual(new Set(['variant', 'quotation']));
    await report.close();
  });

  test('as CSV begins with the mark that Excel wants, as Markdown with the title', async ({
    open,
    session,
    site,
  }) => {
    const report = await openReport(session, await open(site.addressOf(PAGE)));
    await expect(phrases(report)).toBeVisible();
    const { bytes } = await save(report, 'CSV');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const markdown = await save(report, 'Markdown');
    expect(markdown.name).toMatch(/\.md$/u);
    expect(markdown.bytes.toString('utf8')).toMatch(/^# 报告样张：座谈\/纪要\n/u);
    await report.close();
  });

  test('on paper has all entries open and no controls', async ({ open, session, site }) => {
    const report = await openReport(session, await open(site.addressOf(PAGE)));
    await expect(phrases(report)).toBeVisible();
    await report.evaluate(() => void dispatchEvent(new Event('beforeprint')));
    await report.emulateMedia({ media: 'print' });
    await expect(report.locator('.occurrences').first()).toBeVisible();
    await expect(report.getByRole('button', { name: 'CSV' })).toBeHidden();
    await expect(report.getByRole('checkbox')).toHaveCount(0);
    await expect(report.getByText(/^http:/u)).toBeVisible();
    await report.close();
  });
});

test.describe('a report for every reader', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`has no barrier in a ${colorScheme} scheme, with an entry open`, async ({ open, session, site }) => {
      const report = await openReport(session, await open(site.addressOf(PAGE)));
      await report.emulateMedia({ colorScheme });
      await phrases(report)
        .getByRole('button', { name: words('reportEach', '关键少数') })
        .click();
      expect(await findBarriers(report)).toEqual([]);
      await report.close();
    });
  }

  for (const { title, width, scale } of [
    { title: 'at 320 px', width: 320, scale: 1 },
    { title: 'at 320 px with text of 200 %', width: 320, scale: 2 },
    { title: 'in a wide window', width: 1100, scale: 1 },
  ]) {
    test(`never scrolls sideways ${title}`, async ({ open, session, site }) => {
      const report = await openReport(session, await open(site.addressOf(PAGE)));
      await expect(phrases(report)).toBeVisible();
      await report.setViewportSize({ width, height: 800 });
      await report.evaluate(
        (size) => document.documentElement.style.setProperty('--scale', String(size)),
        scale,
      );
      const { scroll, client } = await report.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return { scroll: scrollWidth, client: clientWidth };
      });
      expect(scroll).toBeLessThanOrEqual(client);
      await report.close();
    });
  }
});

test.describe('a report on two thousand matches', () => {
  const html = Array.from({ length: 500 }, (_, index) => {
    return `<p>第${index}条：全面从严治党，谈关键的少数，说最初一公里，又说灯下黑。</p>`;
  }).join('');

  test('draws the beginning of what is long and exports all', async ({ open, session }) => {
    const page = await open({ html });
    expect(await page.matches()).toHaveLength(2000);
    const report = await openReport(session, page);
    await expect(phrases(report)).toContainText(words('reportPlaceMany', 500));
    await phrases(report)
      .getByRole('button', { name: words('reportEach', '关键少数') })
      .click();
    await expect(report.locator('.occurrences li').first()).toBeVisible();
    expect(await report.locator('.occurrences li').count()).toBeLessThan(100);
    const [download] = await Promise.all([
      report.waitForEvent('download'),
      report.getByRole('button', { name: 'CSV' }).click(),
    ]);
    const rows = (await readFile(await download.path(), 'utf8')).split('\r\n');
    expect(rows).toHaveLength(2002);
    await report.close();
  });
});

test('a real article is reported as it is marked', async ({ open, session }) => {
  test.skip(!existsSync(ARTICLE), 'There is no ../shared/pages here.');
  const page = await open({ html: await readFile(ARTICLE, 'utf8') });
  const matches = await page.matches();
  test.skip(matches.length === 0, 'The article uses nothing.');
  const report = await openReport(session, page);
  await expect(report.locator('.lead')).toContainText(
    matches.length === 1 ? words('reportPlaceOne') : words('reportPlaceMany', matches.length),
  );
  await report.close();
});
