/** What the keys do that the manifest names; the browser lets readers change them. */
import { browser, type Browser } from '#imports';
import { lookUpSelected } from './look-up-selection.ts';
import { openReader } from './reader.ts';
import { changeSettings } from './settings.ts';
import { isSiteOn, switchSite } from './site-lists.ts';
import { stepMatch } from './step-match.ts';

type Tab = Browser.tabs.Tab;

const COMMANDS: Record<string, (tab: Tab & { id: number }) => Promise<void>> = {
  'look-up-selection': ({ id }) => lookUpSelected(id),
  'next-match': ({ id }) => stepMatch(id, 1),
  'previous-match': ({ id }) => stepMatch(id, -1),
  'open-reader': (tab) => openReader(tab),
  'switch-site': (tab) => switchTab(tab),
};

/** Answers the keys until the signal ends it. */
export function connectCommands(signal?: AbortSignal): void {
  browser.commands.onCommand.addListener(answer);
  signal?.addEventListener('abort', () => browser.commands.onCommand.removeListener(answer));
}

/** Nothing is awaited on the way: the reader's panel opens only while the key is being dealt with. */
function answer(command: string, tab?: Tab): void {
  if (tab?.id !== undefined) void COMMANDS[command]?.({ ...tab, id: tab.id });
}

/** The switch of the popup: a site that is marked is left alone from now on, another is marked. */
async function switchTab({ url }: Tab): Promise<void> {
  const host = findHost(url);
  if (host === undefined) return;
  await changeSettings((settings) => switchSite(settings, host, !isSiteOn(settings, host)));
}

/** The host as pages tell it; a page of the browser itself has none. */
function findHost(url: string | undefined): string | undefined {
  if (url === undefined || !/^(https?|file):/.test(url)) return undefined;
  return new URL(url).hostname;
}
