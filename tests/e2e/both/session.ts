/** A browser with the built extension in it, Chromium or Firefox alike, as the tests of this folder use it. */
import type { BrowserContext } from '@playwright/test';
import type { BrowserName, DrivenBrowser, DrivenPage, PlainPage } from '../../../scripts/driven-page.ts';
import { createProbe, type Probe, type Tab } from '../../../scripts/extension-probe.ts';
import { EXTENSION_ID } from '../../../scripts/firefox/firefox-profile.ts';
import {
  BUILT_EXTENSION as BUILT_FOR_FIREFOX,
  launchFirefox,
  type LaunchedFirefox,
} from '../../../scripts/firefox/launch-firefox.ts';
import {
  BUILT_EXTENSION as BUILT_FOR_CHROMIUM,
  type LaunchOptions,
} from '../../../scripts/launch-browser.ts';
import { startSession as startChromium, stopWorker } from '../harness.ts';
import { launchChromium, type LaunchedChromium } from './chromium/launch-chromium.ts';
import { recordRequests } from './record-requests.ts';

/** What a project of the configuration chooses. */
export interface DrivenBy {
  browserKind: BrowserName;
}

export interface Session extends DrivenBrowser {
  name: BrowserName;
  probe: Probe<DrivenPage>;
  /** Stops the background as the browser does after a pause. */
  stopBackground: () => Promise<void>;
  readClipboard: (page: DrivenPage) => Promise<string>;
  /** The text of the badge on the toolbar button for a tab. */
  readBadge: (tab: Pick<Tab, 'id'>) => Promise<string>;
  /** What went wrong in any page, and what was asked of the network, since this was last asked. */
  takeFaults: () => Promise<string[]>;
  /** Runs a function in Firefox's own window; there is no such way in Chromium. */
  inBrowser?: LaunchedFirefox['inBrowser'];
}

/** The folder of the built extension for each browser. */
export const BUILDS: Record<BrowserName, string> = {
  chromium: BUILT_FOR_CHROMIUM,
  firefox: BUILT_FOR_FIREFOX,
};

/** Folder in `public/_locales` of the language that each browser speaks. */
export const LANGUAGES = { chromium: 'zh_CN', firefox: 'en' } as const satisfies Record<BrowserName, string>;

/** A browser of this kind with the extension; the caller closes it. */
export function startSession(name: BrowserName, options: Partial<LaunchOptions> = {}): Promise<Session> {
  return name === 'firefox' ? startInFirefox(options) : startInChromium(options);
}

async function startInChromium(options: Partial<LaunchOptions>): Promise<Session> {
  const session = await startChromium(options);
  return {
    ...session,
    name: 'chromium',
    probe: session.probe,
    readBadge: (tab) => readBadge(session.probe, tab),
    stopBackground: () => stopWorker(session),
    readClipboard: (page) => readOwnClipboard(session.context, page),
    takeFaults: async () => session.faults.splice(0),
  };
}

async function readOwnClipboard(context: BrowserContext, page: DrivenPage): Promise<string> {
  await context.grantPermissions(['clipboard-read']);
  const text = await page.evaluate(() => navigator.clipboard.readText());
  await context.clearPermissions();
  return text;
}

async function startInFirefox(options: Partial<LaunchOptions>): Promise<Session> {
  const recorder = await recordRequests();
  const launched = await launchFirefox({ isHeadless: true, proxyPort: recorder.port, ...options });
  void launched.closed.then(recorder.close);
  const { inBrowser, extensionOrigin } = launched;
  const probe = await createProbe(launched);
  return {
    ...launched,
    name: 'firefox',
    probe,
    readBadge: (tab) => readBadge(probe, tab),
    stopBackground: () => inBrowser(terminateBackground, EXTENSION_ID),
    readClipboard: () => inBrowser(() => navigator.clipboard.readText(), null),
    async takeFaults() {
      const errors = await inBrowser(takeErrors, [extensionOrigin, 'http://127.0.0.1'] satisfies string[]);
      return [...errors, ...recorder.requests.splice(0)];
    },
  };
}

/** A browser as its reader has it: its profile stays, and no tab is told that it is shown when it is not. */
export interface OwnSession extends DrivenBrowser<PlainPage> {
  name: BrowserName;
  probe: Probe<PlainPage>;
  readBadge: (tab: Pick<Tab, 'id'>) => Promise<string>;
  /** The tab that shows an address. */
  findPage: (url: string) => Promise<PlainPage>;
  /** What was asked of the network. */
  requests: readonly string[];
  /** Chromium's remote control; Firefox has none of the kind. */
  devTools?: LaunchedChromium['devTools'];
  inBrowser?: LaunchedFirefox['inBrowser'];
}

/** Starts a browser in a profile that is kept, with what was open in it; the caller closes it. */
export async function startOwn(name: BrowserName, profile: string): Promise<OwnSession> {
  const recorder = await recordRequests();
  const options = { isHeadless: true, profile, proxyPort: recorder.port };
  const launched = await (name === 'firefox' ? launchFirefox(options) : launchChromium(options));
  void launched.closed.then(recorder.close);
  const probe = await createProbe<PlainPage>(launched);
  return {
    ...launched,
    name,
    probe,
    requests: recorder.requests,
    readBadge: (tab) => readBadge(probe, tab),
  };
}

declare const chrome: { action: { getBadgeText(of: { tabId: number }): Promise<string> } };

function readBadge({ page }: Probe<PlainPage>, { id }: Pick<Tab, 'id'>): Promise<string> {
  return page.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), id);
}

/** What stands in Firefox's own window. */
declare const WebExtensionPolicy: {
  getByID: (id: string) => {
    extension: { terminateBackground: (options: object) => Promise<void> };
  };
};
declare const Services: { console: { getMessageArray: () => ScriptError[]; reset: () => void } };

interface ScriptError {
  errorMessage?: string;
  sourceName?: string;
  category?: string;
  flags?: number;
}

// Runs in Firefox's own window.
async function terminateBackground(id: string): Promise<void> {
  const { extension } = WebExtensionPolicy.getByID(id);
  // Also in the midst of an answer; a page that waits for one wakes it again at once.
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
}

// Runs in Firefox's own window. Bit 0 of the flags says that it is a warning.
function takeErrors(origins: string[]): string[] {
  const errors = Services.console.getMessageArray().filter(({ flags = 1 }) => flags % 2 === 0);
  Services.console.reset();
  return errors
    .filter(({ sourceName = '' }) => origins.some((origin) => sourceName.startsWith(origin)))
    .map(({ errorMessage, sourceName, category }) => `${errorMessage} (${category}, ${sourceName})`);
}
