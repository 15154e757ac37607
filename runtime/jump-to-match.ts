import { browser } from '#imports';
import { tellTab } from './tell-tab.ts';

/** Goes to a match in the page of a tab, and brings the tab in front. */
export async function jumpToMatch(tab: number, frame: string, id: number): Promise<void> {
  // A reader in a tab of its own stands before the page, and a popup in a window of its own may have been left for
  // another tab; beside the page this changes nothing.
  await browser.tabs.update(tab, { active: true }).catch(() => {});
  await tellTab(tab, 'jumpToMatch', { frame, id });
}
