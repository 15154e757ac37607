/** What the reader does to Locus in the browser's own list of extensions. */
import type { DrivenBrowser, PlainPage } from '../../../scripts/driven-page.ts';
import { EXTENSION_ID } from '../../../scripts/firefox/firefox-profile.ts';
import type { Session } from './session.ts';

/** `limit`: sites are read on click alone; `allow`: all are. Files: those on the device. */
export type Managing = 'disable' | 'enable' | 'reload' | 'limit' | 'allow' | 'allow files' | 'forbid files';

/** What it is done through. */
type Managed = Pick<DrivenBrowser<PlainPage>, 'openPage' | 'extensionOrigin'> & Pick<Session, 'inBrowser'>;

/** Does it, and resolves when the browser has done so. */
export async function manageExtension(session: Managed, what: Managing): Promise<void> {
  if (session.inBrowser) return session.inBrowser(manageInFirefox, { what, id: EXTENSION_ID });
  const page = await session.openPage();
  await page.goto('chrome://extensions');
  await page.evaluate(manageInChromium, { what, id: new URL(session.extensionOrigin).host });
  await page.close();
}

/** What stands in Chromium's page of extensions. */
declare const chrome: {
  management: { setEnabled(id: string, isEnabled: boolean): Promise<void> };
  developerPrivate: {
    reload(id: string): Promise<void>;
    updateExtensionConfiguration(
      change: { extensionId: string } & ({ hostAccess: string } | { fileAccess: boolean }),
    ): Promise<void>;
  };
};

// Runs in Chromium's page of extensions.
async function manageInChromium({ what, id }: { what: Managing; id: string }): Promise<void> {
  const { management, developerPrivate } = chrome;
  if (what === 'reload') return developerPrivate.reload(id);
  if (what === 'disable' || what === 'enable') return management.setEnabled(id, what === 'enable');
  const fileAccess = what === 'allow files';
  if (fileAccess || what === 'forbid files')
    return developerPrivate.updateExtensionConfiguration({ extensionId: id, fileAccess });
  const hostAccess = what === 'limit' ? 'ON_CLICK' : 'ON_ALL_SITES';
  return developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess });
}

interface Addon {
  disable: () => Promise<void>;
  enable: () => Promise<void>;
  reload: () => Promise<void>;
}
interface Origins {
  permissions: string[];
  origins: string[];
}
type ChangeOrigins = (id: string, change: Origins, extension: object) => Promise<void>;

/** What stands in Firefox's own window. */
declare const ChromeUtils: {
  importESModule: (address: string) => {
    AddonManager: { getAddonByID: (id: string) => Promise<Addon> };
    ExtensionPermissions: { add: ChangeOrigins; remove: ChangeOrigins };
  };
};
declare const WebExtensionPolicy: { getByID: (id: string) => { extension: object } };

// Runs in Firefox's own window.
async function manageInFirefox({ what, id }: { what: Managing; id: string }): Promise<void> {
  if (what === 'disable' || what === 'enable' || what === 'reload') {
    const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    const addon = await AddonManager.getAddonByID(id);
    return addon[what]();
  }
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  );
  const change = ExtensionPermissions[what.startsWith('allow') ? 'add' : 'remove'];
  const { extension } = WebExtensionPolicy.getByID(id);
  const changed = what.endsWith('files')
    ? { permissions: ['internal:fileSchemeAllowed'], origins: [] }
    : { permissions: [], origins: ['<all_urls>'] };
  return change.call(ExtensionPermissions, id, changed, extension);
}
