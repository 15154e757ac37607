/** Finds the browser to drive: an installed one, or Debian's package where this script may install it. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { BrowserName } from './driven-page.ts';

/** What is looked at to find a browser; given in tests. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  isExecutable: (path: string) => boolean;
}

/** How one kind of browser is found. */
interface Kind {
  /** Environment variable that names a program, which goes before all others. */
  variable: string;
  linux: readonly string[];
  mac: readonly string[];
  windows: readonly string[];
  /** Debian's package. */
  package: string;
  hint: string;
}

const KINDS: Record<BrowserName, Kind> = {
  // Chromium first: Chrome no longer loads an unpacked extension from its command line.
  chromium: {
    variable: 'LOCUS_BROWSER',
    linux: [
      'chromium',
      'chromium-browser',
      'microsoft-edge-stable',
      'microsoft-edge',
      'google-chrome-stable',
      'google-chrome',
    ],
    mac: ['Chromium', 'Microsoft Edge', 'Google Chrome'],
    windows: [
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'Google\\Chrome\\Application\\chrome.exe',
    ],
    package: 'chromium',
    hint: 'Install Chromium, Chrome or Edge, or set LOCUS_BROWSER to the path of one.',
  },
  firefox: {
    variable: 'LOCUS_FIREFOX',
    linux: ['firefox-esr', 'firefox'],
    mac: ['Firefox', 'Firefox Developer Edition'],
    windows: ['Mozilla Firefox\\firefox.exe'],
    package: 'firefox-esr',
    hint: 'Install Firefox 142 or newer, or set LOCUS_FIREFOX to the path of one.',
  },
};

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return existsSync(path);
  } catch {
    return false;
  }
}

const THIS_MACHINE: Machine = { platform: process.platform, env: process.env, isExecutable };

function listPrograms({ platform, env }: Machine, { linux, mac, windows }: Kind): string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', join(env['HOME'] ?? '', 'Applications')];
    return mac.flatMap((name) =>
      folders.map((folder) => join(folder, `${name}.app`, 'Contents', 'MacOS', programIn(name))),
    );
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return windows.flatMap((name) => folders.flatMap((folder) => (folder ? [`${folder}\\${name}`] : [])));
  }
  const folders = [...(env['PATH'] ?? '').split(delimiter).filter(Boolean), '/usr/bin', '/usr/local/bin'];
  return linux.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** The program in a bundle has the bundle's name, but for Firefox. */
function programIn(name: string): string {
  return name.startsWith('Firefox') ? 'firefox' : name;
}

/** The path of an installed browser, the one that its variable names before all others; `undefined` when there is none. */
export function findBrowser(
  name: BrowserName = 'chromium',
  machine: Machine = THIS_MACHINE,
): string | undefined {
  const kind = KINDS[name];
  const chosen = machine.env[kind.variable];
  if (chosen) return machine.isExecutable(chosen) ? chosen : undefined;
  return listPrograms(machine, kind).find((path) => machine.isExecutable(path));
}

function mayInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && isExecutable('/usr/bin/apt-get');
}

/** Runs one command with its output on standard error, so that standard output stays clean. */
function runQuietly(command: string, ...rest: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync(command, rest, { stdio: ['ignore', 2, 2], env });
}

function installPackages(names: string[]): void {
  process.stderr.write(`Installing ${names.join(' and ')} from the system's packages …\n`);
  runQuietly('apt-get', 'update');
  runQuietly('apt-get', 'install', '-y', ...names);
}

function hasChineseFonts(): boolean {
  const result = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return result.status === 0 && result.stdout.trim() !== '';
}

/**
 * The path of a browser, after installing it and Chinese fonts where they are missing and may be installed.
 * @throws Error with one sentence that says what to install.
 */
export function getBrowser(name: BrowserName = 'chromium'): string {
  const { variable, hint, package: packageName } = KINDS[name];
  if (process.env[variable] && !findBrowser(name)) {
    throw new Error(`${variable} names no program that can be started: ${process.env[variable]}`);
  }
  const lacking = [
    ...(findBrowser(name) ? [] : [packageName]),
    ...(process.platform === 'linux' && !hasChineseFonts() ? ['fonts-noto-cjk'] : []),
  ];
  if (lacking.length > 0 && mayInstall()) installPackages(lacking);
  const found = findBrowser(name);
  if (!found) throw new Error(`No browser was found. ${hint}`);
  return found;
}
