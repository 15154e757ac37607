/** What a reader chooses holds in open pages at once, in both browsers. */
import { DEFAULTS } from '../../../runtime/read-settings.ts';
import { TONES } from '../../../runtime/mark-rules.ts';
import { expect, test, type BothPage } from './harness.ts';

const HTML = '<p>打通最初一公里。</p>';

const readTone = ({ page }: BothPage) =>
  page.evaluate(
    () => getComputedStyle(document.body, '::highlight(locus-exact)').textDecorationColor,
    undefined,
  );

function rgb(tone: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(tone.slice(at, at + 2), 16));
  return `rgb(${red}, ${green}, ${blue})`;
}

test.afterEach(({ session }) => session.probe.send('changeSettings', { change: { ...DEFAULTS } }));

test('lines', async ({ open, session }) => {
  const page = await open({ html: HTML });
  expect(await readTone(page)).toBe(rgb(TONES.teal));
  const { looks } = DEFAULTS.marking;
  const exact = { ...looks.exact, colour: 'blue' as const };
  await session.probe.send('changeSettings', { change: { marking: { looks: { ...looks, exact } } } });
  await expect.poll(() => readTone(page)).toBe(rgb(TONES.blue));
  await session.probe.send('changeSettings', { change: { marking: { looks } } });
  await expect.poll(() => readTone(page)).toBe(rgb(TONES.teal));
});

test('kinds, sites and hidden phrases', async ({ open, session }) => {
  const page = await open({ html: HTML });
  const send = (change: object) => session.probe.send('changeSettings', { change });
  for (const change of [
    { marking: { kinds: [] } },
    { sites: { off: ['127.0.0.1'] } },
    { hidden: { everywhere: ['最初一公里'] } },
  ]) {
    await expect.poll(page.texts).toEqual(['最初一公里']);
    await send(change);
    await expect.poll(page.texts).toEqual([]);
    await send({ ...DEFAULTS });
  }
  await expect.poll(page.texts).toEqual(['最初一公里']);
});

test('a language', async ({ session }) => {
  const { page } = await session.probe.openTab();
  await page.goto(await session.probe.page.evaluate(() => chrome.runtime.getURL('/options.html'), undefined));
  const title = () => page.evaluate(() => document.querySelector('h1')?.textContent ?? '', undefined);
  await expect.poll(title).not.toBe('');
  await session.probe.send('changeSettings', { change: { language: 'zh-TW' } });
  await expect.poll(title).toBe('設定');
  await page.close();
});

// What stands in an extension page, in Firefox as well.
declare const chrome: { runtime: { getURL(path: string): string } };
