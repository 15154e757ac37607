/** A short run of what `npm run bench -- kills` does by the hundred. */
import { expect, test } from './harness.ts';
import { runKills } from './run-kills.ts';

/** Milliseconds on a busy machine; alone it takes a quarter. */
const PATIENCE = 90_000;

test('a background stopped at random moments loses no match and no lookup', async ({ session, site }) => {
  test.setTimeout(PATIENCE);
  expect(await runKills(session, site, { seed: 1, rounds: 2, kills: 4 })).toEqual([]);
});
