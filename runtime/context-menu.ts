/** “Find in Locus” in the menu of a selection. */
import { browser, type Browser } from '#imports';
import { followLanguage, loadLanguage } from './language.ts';
import { lookUpIn, openLookup } from './look-up-selection.ts';
import { text } from './texts.ts';

const ENTRY = 'look-up-selection';

/** Answers the menu's entry, and keeps it there in the language of the interface, until the signal ends it. */
export function connectContextMenu(signal?: AbortSignal): void {
  browser.contextMenus.onClicked.addListener(answer);
  // The browser keeps the entry when the background stops, but not over an update, nor a change of its language.
  browser.runtime.onInstalled.addListener(createEntry);
  browser.runtime.onStartup.addListener(createEntry);
  void followLanguage(createEntry, signal);
  signal?.addEventListener('abort', () => {
    browser.contextMenus.onClicked.removeListener(answer);
    browser.runtime.onInstalled.removeListener(createEntry);
    browser.runtime.onStartup.removeListener(createEntry);
  });
}

function createEntry(): void {
  void (async () => {
    await loadLanguage();
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({ id: ENTRY, title: text('menuLookUp'), contexts: ['selection'] }, () => {
      // Read, so that the browser does not log that the entry was created twice at once.
      void browser.runtime.lastError;
    });
  })();
}

function answer(clicked: Browser.contextMenus.OnClickData, tab?: Browser.tabs.Tab): void {
  const { menuItemId, selectionText = '', frameId = 0 } = clicked;
  if (menuItemId !== ENTRY) return;
  // A panel or the like has no tab, or one that the browser numbers -1.
  if (tab?.id === undefined || tab.id < 0) void openLookup(selectionText, undefined);
  else void lookUpIn(tab.id, { frameId, text: selectionText });
}
