import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Files run in Node; one that needs a document says so in its first line. */
export default defineConfig({
  plugins: [WxtVitest()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // End-to-end tests are called *.spec.ts and belong to Playwright.
    include: ['tests/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    // Milliseconds, for tests that start a process while the machine is busy; they end by themselves.
    testTimeout: 30_000,
  },
});
