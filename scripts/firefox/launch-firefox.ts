/** Starts a real Firefox with the built extension in it, in a profile of its own that goes when the browser does. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getBrowser } from '../find-browser.ts';
import type { DrivenBrowser } from '../driven-page.ts';
import type { LaunchOptions } from '../launch-browser.ts';
import { ROOT } from '../run-command.ts';
import { createFirefoxPage, type FirefoxPage } from './firefox-page.ts';
import { EXTENSION_HOST, EXTENSION_ID, writePreferences, type FirefoxOptions } from './firefox-profile.ts';
import { createRemote, type Remote } from './remote.ts';

/** Where `wxt build -b firefox` puts the extension. */
export const BUILT_EXTENSION = join(ROOT, '.output', 'firefox-mv3');

/** Milliseconds between two looks for a tab that is opening, and for all looks together. */
const LOOK_AGAIN = 10;
const OPEN_TIME = 10_000;

/** A running Firefox with the extension. */
export interface LaunchedFirefox extends DrivenBrowser<FirefoxPage> {
  inBrowser: Remote['inBrowser'];
  /** The tab that shows an address. */
  findPage: (url: string) => Promise<FirefoxPage>;
}

/** A port of this machine that was free a moment ago. */
async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

function startProgram(path: string, profile: string, { isHeadless }: LaunchOptions): ChildProcess {
  // Its files elsewhere (caches, crash reports) go with the profile.
  const env = { ...process.env, HOME: profile, XDG_CACHE_HOME: profile };
  const switches = ['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile];
  const program = spawn(path, [...(isHeadless ? ['--headless'] : []), ...switches], { stdio: 'ignore', env });
  // Whoever ends without closing it, such as a test whose time is up, would leave it running for ever.
  const end = () => program.kill('SIGKILL');
  process.once('exit', end);
  program.once('exit', () => process.off('exit', end));
  return program;
}

async function waitForOther(remote: Remote, known: readonly string[]): Promise<string> {
  for (const end = Date.now() + OPEN_TIME; Date.now() < end;) {
    const other = (await remote.listTabs()).find((handle) => !known.includes(handle));
    if (other) return other;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
  }
  throw new Error('No tab was opened.');
}

type Driving = Pick<LaunchedFirefox, 'openPage' | 'catchPage' | 'findPage'>;

/** The first tab is used for the first page, but in a profile that was there before: there it is somebody's. */
async function drive(remote: Remote, isNew: boolean): Promise<Driving> {
  const unused = isNew ? await remote.listTabs() : [];
  return {
    async openPage() {
      const there = unused.shift();
      if (there !== undefined) return createFirefoxPage(remote, there);
      const { handle } = (await remote.send('WebDriver:NewWindow', { type: 'tab', focus: true })) as {
        handle: string;
      };
      return createFirefoxPage(remote, handle);
    },
    async catchPage(act) {
      const known = await remote.listTabs();
      await act();
      return createFirefoxPage(remote, await waitForOther(remote, known));
    },
    findPage: async (url) => createFirefoxPage(remote, await remote.inBrowser(findHandle, url)),
  };
}

/** Lets the browser go as its reader would, and by force where it does not. */
async function endProgram(program: ChildProcess, remote: Remote | undefined): Promise<void> {
  const isGone = program.exitCode !== null || program.signalCode !== null;
  const exited = isGone ? Promise.resolve() : once(program, 'exit');
  const timer = setTimeout(() => program.kill('SIGKILL'), 5000);
  if (remote) void remote.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
  else program.kill();
  await exited;
  clearTimeout(timer);
  remote?.close();
}

/** A file of the extension's name that holds its folder is as good as the extension. What is installed for a test goes at its end. */
async function layExtension(profile: string, extension: string): Promise<void> {
  const folder = join(profile, 'extensions');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, EXTENSION_ID), extension);
}

/**
 * Starts Firefox with the extension.
 * @throws Error with one sentence when there is none.
 */
export async function launchFirefox(options: FirefoxOptions): Promise<LaunchedFirefox> {
  const path = getBrowser('firefox');
  const isNew = options.profile === undefined;
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'locus-profile-')));
  const extension = options.extension ?? BUILT_EXTENSION;
  const port = await findFreePort();
  await writeFile(join(profile, 'user.js'), writePreferences(options, port));
  if (!isNew) await layExtension(profile, extension);
  const program = startProgram(path, profile, options);
  const closed = once(program, 'exit');
  let remote: Remote | undefined;
  const close = async () => {
    await endProgram(program, remote);
    if (isNew) await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    remote = await createRemote(port);
    if (isNew) await remote.send('Addon:Install', { path: extension, temporary: true });
    else await remote.inBrowser(waitForRestored, null);
    const { width, height } = options.viewport ?? { width: 1100, height: 800 };
    await remote.inBrowser(setViewport, { width, height });
    const { inBrowser } = remote;
    return {
      ...(await drive(remote, isNew)),
      extensionOrigin: `moz-extension://${EXTENSION_HOST}`,
      inBrowser,
      closed,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Shown extends Element {
  currentURI: { spec: string };
}

/** What stands in Firefox's own window. */
declare const gBrowser: { selectedBrowser: Shown; browsers: Shown[] };
declare const ChromeUtils: {
  importESModule: (address: string) => {
    NavigableManager: { getIdForBrowser: (shown: Shown) => string };
    SessionStore: { promiseAllWindowsRestored: Promise<void> };
  };
};

// Runs in the browser's window: what is around the page is not the page's.
function setViewport({ width, height }: { width: number; height: number }): void {
  const { width: inner, height: below } = gBrowser.selectedBrowser.getBoundingClientRect();
  window.resizeBy(width - inner, height - below);
}

// Runs in the browser's window.
function findHandle(url: string): string {
  const address = 'chrome://remote/content/shared/NavigableManager.sys.mjs';
  const { NavigableManager } = ChromeUtils.importESModule(address);
  const shown = gBrowser.browsers.find(({ currentURI }) => currentURI.spec === url);
  if (!shown) throw new Error(`No tab shows ${url}.`);
  return NavigableManager.getIdForBrowser(shown);
}

// Runs in the browser's window: tabs that are opened sooner would be taken for empty ones of the first window.
function waitForRestored(): Promise<void> {
  const address = 'resource:///modules/sessionstore/SessionStore.sys.mjs';
  return ChromeUtils.importESModule(address).SessionStore.promiseAllWindowsRestored;
}
