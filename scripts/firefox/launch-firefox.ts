/** Starts a real Firefox with the built extension in it, in a profile of its own that goes when the browser does. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getBrowser } from '../find-browser.ts';
import type { DrivenBrowser } from '../driven-page.ts';
import type { LaunchOptions } from '../launch-browser.ts';
import { ROOT } from '../run-command.ts';
import { createFirefoxPage, type FirefoxPage } from './firefox-page.ts';
import { EXTENSION_HOST, writePreferences } from './firefox-profile.ts';
import { createRemote, type Remote } from './remote.ts';

/** Where `wxt build -b firefox` puts the extension. */
export const BUILT_EXTENSION = join(ROOT, '.output', 'firefox-mv3');

/** Milliseconds between two looks for a tab that is opening, and for all looks together. */
const LOOK_AGAIN = 10;
const OPEN_TIME = 10_000;

/** A running Firefox with the extension. */
export interface LaunchedFirefox extends DrivenBrowser<FirefoxPage> {
  inBrowser: Remote['inBrowser'];
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

async function drive(remote: Remote): Promise<Pick<LaunchedFirefox, 'openPage' | 'catchPage'>> {
  const unused = await remote.listTabs();
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

/**
 * Starts Firefox with the extension.
 * @throws Error with one sentence when there is none.
 */
export async function launchFirefox(options: LaunchOptions): Promise<LaunchedFirefox> {
  const path = getBrowser('firefox');
  const profile = await mkdtemp(join(tmpdir(), 'locus-profile-'));
  const port = await findFreePort();
  await writeFile(join(profile, 'user.js'), writePreferences(options, port));
  const program = startProgram(path, profile, options);
  const closed = once(program, 'exit');
  let remote: Remote | undefined;
  const close = async () => {
    await endProgram(program, remote);
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    remote = await createRemote(port);
    const extension = options.extension ?? BUILT_EXTENSION;
    await remote.send('Addon:Install', { path: extension, temporary: true });
    const { width, height } = options.viewport ?? { width: 1100, height: 800 };
    await remote.inBrowser(setViewport, { width, height });
    const { inBrowser } = remote;
    return {
      ...(await drive(remote)),
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

declare const gBrowser: { selectedBrowser: Element };

// Runs in the browser's window: what is around the page is not the page's.
function setViewport({ width, height }: { width: number; height: number }): void {
  const { width: inner, height: below } = gBrowser.selectedBrowser.getBoundingClientRect();
  window.resizeBy(width - inner, height - below);
}
