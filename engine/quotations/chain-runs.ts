/**
 * Joins runs that follow each other on page and source, with little between them, to chains: the skeletons of
 * quotations. A run goes to the chain whose end lies nearest; only chains whose end lies within reach are open, and
 * never more than a fixed number, so that the cost stays linear.
 */
import type { Run } from './find-runs.ts';

/** Runs in rising order on both sides. */
export interface Chain {
  runs: Run[];
  /** Units in the runs. */
  same: number;
}

/** Content units between two runs. With one character in seven changed, one gap in a hundred is longer. */
const MAX_GAP = 12;
/** Content units by which the gaps on both sides may differ. */
const MAX_SHIFT = 6;
const MAX_OPEN = 32;

/** Gives the chains, a run without neighbours among them. */
export function chainRuns(runs: readonly Run[]): Chain[] {
  const chains: Chain[] = [];
  let open: Chain[] = [];
  for (const run of runs) {
    open = open.filter((chain) => endOf(chain).page + MAX_GAP >= run.page);
    const chain = nearest(open, run);
    if (chain) extend(chain, run);
    else {
      const started = { runs: [run], same: run.length };
      chains.push(started);
      open.push(started);
      if (open.length > MAX_OPEN) open.shift();
    }
  }
  return chains;
}

function endOf({ runs }: Chain): { page: number; source: number } {
  const { page, source, length } = runs.at(-1)!;
  return { page: page + length, source: source + length };
}

function nearest(open: readonly Chain[], run: Run): Chain | undefined {
  let best: Chain | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const chain of open) {
    const distance = distanceTo(chain, run);
    if (distance >= least) continue;
    least = distance;
    best = chain;
  }
  return best;
}

/** Runs may overlap by less than their length (a repeated character); what overlaps is cut off the later one. */
function distanceTo(chain: Chain, run: Run): number {
  const end = endOf(chain);
  const gap = run.page - end.page;
  const sourceGap = run.source - end.source;
  const overlap = Math.max(0, -gap, -sourceGap);
  const isInReach = gap <= MAX_GAP && sourceGap <= MAX_GAP && Math.abs(gap - sourceGap) <= MAX_SHIFT;
  return isInReach && overlap < run.length - 1 ? Math.abs(gap - sourceGap) * 2 + gap : Number.POSITIVE_INFINITY;
}

function extend(chain: Chain, run: Run): void {
  const end = endOf(chain);
  const overlap = Math.max(0, end.page - run.page, end.source - run.source);
  const rest = { page: run.page + overlap, source: run.source + overlap, length: run.length - overlap };
  chain.runs.push(rest);
  chain.same += rest.length;
}
