/**
 * On which sites Locus marks. A name in a list stands for its subdomains too, as people mean it: example.com covers
 * www.example.com. Where the lists disagree, off wins.
 */
import type { Settings } from './read-settings.ts';

/** The lists of sites, and which of them holds. */
export interface Sites {
  /** Marks nothing but on the sites of `only`. */
  isOnlyListed: boolean;
  /** Hosts on which nothing is marked; the empty host stands for local files. */
  off: readonly string[];
  /** Hosts that are marked where only listed ones are. */
  only: readonly string[];
}

/** A DNS name has at most 253 characters, a port 5. */
const HOST_LIMIT = 259;

/** Whether a value can be a host, that of local files included. */
export function isHost(value: unknown): value is string {
  return typeof value === 'string' && value.length <= HOST_LIMIT;
}

/** Whether a name in a list speaks for a host. */
export function coversHost(listed: string, host: string): boolean {
  return listed === host || (listed !== '' && host.endsWith(`.${listed}`));
}

/** Whether pages of this host are marked. */
export function isSiteOn({ sites }: Pick<Settings, 'sites'>, host: string): boolean {
  const isListed = (list: readonly string[]) => list.some((listed) => coversHost(listed, host));
  return !isListed(sites.off) && (!sites.isOnlyListed || isListed(sites.only));
}

/** The same settings with one site switched; a name that covers the site and others gives way when the site is to be on. */
export function switchSite(settings: Settings, host: string, isOn: boolean): Settings {
  if (isSiteOn(settings, host) === isOn) return settings;
  const { sites } = settings;
  const off = sites.off.filter((listed) => !coversHost(listed, host));
  const only = sites.only.filter((listed) => listed !== host);
  if (isOn) {
    const on = { ...settings, sites: { ...sites, off } };
    return isSiteOn(on, host) ? on : { ...on, sites: { ...on.sites, only: [...only, host] } };
  }
  const left = { ...settings, sites: { ...sites, only: sites.isOnlyListed ? only : sites.only } };
  return isSiteOn(left, host) ? { ...left, sites: { ...left.sites, off: [...sites.off, host] } } : left;
}
