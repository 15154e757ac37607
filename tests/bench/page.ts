/**
 * `npm run bench`: what Locus costs a page, beside the least that reading it can cost and beside others that do the job.
 *
 * Every figure is from a page that was loaded afresh; the runs of Locus and of the floor take turns, so that a busy
 * machine disturbs both alike. Ratios count, milliseconds belong to the machine.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BUILT_EXTENSION } from '../../scripts/launch-browser.ts';
import { serveTargets } from '../../scripts/serve-targets.ts';
import { benchCard } from './card.ts';
import { openBenchBrowsers, type BenchBrowsers } from './bench-browsers.ts';
import { listPages, listWordings, type BenchPage } from './list-pages.ts';
import { markWithPeer, matchOneExpression, readEveryCharacter } from './page-work.ts';
import { describePage, explainColumns, formatTable, type PageFigures } from './page-table.ts';
import { median } from './statistics.ts';

/** Fewer runs make no median worth having. */
const RUNS = 15;
/** Runs with the profiler, which only check the timeline's figures. */
const PROFILED_RUNS = 3;
/** mark.js takes minutes on some pages: it is repeated until this much time has gone, in ms. */
const PEER_BUDGET = 4000;

interface Subject {
  browsers: BenchBrowsers;
  url: string;
  runs: number;
  wordings: string[];
}

async function repeat<Result>(times: number, work: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let time = 0; time < times; time += 1) results.push(await work());
  return results;
}

/** Runs mark.js as often as the budget allows, once at least. */
async function repeatPeer({ browsers, url, runs, wordings }: Subject): Promise<number[]> {
  const times: number[] = [];
  let spent = 0;
  while (times.length < runs && (times.length === 0 || spent < PEER_BUDGET)) {
    const { time } = await browsers.measurePeer(url, markWithPeer, wordings);
    times.push(time);
    spent += time;
  }
  return times;
}

/** All figures of one page; the kinds of runs take turns. */
async function measurePage(page: BenchPage, subject: Subject): Promise<PageFigures> {
  const { browsers, url, runs, wordings } = subject;
  const marks = await browsers.countMarks(url);
  const rounds = await repeat(runs, async () => ({
    floor: await browsers.measurePlain(url, readEveryCharacter, undefined),
    locus: await browsers.traceLocus(url),
    expression: await browsers.measurePlain(url, matchOneExpression, wordings),
    painted: marks > 0 ? await browsers.timePainting(url, marks) : NaN,
  }));
  const profiled = await repeat(PROFILED_RUNS, () => browsers.profileLocus(url));
  const peer = await repeatPeer(subject);
  return {
    name: page.name,
    isChinese: page.isChinese,
    marks,
    runs,
    characters: rounds[0]?.floor.result ?? 0,
    floor: median(rounds.map(({ floor }) => floor.time)),
    scan: median(rounds.map(({ locus }) => locus.scan)),
    start: median(rounds.map(({ locus }) => locus.start)),
    card: median(rounds.map(({ locus }) => locus.card)),
    profiled: median(profiled),
    longest: Math.max(...rounds.map(({ locus }) => locus.longest)),
    painted: median(rounds.map(({ painted }) => painted)),
    expression: median(rounds.map(({ expression }) => expression.time)),
    peer: median(peer),
    peerRuns: peer.length,
  };
}

function readOptions(rest: string[]): { words: string[]; runs: number } {
  const { values, positionals } = parseArgs({
    args: rest,
    allowPositionals: true,
    options: { runs: { type: 'string', default: String(RUNS) } },
  });
  return { words: positionals, runs: Math.max(1, Number(values.runs) || RUNS) };
}

/** Measures the pages whose names hold one of the words, all without words, and prints one table. */
export async function benchPage(rest: string[]): Promise<void> {
  const { words, runs } = readOptions(rest);
  const pages = listPages(words);
  const served = await serveTargets(pages.map(({ path }) => ({ kind: 'file', path })));
  const browsers = await openBenchBrowsers();
  const wordings = listWordings();
  const figures: PageFigures[] = [];
  try {
    for (const [index, page] of pages.entries()) {
      const measured = await measurePage(page, { browsers, url: served.urls[index] ?? '', runs, wordings });
      figures.push(measured);
      process.stderr.write(`${describePage(measured)}\n`);
    }
  } finally {
    await browsers.close();
    await served.close();
  }
  const bytes = statSync(join(BUILT_EXTENSION, 'content-scripts', 'content.js')).size;
  console.log(formatTable(figures).join('\n'));
  console.log(explainColumns({ wordings: wordings.length, bytes }));
  console.log();
  await benchCard();
}
