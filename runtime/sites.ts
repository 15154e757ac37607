/**
 * What a page is told before it reads anything. The site is the one in the address bar: a frame of another host
 * follows its tab, so that one switch speaks for all that is seen.
 *
 * A frame that asks before the top frame is answered for its own host, and asks again when the tab's is known.
 */
import { browser } from '#imports';
import { drawRules } from './draw-rules.ts';
import { findExtraRules } from './mark-rules.ts';
import { onMessage, type Requests, type SiteAnswer } from './messages.ts';
import type { Settings } from './read-settings.ts';
import { changeSettings, getSettings, watchSettings } from './settings.ts';
import { listHidden } from './shown-matches.ts';
import { isHost, isSiteOn, switchSite } from './site-lists.ts';
import { findSenderSite, forgetClosedTabs, rememberSite, type Sender } from './tab-sites.ts';
import { tellAllTabs, tellTab } from './tell-tab.ts';

/** Answers `getSite` and `setSite`, and tells every page when a setting changes, until the signal ends it. */
export function connectSites(signal?: AbortSignal): void {
  const listeners = [
    onMessage('getSite', ({ data, sender }) => answerSite(data, sender)),
    onMessage('setSite', ({ data }) => setSite(data.host, data.isOn)),
  ];
  for (const remove of listeners) signal?.addEventListener('abort', remove, { once: true });
  watchSettings(() => void tellAllTabs('settingsChanged'), signal);
  forgetClosedTabs(signal);
}

async function answerSite(asked: Parameters<Requests['getSite']>[0], sender: Sender): Promise<SiteAnswer> {
  const host = isHost(asked.host) ? asked.host : '';
  const [settings, known] = await Promise.all([getSettings(), findSenderSite(sender)]);
  const rules = findExtraRules(settings.marking.looks, asked.scheme);
  await drawRules(sender, rules, typeof asked.drawn === 'string' ? asked.drawn : '');
  const tab = sender.tab?.id;
  if (sender.frameId !== 0 || tab === undefined) return { ...describeSite(settings, known ?? host), rules };
  if (known !== host) await rememberSite(tab, host);
  // Only where sites differ can an earlier answer to another frame be wrong.
  if (known !== host && !areSitesAlike(settings)) void tellTab(tab, 'settingsChanged');
  const isOwn = sender.url?.startsWith(browser.runtime.getURL('/')) === true;
  return { ...describeSite(settings, host), rules, ...(isOwn && { isOn: true }) };
}

function describeSite(settings: Settings, host: string): Omit<SiteAnswer, 'rules'> {
  const { marking, card } = settings;
  const reading = JSON.stringify([marking.density, marking.kinds, listHidden(settings, host)]);
  return { isOn: isSiteOn(settings, host), reading, marking, card };
}

function areSitesAlike({ sites, hidden }: Settings): boolean {
  return sites.off.length === 0 && !sites.isOnlyListed && hidden.onSites.length === 0;
}

async function setSite(host: unknown, isOn: unknown): Promise<void> {
  if (!isHost(host) || typeof isOn !== 'boolean') throw new Error('A site has a host, and is on or off.');
  await changeSettings((settings) => switchSite(settings, host, isOn));
}
