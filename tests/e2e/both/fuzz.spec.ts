/** Short runs of what `npm run bench -- fuzz` and `kills` do by the thousand. */
import { expect, test } from './harness.ts';
import { runFuzz } from './run-fuzz.ts';
import { runKills } from './run-kills.ts';

/** Milliseconds on a busy machine; alone it takes a quarter. */
const PATIENCE = 90_000;

/** Pages on which faults were found, and two more. */
const SEEDS = [2, 4, 9, 1001, 1002];

for (const seed of SEEDS) {
  test(`page ${seed}, changed at random, has the marks of a fresh one`, async ({ session, site }) => {
    test.setTimeout(PATIENCE);
    expect(await runFuzz(session, site, { seeds: [seed], bursts: 3, changes: 15 })).toEqual([]);
  });
}

test('a background stopped at random moments loses no match and no lookup', async ({ session, site }) => {
  test.setTimeout(PATIENCE);
  expect(await runKills(session, site, { seed: 1, rounds: 2, kills: 4 })).toEqual([]);
});
