/** A card over a part of the page that is made full screen. */
import { CARD_TAG } from '../../../page/card-tag.ts';
import { holdCard } from '../hold-card.ts';
import { expect, test } from './harness.ts';

const HTML = `<p style="margin: 60px 40px">要坚持全面从严治党的方针。</p>
  <div id="stage" style="background: #fff"><p>破解“灯下黑”。</p><button style="position: fixed; left: 900px; top: 500px"
  onclick="stage.requestFullscreen()">全屏</button></div>`;

// Runs in the page.
function readScreen(tag: string): { full: string | null; top: string | undefined } {
  const { x, y, width } = document.querySelector(tag)!.getBoundingClientRect();
  const top = document.elementFromPoint(x + width / 2, y + 5)?.localName;
  return { full: document.fullscreenElement?.id ?? null, top };
}

test('a card stays in sight of what is made full screen, and of what is left of it', async ({
  open,
  words,
}) => {
  const { page, rest } = await open({ html: HTML });
  await rest('全面从严治党');
  const card = await holdCard(page);
  await card.press(words('cardPin'));
  await page.mouse.click(910, 510);
  const read = () => page.evaluate(readScreen, CARD_TAG);
  await expect.poll(read).toEqual({ full: 'stage', top: CARD_TAG });
  await page.evaluate(() => document.exitFullscreen(), null);
  await expect.poll(read).toEqual({ full: null, top: CARD_TAG });
});
