/** The open card of a page, as a test reads and presses it: its root is closed to the page and to locators. */
import { expect } from '@playwright/test';
import { CARD_TAG } from '../../page/card-tag.ts';
import type { PlainPage } from '../../scripts/driven-page.ts';
import { evaluateInCard } from './card-root.ts';

export interface HeldCard {
  /** All words of the card, white space folded. */
  text: () => Promise<string>;
  /** The words of the first element that the selector finds. */
  textOf: (selector: string) => Promise<string>;
  /** Presses the button or tab with this name with the real mouse. */
  press: (name: string) => Promise<void>;
  /** The rectangle of the card on the screen. */
  box: () => Promise<{ x: number; y: number; width: number; height: number }>;
}

async function readText(page: PlainPage, selector: string): Promise<string> {
  const text = await evaluateInCard(
    page,
    (root, within) => root.querySelector<HTMLElement>(within)?.innerText ?? '',
    selector,
  );
  return (text ?? '').replace(/\s+/gu, ' ').trim();
}

// Runs in the page.
function findButton(root: ShadowRoot, name: string): { x: number; y: number } | null {
  const buttons = [...root.querySelectorAll('button')];
  const found = buttons.find((button) =>
    [button.getAttribute('aria-label'), button.textContent?.trim()].includes(name),
  );
  if (!found) return null;
  const { left, top, width, height } = found.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** Waits until a card is open on the page. */
export async function holdCard(page: PlainPage): Promise<HeldCard> {
  const textOf = (selector: string) => readText(page, selector);
  const text = () => textOf('.card');
  await expect.poll(text).not.toBe('');
  return {
    text,
    textOf,
    async press(name) {
      const point = await evaluateInCard(page, findButton, name);
      if (!point) throw new Error(`The card has no button “${name}”.`);
      // In steps, as a hand would: a jump could leave the card and come back.
      await page.mouse.move(point.x, point.y, { steps: 8 });
      await page.mouse.click(point.x, point.y);
    },
    box: () =>
      page.evaluate((tag) => document.querySelector(tag)!.getBoundingClientRect().toJSON(), CARD_TAG),
  };
}

/** Waits until no card is on the page. */
export async function expectNoCard(page: PlainPage): Promise<void> {
  const isThere = (tag: string) => document.querySelector(tag) !== null;
  await expect.poll(() => page.evaluate(isThere, CARD_TAG)).toBe(false);
}

/** Counts the cards that open on the page from now on. */
export async function countCards(page: PlainPage): Promise<() => Promise<number>> {
  await page.evaluate((tag) => {
    const record = { cards: 0 };
    Object.assign(window, { cardRecord: record });
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) {
        for (const node of addedNodes) if ((node as Element).localName === tag) record.cards += 1;
      }
    }).observe(document, { subtree: true, childList: true });
  }, CARD_TAG);
  return () => page.evaluate(() => (window as unknown as { cardRecord: { cards: number } }).cardRecord.cards);
}
