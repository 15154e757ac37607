/** Short runs of what `npm run bench -- fuzz` does by the thousand. */
import { expect, test } from './harness.ts';
import { runFuzz } from './run-fuzz.ts';

/** Milliseconds on a busy machine; alone it takes a tenth. */
const PATIENCE = 120_000;

/** Pages on which faults were found. */
const SEEDS = [10, 26, 30];

for (const seed of SEEDS) {
  test(`page ${seed}, changed at random, has the marks of a fresh one`, async ({ session, site }) => {
    test.setTimeout(PATIENCE);
    expect(await runFuzz(session, site, { seeds: [seed], bursts: 2, changes: 15 })).toEqual([]);
  });
}
