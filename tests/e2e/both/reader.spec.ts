/** The reader opened from a card: Chromium's side panel, and a tab in Firefox, which opens no sidebar for a page. */
import { expectNoCard, holdCard } from '../hold-card.ts';
import { closeReader, readReader } from '../open-reader.ts';
import { expect, test } from './harness.ts';

const HTML = '<p>从这里到最初一公里为止。</p><p>打铁必须自身硬。</p>';

test('a card opens the reader at its passage, and the next card moves it', async ({
  open,
  session,
  words,
}) => {
  const page = await open({ html: HTML });
  await page.rest('最初一公里');
  await (await holdCard(page.page)).press(words('cardReader'));
  const current = async () => (await readReader(session))?.current;
  await expect.poll(current).toContain('最初一公里');
  await page.page.bringToFront();
  await page.page.keyboard.press('Escape');
  await expectNoCard(page.page);
  await page.rest('打铁必须自身硬');
  await (await holdCard(page.page)).press(words('cardReader'));
  await expect.poll(current).toContain('打铁必须自身硬');
  await closeReader(session);
  await page.page.bringToFront();
});
