/** The preferences of a Firefox that is driven: quiet, without first pages, and off the network unless it is wanted. */
import { DEAD_PORT, type LaunchOptions } from '../launch-browser.ts';

/** The id that the manifest gives the extension. */
export const EXTENSION_ID = 'locus@locus-reader.example';

/** The host of the extension's pages, which Firefox would else make up. */
export const EXTENSION_HOST = '2f1d6a5e-3c7b-4f0a-9d58-0e6b1c2a7f43';

type Preferences = Record<string, string | number | boolean>;

const QUIET: Preferences = {
  'browser.startup.page': 0,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.tabs.warnOnClose': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.normandy.enabled': false,
  'extensions.update.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'browser.safebrowsing.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
};

function leaveNetwork(port: number): Preferences {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '127.0.0.1, localhost',
  };
}

/** A profile that stays: what was open is opened again, and an extension that lies in it is one of its own. */
const KEPT: Preferences = {
  'browser.startup.page': 3,
  // Otherwise Marionette has nothing opened again.
  'remote.prefs.recommended': false,
  'xpinstall.signatures.required': false,
  'extensions.autoDisableScopes': 0,
};

/** How a browser is started, and whether its profile stays. */
export interface FirefoxOptions extends LaunchOptions {
  /** Folder of a profile that is kept, with its tabs, for the next start. */
  profile?: string;
}

/** The text of a profile's `user.js`. */
export function writePreferences(
  { isOnline = false, language = 'zh-CN', colorScheme, proxyPort = DEAD_PORT, profile }: FirefoxOptions,
  marionettePort: number,
): string {
  const preferences: Preferences = {
    ...QUIET,
    ...(profile === undefined ? {} : KEPT),
    ...(isOnline ? {} : leaveNetwork(proxyPort)),
    'marionette.port': marionettePort,
    // The mouse is the window's, and enters frames of other sites, which are other processes.
    'remote.events.async.mouse.enabled': true,
    'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: EXTENSION_HOST }),
    // The manifest is opened as an extension page that runs nothing of its own.
    'devtools.jsonview.enabled': false,
    'intl.accept_languages': `${language}, ${language.slice(0, 2)}`,
    'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
  };
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  return `${lines.join('\n')}\n`;
}
