/** What is done with the lists of sites on the options page. */
import { download } from './download.ts';
import { changeSettings, type LiveOptions } from './options-changes.ts';
import type { OptionsNews, SiteListName } from './options-state.ts';
import { parseHost, parseHostList, writeHostList } from './parse-host.ts';

/** Bytes of a file of sites: a hundred times what a list may hold. */
const FILE_LIMIT = 5_000_000;

/** Adds the site that stands in the field of a list. */
export function addSite(options: LiveOptions, list: SiteListName): void {
  const words = options.state.entries[list].trim();
  const host = parseHost(words);
  if (host === null) return options.note({ kind: 'told', news: { kind: 'notSite', list, host: words } });
  const hosts = hostsOf(options, list);
  if (hosts.includes(host)) return options.note({ kind: 'told', news: { kind: 'siteThere', list, host } });
  options.note({ kind: 'siteTyped', list, words: '' });
  setHosts(options, list, [...hosts, host], { kind: 'siteAdded', list, host });
}

/** Takes a site out of a list. */
export function removeSite(options: LiveOptions, list: SiteListName, host: string): void {
  const others = hostsOf(options, list).filter((other) => other !== host);
  setHosts(options, list, others, { kind: 'siteRemoved', list, host });
}

/** Adds the sites of a file to a list. */
export async function importSites(options: LiveOptions, list: SiteListName, file: Blob): Promise<void> {
  const content = file.size > FILE_LIMIT ? null : await file.text().catch(() => null);
  const { hosts, rejected } = parseHostList(content ?? '');
  if (hosts.length === 0) return options.note({ kind: 'told', news: { kind: 'fileRefused', list } });
  const there = hostsOf(options, list);
  const all = [...new Set([...there, ...hosts])];
  setHosts(options, list, all, { kind: 'imported', added: all.length - there.length, rejected });
}

/** Offers the sites of a list as a file. */
export function exportSites(options: LiveOptions, list: SiteListName): void {
  const content = writeHostList(hostsOf(options, list));
  download({ name: 'locus-sites.txt', type: 'text/plain', content });
}

function setHosts(options: LiveOptions, list: SiteListName, hosts: string[], news: OptionsNews): void {
  void changeSettings(options, { sites: { [list]: hosts } }, news);
}

function hostsOf({ state }: LiveOptions, list: SiteListName): readonly string[] {
  return state.settings?.sites[list] ?? [];
}
