/** `npm start`: builds the extension and shows it at work on the demonstration article or on the pages named. */
import { mkdir } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { createProbe, type Tab } from './extension-probe.ts';
import type { DrivenBrowser, DrivenPage } from './driven-page.ts';
import { launchFirefox } from './firefox/launch-firefox.ts';
import { launchBrowser, type LaunchOptions } from './launch-browser.ts';
import { openCard } from './open-card.ts';
import { formatReport } from './print-report.ts';
import { reportPage, type PageReport } from './report-page.ts';
import { runTool } from './run-command.ts';
import { serveTargets } from './serve-targets.ts';
import { readStartOptions, USAGE, UsageError, type StartOptions, type Target } from './start-options.ts';

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function build({ browser }: StartOptions): Promise<void> {
  say('Building the extension …');
  const target = browser === 'firefox' ? 'firefox' : 'chrome';
  const code = await runTool('wxt', ['build', '-b', target], { output: 'kept' });
  if (code !== 0) throw new Error('The extension could not be built.');
}

function isLoopback(target: Target): boolean {
  return target.kind === 'file' || ['127.0.0.1', 'localhost'].includes(new URL(target.url).hostname);
}

function nameOf(target: Target, index: number): string {
  const name = target.kind === 'file' ? basename(target.path) : new URL(target.url).hostname;
  return `${String(index + 1).padStart(2, '0')}-${name.replace(/\.x?html?$/u, '')}`;
}

/** Saves a picture of the tab, with a card open where there is a match to point at. */
async function savePicture({ page }: Tab<DrivenPage>, out: string, name: string): Promise<void> {
  await mkdir(out, { recursive: true });
  const isOpen = await openCard(page);
  const path = join(out, `${name}.png`);
  await page.screenshot({ path });
  say(`  picture${isOpen ? ' with a card' : ''}: ${relative(process.cwd(), path)}`);
}

/** Reads the pages one after the other and prints what was found; gives back the reports. */
async function reportAll(
  driven: DrivenBrowser,
  urls: string[],
  options: StartOptions,
): Promise<PageReport[]> {
  const probe = await createProbe(driven);
  const reports: PageReport[] = [];
  for (const [index, url] of urls.entries()) {
    const tab = await probe.openTab();
    const report = await reportPage(probe, tab, url);
    reports.push(report);
    if (!options.isJson) process.stdout.write(formatReport(report));
    const target = options.targets[index];
    if (!options.isJson && report.error === undefined && target) {
      await savePicture(tab, options.out, nameOf(target, index));
      process.stdout.write('\n');
    }
    await tab.page.close();
  }
  if (options.isJson) process.stdout.write(`${JSON.stringify({ pages: reports })}\n`);
  return reports;
}

/** Opens the pages in windows of their own and waits until the reader closes the browser. */
async function showAll({ openPage, closed }: DrivenBrowser, urls: string[]): Promise<void> {
  for (const url of urls) {
    const page = await openPage();
    await page.goto(url, { waitUntil: 'domcontentloaded' }).catch((error: Error) => say(error.message));
  }
  say('Close the browser to end.');
  await closed;
}

async function start(options: StartOptions): Promise<number> {
  if (options.isBuilding) await build(options);
  const served = await serveTargets(options.targets, options.charset);
  const isOnline = !options.targets.every(isLoopback);
  const { isHeadless, language, colorScheme } = options;
  const launch: (options: LaunchOptions) => Promise<DrivenBrowser> =
    options.browser === 'firefox' ? launchFirefox : launchBrowser;
  const launched = await launch({ isHeadless, isOnline, language, colorScheme });
  try {
    if (!isHeadless) return await showAll(launched, served.urls).then(() => 0);
    const reports = await reportAll(launched, served.urls, options);
    return reports.some(({ error }) => error !== undefined) ? 1 : 0;
  } finally {
    await launched.close();
    await served.close();
  }
}

try {
  const options = readStartOptions(process.argv.slice(2));
  if (options.isHelp) process.stdout.write(USAGE);
  else process.exitCode = await start(options);
} catch (error) {
  say(
    error instanceof UsageError
      ? `${error.message}\n\n${USAGE}`
      : error instanceof Error
        ? error.message
        : String(error),
  );
  process.exitCode = 1;
}
