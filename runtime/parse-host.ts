/** Names of sites as people write and paste them. */

/** What a list of sites in a text file holds. */
export interface HostList {
  /** Each host once, in the file's order. */
  hosts: string[];
  /** How many lines name no site. */
  rejected: number;
}

/** The host that a name or a whole address means, in the form that pages tell of themselves; `null` when it means none. */
export function parseHost(words: string): string | null {
  const name = words.trim().replace(/^\*\./u, '');
  const hasScheme = /^[a-z][a-z\d+.-]*:\/\//iu.test(name);
  const url = hasScheme ? name : `http://${name}`;
  if (name === '' || /\s/u.test(name) || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  if (protocol === 'file:') return '';
  const host = hostname.replace(/\.$/u, '');
  return isName(host, name) ? host : null;
}

/** Reads a text file of sites: a name or an address a line, remarks after `#`. */
export function parseHostList(content: string): HostList {
  const lines = content
    .split(/\r\n?|\n/u)
    .map((line) => line.replace(/#.*$/u, '').replace('\uFEFF', '').trim())
    .filter((line) => line !== '');
  const hosts = lines.map(parseHost);
  const found = hosts.filter((host) => host !== null);
  return { hosts: [...new Set(found)], rejected: hosts.length - found.length };
}

/** The same list as a text file. Local files have no name, but an address. */
export function writeHostList(hosts: readonly string[]): string {
  return hosts.map((host) => `${host === '' ? 'file:///' : host}\n`).join('');
}

/** A word of another script is a search, not a site without a dot; a bare number is none either. */
function isName(host: string, words: string): boolean {
  if (host === '' || host.includes('..') || /^\d+$/u.test(words)) return false;
  const isWritten = words.toLowerCase().includes(host);
  return host.includes('.') || host.startsWith('[') || isWritten;
}
