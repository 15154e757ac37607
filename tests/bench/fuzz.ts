/** Random changes of random pages by the ten thousand, in each browser. */
import { openTestSite } from '../fixtures/server.ts';
import { runFuzz, type FuzzPlan } from '../e2e/both/run-fuzz.ts';
import { startSession } from '../e2e/both/session.ts';
import type { BrowserName } from '../../scripts/driven-page.ts';
import { takeBrowsers, takeNumber } from './read-words.ts';

/** 100 pages of 5 bursts of 20 changes: 10,000. */
const PAGES = 100;
const PLAN: Omit<FuzzPlan, 'seeds'> = { bursts: 5, changes: 20 };

/** Runs `[BROWSER] [--from SEED] [--pages COUNT]` and prints what fails with its seed, and how much was done. */
export async function benchFuzz(rest: string[]): Promise<void> {
  const from = takeNumber(rest, '--from', 1);
  const seeds = Array.from({ length: takeNumber(rest, '--pages', PAGES) }, (_, index) => from + index);
  for (const name of takeBrowsers(rest)) await fuzzIn(name, seeds);
}

async function fuzzIn(name: BrowserName, seeds: readonly number[]): Promise<void> {
  const site = await openTestSite();
  const session = await startSession(name);
  try {
    const failures = await runFuzz(session, site, { ...PLAN, seeds });
    for (const { tree, ...failure } of failures)
      console.log(`${name}: ${JSON.stringify(failure)}\n${tree}\n`);
    const faults = await session.takeFaults();
    for (const fault of faults) console.log(`${name}: ${fault}`);
    const steps = seeds.length * PLAN.bursts * PLAN.changes;
    console.log(
      `${name}: ${steps} changes, seeds ${seeds[0]} to ${seeds.at(-1)}: ${failures.length} pages with other marks than a fresh one, ${faults.length} errors (goal 0 and 0)`,
    );
  } finally {
    await session.close();
    await site.close();
  }
}
