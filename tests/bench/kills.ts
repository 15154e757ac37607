/** The background stopped 200 times at random moments, in each browser. */
import { runKills, type KillPlan } from '../e2e/both/run-kills.ts';
import { startSession } from '../e2e/both/session.ts';
import { openTestSite } from '../fixtures/server.ts';
import { takeBrowsers, takeNumber } from './read-words.ts';

const KILLS = 4;
const ROUNDS = 50;

/** Runs `[BROWSER] [--seed N] [--rounds N]` and prints what came to less than all. */
export async function benchKills(rest: string[]): Promise<void> {
  const plan = {
    seed: takeNumber(rest, '--seed', 1),
    rounds: takeNumber(rest, '--rounds', ROUNDS),
    kills: KILLS,
  };
  for (const name of takeBrowsers(rest)) await killIn(name, plan);
}

async function killIn(name: 'chromium' | 'firefox', plan: KillPlan): Promise<void> {
  const site = await openTestSite();
  const session = await startSession(name);
  try {
    const failures = await runKills(session, site, plan);
    const faults = await session.takeFaults();
    for (const line of [...failures, ...faults]) console.log(`${name}: ${line}`);
    console.log(
      `${name}: stopped ${plan.rounds * plan.kills} times during ${plan.rounds} scans and as many lookups, seed ${plan.seed}: ${failures.length} came to less than all, ${faults.length} errors (goal 0 and 0)`,
    );
  } finally {
    await session.close();
    await site.close();
  }
}
