/**
 * Which sites are marked. The site is the one in the address bar: a frame of another host
 * follows its tab, so that one switch speaks for all that is seen.
 *
 * A frame cannot read its tab's address, so the top frame's question tells it. A frame that
 * asks before the top frame is answered for its own host, and asks again when the tab's is known.
 */
import { browser, storage } from '#imports';
import { onMessage } from './messages.ts';
import { isHost, isSiteOn, switchSite } from './read-settings.ts';
import { changeSettings, getSettings, watchSettings } from './settings.ts';
import { tellAllTabs, tellTab } from './tell-tab.ts';
import type { Marking } from './read-settings.ts';

type Sender = { tab?: { id?: number | undefined } | undefined; frameId?: number | undefined };

/** Answers `getSite` and `setSite`, and tells every page when a setting changes, until the signal ends it. */
export function connectSites(signal?: AbortSignal): void {
  const listeners = [
    onMessage('getSite', ({ data, sender }) => answerSite(data.host, sender)),
    onMessage('setSite', ({ data }) => setSite(data.host, data.isOn)),
  ];
  for (const remove of listeners) signal?.addEventListener('abort', remove, { once: true });
  watchSettings(() => void tellAllTabs('settingsChanged'), signal);
  browser.tabs.onRemoved.addListener(forgetTab);
  signal?.addEventListener('abort', () => browser.tabs.onRemoved.removeListener(forgetTab), { once: true });
}

async function answerSite(host: unknown, sender: Sender): Promise<{ isOn: boolean; marking: Marking }> {
  const asked = isHost(host) ? host : '';
  const tab = sender.tab?.id;
  const [settings, site] = await Promise.all([getSettings(), tab === undefined ? null : findSite(tab)]);
  const { marking } = settings;
  if (sender.frameId !== 0 || tab === undefined) return { isOn: isSiteOn(settings, site ?? asked), marking };
  if (site !== asked) await rememberSite(tab, asked);
  // Only a site that is off can make an earlier answer to another frame wrong.
  if (site !== asked && settings.sitesOff.length > 0) void tellTab(tab, 'settingsChanged');
  return { isOn: isSiteOn(settings, asked), marking };
}

async function setSite(host: unknown, isOn: unknown): Promise<void> {
  if (!isHost(host) || typeof isOn !== 'boolean') throw new Error('A site has a host, and is on or off.');
  await changeSettings((settings) => switchSite(settings, host, isOn));
}

async function findSite(tab: number): Promise<string | null> {
  const site = await storage.getItem<unknown>(siteKey(tab)).catch(() => null);
  return isHost(site) ? site : null;
}

async function rememberSite(tab: number, site: string): Promise<void> {
  await storage.setItem(siteKey(tab), site).catch(() => {});
}

function forgetTab(tab: number): void {
  void storage.removeItem(siteKey(tab)).catch(() => {});
}

function siteKey(tab: number): `session:site-${number}` {
  return `session:site-${tab}`;
}
