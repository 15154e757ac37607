/** `npm run pictures`: takes the pictures of the README with the built extension in a real browser. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from './launch-browser.ts';
import { openCard } from './open-card.ts';
import { createProbe } from './extension-probe.ts';
import { ROOT, runTool } from './run-command.ts';
import { serveTargets } from './serve-targets.ts';
import type { LaunchOptions } from './launch-browser.ts';

const PICTURES = join(ROOT, 'docs', 'pictures');

interface Picture {
  /** File of the picture, without its ending. */
  name: string;
  /** Demonstration page that it shows. */
  page: string;
  language: NonNullable<LaunchOptions['language']>;
  colorScheme: NonNullable<LaunchOptions['colorScheme']>;
  viewport: { width: number; height: number };
}

const WIDE = { width: 1100, height: 760 };
const NARROW = { width: 360, height: 720 };

const TAKEN: Picture[] = [
  { name: 'card', page: 'article.html', language: 'zh-CN', colorScheme: 'light', viewport: WIDE },
  { name: 'card-dark', page: 'article.html', language: 'zh-CN', colorScheme: 'dark', viewport: WIDE },
  { name: 'card-narrow', page: 'article.html', language: 'zh-CN', colorScheme: 'light', viewport: NARROW },
  { name: 'card-english', page: 'article-en.html', language: 'en', colorScheme: 'light', viewport: WIDE },
];

async function take({ name, page: file, ...options }: Picture): Promise<void> {
  const served = await serveTargets([{ kind: 'file', path: join(ROOT, 'demo', file) }]);
  const launched = await launchBrowser({ isHeadless: true, ...options });
  try {
    const probe = await createProbe(launched);
    const tab = await probe.openTab();
    await tab.page.goto(served.urls[0]!);
    await probe.waitForSummary(tab);
    if (!(await openCard(tab.page))) throw new Error(`No card opened for the picture “${name}”.`);
    await tab.page.screenshot({ path: join(PICTURES, `${name}.png`) });
  } finally {
    await launched.close();
    await served.close();
  }
}

await mkdir(PICTURES, { recursive: true });
if ((await runTool('wxt', ['build'], { output: 'kept' })) !== 0)
  throw new Error('The extension could not be built.');
for (const picture of TAKEN) await take(picture);
