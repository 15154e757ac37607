/**
 * `node scripts/bootstrap.mjs NAME …` runs `scripts/NAME.ts` with the pinned Node.
 *
 * Works on Node ≥ 20 with nothing installed: installs what the lock file names first when
 * node_modules differs from it. Standard output belongs to the script alone.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The scripts run as TypeScript by type stripping, which is on by default from here. */
const NEEDED_NODE = 24;

class PlainError extends Error {}

/** Whether the installed packages are those of the lock file; packages for other platforms may be absent. */
export function isInstalled(lock, installed) {
  const differs = ([path, { version }]) => path !== '' && lock[path]?.version !== version;
  const lacks = ([path, { optional, devOptional }]) =>
    path !== '' && !optional && !devOptional && installed[path] === undefined;
  return !Object.entries(installed).some(differs) && !Object.entries(lock).some(lacks);
}

/** The packages of a lock file by path, or `undefined` when it is missing or broken. */
function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function isUpToDate() {
  const lock = readPackages(join(root, 'package-lock.json'));
  // npm writes this file last, so an install that was broken off does not have it.
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  return lock !== undefined && installed !== undefined && isInstalled(lock, installed);
}

/** Starts npm as this process was started, or from the path, its output on standard error or kept back. */
function runNpm(rest, output) {
  const npm = process.env['npm_execpath'] ?? '';
  const isScript = /\.c?js$/u.test(npm);
  // On Windows npm is a .cmd file, which only a shell can start. No argument comes from outside.
  const shell = !isScript && process.platform === 'win32';
  // Log level "error" hides the engine warnings that Node 20 gets: the scripts run on the pinned Node.
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--include=dev', '--include=optional'];
  const [command, first] = isScript ? [process.execPath, [npm]] : ['npm', []];
  return spawnSync(command, [...first, ...rest, ...quiet], {
    cwd: root,
    stdio: ['ignore', output, output],
    shell,
  });
}

function install() {
  process.stderr.write('Installing the packages that package-lock.json names …\n');
  const result = runNpm(['ci'], 'ignore');
  if (result.error)
    throw new PlainError(`npm could not be started (${result.error.message}): install it beside Node.`);
  if (result.status === 0) return;
  // npm ci wants every platform's optional packages in the lock file, even those that a registry does not have.
  // This takes the locked versions as well, and leaves the lock file alone.
  if (runNpm(['install', '--no-save'], 2).status !== 0) {
    throw new PlainError('The packages could not be installed: see the message of npm above.');
  }
}

/** Path of the Node to run with: the pinned one, or this one where the platform has none and this one is new enough. */
function findNode() {
  const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const pinned = [`node-${platform}`, `node-bin-${platform}`]
    .map((name) => join(root, 'node_modules', name, 'bin', program))
    .find((path) => existsSync(path));
  if (pinned) return pinned;
  if (Number.parseInt(process.versions.node, 10) >= NEEDED_NODE) return process.execPath;
  throw new PlainError(
    `There is no pinned Node for ${platform}, and this is Node ${process.versions.node}: install Node ${NEEDED_NODE} or newer.`,
  );
}

/** Runs a script to its end; gives back its exit code or the signal that ended it. */
function run(node, script, argumentsOfScript) {
  const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env['PATH']].join(delimiter);
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', script, ...argumentsOfScript], {
    cwd: process.cwd(),
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // A terminal sends Ctrl+C to the child as well; a second one would break off its tidying up.
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY) || child.kill(signal));
  }
  return new Promise((resolve, reject) => {
    child.on('error', (error) => reject(new PlainError(`Node could not be started (${error.message}).`)));
    child.on('exit', (code, signal) => resolve({ code, signal }));
  });
}

function findScript(name) {
  const script = join(root, 'scripts', `${name}.ts`);
  if (/^[a-z][a-z-]*$/u.test(name ?? '') && existsSync(script)) return script;
  throw new PlainError(
    name ? `There is no script called ${name}.` : 'Name a script: node scripts/bootstrap.mjs NAME …',
  );
}

async function main([name, ...rest]) {
  const script = findScript(name);
  if (!isUpToDate()) install();
  const { code, signal } = await run(findNode(), script, rest);
  if (!signal) process.exit(code ?? 1);
  for (const each of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(each);
  process.kill(process.pid, signal);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main(process.argv.slice(2)).catch((error) => {
    if (!(error instanceof PlainError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
}
