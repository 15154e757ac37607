/** `npm test`: every check of the project, in order, to the end whatever fails. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addCounts, countPlaywright, countVitest, formatCounts, type Counts } from './count-tests.ts';
import { getBrowser } from './find-browser.ts';
import { makePackage, TARGETS } from './make-package.ts';
import { runTool } from './run-command.ts';

const PASSED: Counts = { passed: 1, failed: 0, skipped: 0 };
const FAILED: Counts = { passed: 0, failed: 1, skipped: 0 };

interface Step {
  title: string;
  run: (before: Outcome) => Promise<Counts>;
}

interface Outcome {
  counts: Counts;
  /** Titles of the steps that failed. */
  failed: string[];
}

/** A step that is one check: a tool that ends well or does not. */
function check(title: string, tool: string, ...rest: string[]): Step {
  return {
    title,
    run: async () => ((await runTool(tool, rest, { output: 'shown' })) === 0 ? PASSED : FAILED),
  };
}

async function runUnitTests(reports: string): Promise<Counts> {
  const path = join(reports, 'vitest.json');
  const rest = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
  return countVitest(path, await runTool('vitest', rest, { output: 'shown' }));
}

/** The folders that the browsers are started with, and the packages made of them. */
async function buildPackages(): Promise<Counts> {
  const codes: number[] = [];
  for (const target of TARGETS) codes.push(await makePackage(target));
  return codes.every((code) => code === 0) ? PASSED : FAILED;
}

async function runBrowserTests(reports: string, { failed }: Outcome): Promise<Counts> {
  if (failed.includes(BUILD)) {
    console.log('Not run: there is no build to test.');
    return FAILED;
  }
  try {
    getBrowser('chromium');
    getBrowser('firefox');
  } catch (error) {
    console.log((error as Error).message);
    return FAILED;
  }
  const path = join(reports, 'playwright.json');
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: path };
  const code = await runTool('playwright', ['test', '--reporter=list,json'], { output: 'shown', env });
  return countPlaywright(path, code);
}

const BUILD = 'Build';

function listSteps(reports: string): Step[] {
  return [
    check('Format', 'prettier', '--check', '--log-level=warn', '.'),
    check('Lint', 'oxlint', '--type-aware', '--deny-warnings'),
    check('Dead code', 'knip'),
    check('Types', 'tsc', '--noEmit'),
    { title: 'Unit tests', run: () => runUnitTests(reports) },
    { title: BUILD, run: buildPackages },
    { title: 'End-to-end tests', run: (before) => runBrowserTests(reports, before) },
  ];
}

async function runSteps(steps: Step[]): Promise<Outcome> {
  let outcome: Outcome = { counts: { passed: 0, failed: 0, skipped: 0 }, failed: [] };
  for (const { title, run } of steps) {
    console.log(`\n── ${title} ──`);
    const counts = await run(outcome);
    const failed = counts.failed > 0 ? [...outcome.failed, title] : outcome.failed;
    outcome = { counts: addCounts(outcome.counts, counts), failed };
  }
  return outcome;
}

const reports = await mkdtemp(join(tmpdir(), 'locus-reports-'));
try {
  // Lint and types read the types that WXT writes; a fresh clone has none.
  const prepared = await runTool('wxt', ['prepare'], { output: 'kept' });
  const { counts, failed } = await runSteps(listSteps(reports));
  const total = prepared === 0 ? counts : addCounts(counts, FAILED);
  const titles = [...(prepared === 0 ? [] : ['Preparation']), ...failed];
  console.log(titles.length > 0 ? `\nFailed: ${titles.join(', ')}` : '');
  console.log(formatCounts(total));
  process.exitCode = total.failed > 0 ? 1 : 0;
} finally {
  await rm(reports, { recursive: true, force: true });
}
