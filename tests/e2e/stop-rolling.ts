import type { Page } from '@playwright/test';

/** Ends whatever scrolling a finger has left behind: it would take a mark from under the next finger or the mouse. */
export function stopRolling(page: Page): Promise<void> {
  return page.evaluate(() => {
    document.documentElement.style.overflow = 'hidden';
    scrollTo({ top: scrollY, behavior: 'instant' });
  });
}
