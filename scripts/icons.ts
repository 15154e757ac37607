/** Draws the icons of the package from their SVG sources: run it after changing one, and commit what it writes. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { getBrowser } from './find-browser.ts';
import { ROOT } from './run-command.ts';

/** Pixels of each icon, by its drawing: the small one is set on whole pixels for toolbars. */
const SIZES = { 'icon-small.svg': [16, 32], 'icon.svg': [48, 96, 128] };

async function drawIcon(browser: Browser, drawing: string, size: number): Promise<void> {
  const svg = await readFile(join(ROOT, 'assets', drawing), 'utf8');
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
  await page.screenshot({ path: join(ROOT, 'public', 'icon', `${size}.png`), omitBackground: true });
  await page.close();
}

const browser = await chromium.launch({
  executablePath: getBrowser(),
  chromiumSandbox: process.getuid?.() !== 0,
});
for (const [drawing, sizes] of Object.entries(SIZES)) {
  for (const size of sizes) await drawIcon(browser, drawing, size);
}
await browser.close();
