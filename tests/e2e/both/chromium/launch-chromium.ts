/** Starts Chromium as its reader starts it: in a profile that was there before and stays, the extension in it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DrivenBrowser } from '../../../../scripts/driven-page.ts';
import { getBrowser } from '../../../../scripts/find-browser.ts';
import { BUILT_EXTENSION, listQuietArguments } from '../../../../scripts/launch-browser.ts';
import { createChromiumTab, type ChromiumTab } from './chromium-tab.ts';
import { connectDevTools, type DevTools } from './devtools.ts';

/** How it is started. */
export interface OwnOptions {
  /** Folder of the profile; a new one is prepared. */
  profile: string;
  /** Where requests go that are not for this machine. */
  proxyPort: number;
}

/** A running Chromium. */
export interface LaunchedChromium extends DrivenBrowser<ChromiumTab> {
  /** The tab that shows an address. */
  findPage: (url: string) => Promise<ChromiumTab>;
  devTools: DevTools;
}

/** Milliseconds between two looks for a tab, and for all looks together. */
const LOOK_AGAIN = 10;
const OPEN_TIME = 10_000;

/** Chromium takes the id of an unpacked extension from its folder, with the letters a to p for digits. */
function idOf(extension: string): string {
  const digits = createHash('sha256').update(extension).digest('hex').slice(0, 32);
  return digits.replace(/./gu, (digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16)));
}

/** What a profile holds whose reader loaded the extension: 4 is an unpacked one, and 38 how such a one is read. */
function writeLoaded(extension: string): string {
  const entry = { location: 4, path: extension, creation_flags: 38, state: 1 };
  const settings = { [idOf(extension)]: entry };
  return JSON.stringify({ extensions: { ui: { developer_mode: true }, settings } });
}

async function prepareProfile(profile: string): Promise<void> {
  const folder = join(profile, 'Default');
  if (existsSync(folder)) return;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'Preferences'), writeLoaded(BUILT_EXTENSION));
}

function startProgram({ profile, proxyPort }: OwnOptions): ChildProcess {
  const switches = [
    '--headless',
    '--no-sandbox',
    '--remote-debugging-pipe',
    '--enable-unsafe-extension-debugging',
    `--user-data-dir=${profile}`,
    '--restore-last-session',
    '--window-size=1100,900',
  ];
  // It ends by itself when the pipe does.
  return spawn(getBrowser(), [...switches, ...listQuietArguments({ proxyPort }), 'about:blank'], {
    env: { ...process.env, LANGUAGE: 'zh_CN' },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
}

interface TabTarget {
  targetId: string;
  url: string;
}

async function listTabs(devTools: DevTools): Promise<TabTarget[]> {
  const filter = [{ type: 'tab' }];
  const answer = await devTools.send('Target.getTargets', { filter });
  return (answer as { targetInfos: TabTarget[] }).targetInfos;
}

async function waitForTab(devTools: DevTools, isWanted: (tab: TabTarget) => boolean): Promise<ChromiumTab> {
  for (const end = Date.now() + OPEN_TIME; Date.now() < end;) {
    const found = (await listTabs(devTools)).find(isWanted);
    if (found) return createChromiumTab(devTools, found.targetId);
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
  }
  throw new Error('No tab was opened.');
}

/** Starts it, and opens again what it showed the last time. */
export async function launchChromium(options: OwnOptions): Promise<LaunchedChromium> {
  await prepareProfile(options.profile);
  const program = startProgram(options);
  const closed = once(program, 'exit');
  const devTools = connectDevTools(program);
  return {
    extensionOrigin: `chrome-extension://${idOf(BUILT_EXTENSION)}`,
    devTools,
    async openPage() {
      const created = await devTools.send('Target.createTarget', { url: 'about:blank', forTab: true });
      return createChromiumTab(devTools, (created as TabTarget).targetId);
    },
    async catchPage(act) {
      const known = (await listTabs(devTools)).map(({ targetId }) => targetId);
      await act();
      return waitForTab(devTools, ({ targetId }) => !known.includes(targetId));
    },
    findPage: (url) => waitForTab(devTools, (tab) => tab.url === url),
    closed,
    async close() {
      await devTools.send('Browser.close');
      await closed;
    },
  };
}
