import { defineConfig } from '@playwright/test';
import type { DrivenBy } from './tests/e2e/both/session.ts';

export default defineConfig<object, DrivenBy>({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  // Each worker keeps a browser of its own; more than two are slower on two cores.
  workers: 2,
  fullyParallel: true,
  retries: 0,
  // In ms. A test takes about one second and the whole set of saved pages longest; on a machine that is busy with
  // other things all of them take many times that, and are no less right.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  projects: [
    { name: 'chromium' },
    // What holds for both browsers is written once.
    { name: 'firefox', testDir: 'tests/e2e/both', use: { browserKind: 'firefox' } },
  ],
});
