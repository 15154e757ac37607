import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** What an automated check finds that keeps people out of a page: rule and the first place of each. */
export async function findBarriers(page: Page): Promise<string[]> {
  // Evaluated, not added as a script: the page's policy lets none in.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await axe.run(document);
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}
