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
  },
});
