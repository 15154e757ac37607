/** What a card cuts off fades where it goes on, in both browsers. */
import type { PlainPage } from '../../../scripts/driven-page.ts';
import { evaluateInCard } from '../card-root.ts';
import { holdCard } from '../hold-card.ts';
import { expect, test } from './harness.ts';

/** Of a passage too long for the room above and below the line, with more phrases than there is room for tabs. */
const QUOTED =
  '我国发展进入战略机遇和风险挑战并存、不确定难预料因素增多的时期，要准备经受风高浪急甚至惊涛骇浪的考验。';
const HTML = `<style>p { margin: 390px 60px; }</style><p>${QUOTED}</p><p>从这里到灯下黑为止。</p>`;

/** How far the passage and the tabs fade, in px. */
async function readFades(page: PlainPage): Promise<Record<string, number>> {
  const read = (root: ShadowRoot) => {
    const parts = [...root.querySelectorAll('.card-text, .tabs')];
    return parts.map((part) => {
      const [, length = 'none'] = /([\d.]+)px\)/u.exec(getComputedStyle(part).maskImage) ?? [];
      return [part.className, Number(length)] as const;
    });
  };
  return Object.fromEntries((await evaluateInCard(page, read, null)) ?? []);
}

function scrollToEnd(root: ShadowRoot): void {
  for (const part of root.querySelectorAll('.card-text, .tabs')) part.scrollTo(1e6, 1e6);
}

test.describe('what a card cuts off', () => {
  test('fades until it is scrolled to its end', async ({ open }) => {
    const { page, rest } = await open({ html: HTML });
    await rest(QUOTED);
    await holdCard(page);
    await expect.poll(() => readFades(page)).toEqual({ tabs: 24, 'passage card-text': 24 });
    await evaluateInCard(page, scrollToEnd, null);
    await expect.poll(() => readFades(page)).toEqual({ tabs: 0, 'passage card-text': 0 });
  });

  test('is nothing where all of it is shown', async ({ open }) => {
    const { page, rest } = await open({ html: HTML });
    await rest('灯下黑');
    await holdCard(page);
    await expect.poll(() => readFades(page)).toEqual({ 'passage card-text': 0 });
  });

  test('fades when it has become longer', async ({ open, words }) => {
    const { page, rest } = await open({ html: HTML });
    await rest('灯下黑');
    const card = await holdCard(page);
    await card.press(words('cardExpand'));
    await expect.poll(() => readFades(page)).toEqual({ 'passage card-text': 24 });
  });
});
