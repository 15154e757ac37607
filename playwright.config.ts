import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  // Each worker keeps a browser of its own; more than two are slower on two cores.
  workers: 2,
  fullyParallel: true,
  retries: 0,
  // In ms. A test takes about one second; the whole set of saved pages takes longest.
  timeout: 30_000,
  expect: { timeout: 5_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
});
