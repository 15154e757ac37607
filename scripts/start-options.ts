/** The command line of `npm start`. */
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserName } from './driven-page.ts';
import { ROOT } from './run-command.ts';

/** What is printed for `--help`. */
export const USAGE = `npm start -- [URL|FILE …] [options]

Builds the extension and opens the pages in a real browser with it; the demonstration article when none is named.

  --headless        no window: prints the matches of each page and saves a picture with a card open
  --json            the same as one JSON object on standard output
  --out DIR         where the pictures go (test-results/start)
  --charset NAME    charset to send with saved pages, where their own declaration is missing or wrong
  --browser NAME    chromium (also Chrome or Edge) or firefox (chromium)
  --lang zh|en      language of the interface; Firefox has its own (zh)
  --dark            dark colour scheme
  --no-build        use the extension as it was built last
  --help            this text
`;

/** A page to open: a saved one, or an address. */
export type Target = { kind: 'file'; path: string } | { kind: 'url'; url: string };

/** What was asked for on the command line. */
export interface StartOptions {
  targets: Target[];
  isHeadless: boolean;
  isJson: boolean;
  isBuilding: boolean;
  isHelp: boolean;
  out: string;
  browser: BrowserName;
  charset?: string;
  language: 'zh-CN' | 'en';
  colorScheme: 'light' | 'dark';
}

/** Something in the command line that cannot be done; its message is for the reader. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** The page that is opened when none is named. */
export const DEMO = join(ROOT, 'demo', 'article.html');

/** npm runs scripts in the project's folder; paths are meant where the reader called it. */
const STARTED_IN = process.env['INIT_CWD'] ?? process.cwd();

function readTarget(argument: string): Target {
  if (/^https?:\/\//iu.test(argument)) {
    if (!URL.canParse(argument)) throw new UsageError(`Not an address: ${argument}`);
    return { kind: 'url', url: argument };
  }
  const path = resolve(STARTED_IN, argument);
  if (!existsSync(path)) throw new UsageError(`There is no file ${argument}.`);
  if (!statSync(path).isFile()) throw new UsageError(`${argument} is not a file.`);
  return { kind: 'file', path };
}

function parse(rest: string[]) {
  try {
    return parseArgs({
      args: rest,
      allowPositionals: true,
      options: {
        headless: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        out: { type: 'string', default: join(ROOT, 'test-results', 'start') },
        charset: { type: 'string' },
        browser: { type: 'string', default: 'chromium' },
        lang: { type: 'string', default: 'zh' },
        dark: { type: 'boolean', default: false },
        'no-build': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function readLanguage(name: string): 'zh-CN' | 'en' {
  if (name === 'zh' || name === 'zh-CN') return 'zh-CN';
  if (name === 'en') return 'en';
  throw new UsageError(`The interface has no language ${name}: zh or en.`);
}

function readBrowser(name: string): BrowserName {
  if (name === 'firefox') return 'firefox';
  if (['chromium', 'chrome', 'edge'].includes(name)) return 'chromium';
  throw new UsageError(`Locus cannot be shown in ${name}: chromium or firefox.`);
}

function checkCharset(name: string): string {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    throw new UsageError(`There is no charset ${name}.`);
  }
}

/** Whether windows can be shown here. */
function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/**
 * What the command line asks for.
 * @throws UsageError for what it cannot be.
 */
export function readStartOptions(rest: string[]): StartOptions {
  const { values, positionals } = parse(rest);
  const named = positionals.length > 0 || values.help ? positionals : [DEMO];
  return {
    targets: named.map(readTarget),
    isHeadless: values.headless || values.json || !hasDisplay(),
    isJson: values.json,
    isBuilding: !values['no-build'],
    isHelp: values.help,
    out: resolve(STARTED_IN, values.out),
    ...(values.charset !== undefined && { charset: checkCharset(values.charset) }),
    browser: readBrowser(values.browser),
    language: readLanguage(values.lang),
    colorScheme: values.dark ? 'dark' : 'light',
  };
}
