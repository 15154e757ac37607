/** What stands in the open card of a page, beyond its words. */
import type { Page } from '@playwright/test';
import { cardRoot } from './card-root.ts';

/** What has the focus in the card: its label or words; empty for nothing. */
export async function readFocus(page: Page): Promise<string> {
  const root = await cardRoot(page);
  return (
    (await root?.evaluate(({ activeElement: focused }) => {
      const label = focused?.getAttribute('aria-label') ?? focused?.textContent ?? '';
      return label.trim();
    })) ?? ''
  );
}

/** The middle of the first element that a selector finds in the card. */
export async function pointIn(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const root = await cardRoot(page);
  const box = await root?.evaluate(
    (node, within) => node.querySelector(within)?.getBoundingClientRect().toJSON() as DOMRect | undefined,
    selector,
  );
  if (!box) throw new Error(`There is no ${selector} in the card.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** What a screen reader was last told. */
export async function readSaid(page: Page): Promise<string> {
  const root = await cardRoot(page);
  return (await root?.evaluate((node) => node.querySelector('.said-aloud')?.textContent ?? '')) ?? '';
}

/** What is on the clipboard. */
export async function readClipboard(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read']);
  const text = await page.evaluate(() => navigator.clipboard.readText());
  await page.context().clearPermissions();
  return text;
}
