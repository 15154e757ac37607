/** Finds the browser to drive: an installed one, or Debian's package where this script may install it. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What is looked at to find a browser; given in tests. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  isExecutable: (path: string) => boolean;
}

// Chromium first: Chrome no longer loads an unpacked extension from its command line.
const LINUX_PROGRAMS = [
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'google-chrome-stable',
  'google-chrome',
];
const MAC_PROGRAMS = ['Chromium', 'Microsoft Edge', 'Google Chrome'];
const WINDOWS_PROGRAMS = [
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Google\\Chrome\\Application\\chrome.exe',
];

const INSTALL_HINT = 'Install Chromium, Chrome or Edge, or set LOCUS_BROWSER to the path of one.';

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return existsSync(path);
  } catch {
    return false;
  }
}

const THIS_MACHINE: Machine = { platform: process.platform, env: process.env, isExecutable };

function listPrograms({ platform, env }: Machine): string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', join(env['HOME'] ?? '', 'Applications')];
    return MAC_PROGRAMS.flatMap((name) =>
      folders.map((folder) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return WINDOWS_PROGRAMS.flatMap((name) =>
      folders.flatMap((folder) => (folder ? [`${folder}\\${name}`] : [])),
    );
  }
  const folders = [...(env['PATH'] ?? '').split(delimiter).filter(Boolean), '/usr/bin', '/usr/local/bin'];
  return LINUX_PROGRAMS.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** The path of an installed browser, `LOCUS_BROWSER` before all others; `undefined` when there is none. */
export function findBrowser(machine: Machine = THIS_MACHINE): string | undefined {
  const chosen = machine.env['LOCUS_BROWSER'];
  if (chosen) return machine.isExecutable(chosen) ? chosen : undefined;
  return listPrograms(machine).find((path) => machine.isExecutable(path));
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
export function getBrowser(): string {
  if (process.env['LOCUS_BROWSER'] && !findBrowser()) {
    throw new Error(`LOCUS_BROWSER names no program that can be started: ${process.env['LOCUS_BROWSER']}`);
  }
  const lacking = [
    ...(findBrowser() ? [] : ['chromium']),
    ...(process.platform === 'linux' && !hasChineseFonts() ? ['fonts-noto-cjk'] : []),
  ];
  if (lacking.length > 0 && mayInstall()) installPackages(lacking);
  const found = findBrowser();
  if (!found) throw new Error(`No browser was found. ${INSTALL_HINT}`);
  return found;
}
