/** Starts a real browser with the built extension in it, in a profile of its own that goes when the browser does. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page, type Worker } from '@playwright/test';
import type { DrivenBrowser } from './driven-page.ts';
import { getBrowser } from './find-browser.ts';
import { ROOT } from './run-command.ts';

/** Where `wxt build` puts the extension for Chromium. */
export const BUILT_EXTENSION = join(ROOT, '.output', 'chrome-mv3');

/** How a browser is started. */
export interface LaunchOptions {
  isHeadless: boolean;
  /** Whether anything but this machine can be reached. */
  isOnline?: boolean;
  /** Folder of the unpacked extension; the built one when not given. */
  extension?: string;
  language?: 'zh-CN' | 'en';
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
  /** Whether the first-run page is left open. */
  isWelcomed?: boolean;
  /** Where requests go that are not for this machine; without it they fail at once, the browser's own included. */
  proxyPort?: number;
  /** Whether a page that is left is kept to come back to, which Playwright does without. */
  hasPageCache?: boolean;
}

/** A running Chromium with the extension. */
export interface Launched extends DrivenBrowser<Page> {
  context: BrowserContext;
  extensionId: string;
}

/** Milliseconds to wait for the first-run page; builds of another version may have none. */
const WELCOME_TIME = 3000;

/** Nothing listens on port 1. */
export const DEAD_PORT = 1;

function leaveNetwork(port: number): string[] {
  return [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=127.0.0.1;localhost'];
}

/** The part of the command line that has a browser leave the network alone, and ask its reader nothing. */
export function listQuietArguments({
  isOnline,
  language = 'zh-CN',
  proxyPort = DEAD_PORT,
}: Pick<LaunchOptions, 'isOnline' | 'language' | 'proxyPort'>): string[] {
  return [
    `--lang=${language}`,
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...(isOnline ? [] : leaveNetwork(proxyPort)),
  ];
}

/** The part that loads an unpacked extension, and no other. */
function listExtension({ extension = BUILT_EXTENSION }: LaunchOptions): string[] {
  return [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`];
}

/** The extension's worker; the host of its address is the extension's id. */
async function findWorker(context: BrowserContext): Promise<Worker> {
  const [running] = context.serviceWorkers();
  return running ?? context.waitForEvent('serviceworker');
}

// Runs in the worker. A new profile is a new installation: the first-run page opens, and is not what is wanted here.
async function closeWelcome(patience: number): Promise<void> {
  const documentUrls = [chrome.runtime.getURL('/welcome.html')];
  for (const end = Date.now() + patience; Date.now() < end;) {
    const [page] = await chrome.runtime.getContexts({ contextTypes: ['TAB'], documentUrls });
    if (page) return chrome.tabs.remove(page.tabId);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/**
 * Starts the browser with the extension.
 * @throws Error with one sentence when there is no browser.
 */
export async function launchBrowser(options: LaunchOptions): Promise<Launched> {
  const executablePath = getBrowser();
  const profile = await mkdtemp(join(tmpdir(), 'locus-profile-'));
  const isRoot = process.getuid?.() === 0;
  const language = options.language ?? 'zh-CN';
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: options.isHeadless,
    args: [...listExtension(options), ...listQuietArguments(options)],
    ignoreDefaultArgs: options.hasPageCache ? ['--disable-back-forward-cache'] : [],
    // Headless runs open saved pages only, often in containers that forbid the sandbox.
    chromiumSandbox: !options.isHeadless && !isRoot,
    colorScheme: options.colorScheme ?? 'light',
    locale: language,
    // On Linux the interface language, and with it chrome.i18n, comes from the environment.
    env: { ...environment(), LANGUAGE: language.replace('-', '_') },
    viewport: options.isHeadless ? (options.viewport ?? { width: 1100, height: 800 }) : null,
  });
  const closed = new Promise((resolve) => void context.once('close', resolve));
  const close = async () => {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    const worker = await findWorker(context);
    const extensionId = new URL(worker.url()).host;
    if (options.isWelcomed !== true) await worker.evaluate(closeWelcome, WELCOME_TIME);
    const unused = context.pages();
    return {
      context,
      extensionId,
      extensionOrigin: `chrome-extension://${extensionId}`,
      openPage: async () => unused.shift() ?? context.newPage(),
      async catchPage(act) {
        const opened = context.waitForEvent('page');
        await act();
        return opened;
      },
      closed,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

declare const chrome: {
  runtime: {
    getURL(path: string): string;
    getContexts(filter: { contextTypes: string[]; documentUrls: string[] }): Promise<{ tabId: number }[]>;
  };
  tabs: { remove(id: number): Promise<void> };
};
