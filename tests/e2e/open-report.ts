/** The report of a page, in a reader that is driven like a page. */
import type { Page } from '@playwright/test';
import type { Session } from './harness.ts';
import type { OpenPage } from './open-page.ts';
import { openReader } from './open-reader.ts';
import { beginsWith, words } from './words.ts';

/** A side panel of usual width. */
const SIZE = { width: 400, height: 800 };

/** The report of a page. The reader stands in a tab behind it, where it keeps company with the page as a panel does. */
export async function openReport(session: Session, beside: OpenPage): Promise<Page> {
  const reader = await openReader(session, beside, SIZE);
  await reader.getByRole('tab', { name: beginsWith(words('readerReport')) }).click();
  return reader;
}
