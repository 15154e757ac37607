import { browser } from '#imports';

/** What Chrome's types do not know. */
interface FirefoxCommands {
  openShortcutSettings?: () => Promise<void>;
}

/** Where Chrome and Edge set the keys of extensions; no page may link there. */
const SHORTCUTS_PAGE = 'chrome://extensions/shortcuts';

/** Opens the browser's own page for the keys of extensions. */
export async function openShortcuts(): Promise<void> {
  const { openShortcutSettings } = (browser.commands ?? {}) as FirefoxCommands;
  if (openShortcutSettings) await openShortcutSettings();
  else await browser.tabs.create({ url: SHORTCUTS_PAGE });
}
