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
  pageEnd: number;
  sourceEnd: number;
}

/** Content units between two runs. With one character in seven changed, one gap in a hundred is longer. */
const MAX_GAP = 12;
/** Content units by which the gaps on both sides may differ. */
const MAX_SHIFT = 6;
const MAX_OPEN = 32;

/** Gives the chains, a run without neighbours among them. */
export function chainRuns(runs: readonly Run[]): Chain[] {
  const chains: Chain[] = [];
  const open: Chain[] = [];
  for (const run of runs) {
    const chain = takeNearest(open, run);
    if (chain) extend(chain, run);
    else {
      const { page, source, length } = run;
      const started = { runs: [run], same: length, pageEnd: page + length, sourceEnd: source + length };
      chains.push(started);
      open.push(started);
      if (open.length > MAX_OPEN) open.shift();
    }
  }
  return chains;
}

/** Gives the open chain that ends nearest to a run, if one is in reach; chains that end too far before it are closed. */
function takeNearest(open: Chain[], run: Run): Chain | undefined {
  let best: Chain | undefined;
  let least = Number.POSITIVE_INFINITY;
  let kept = 0;
  for (let at = 0; at < open.length; at++) {
    const chain = open[at]!;
    const gap = run.page - chain.pageEnd;
    if (gap > MAX_GAP) continue;
    open[kept++] = chain;
    const sourceGap = run.source - chain.sourceEnd;
    const shift = Math.abs(gap - sourceGap);
    // Runs may overlap (a repeated character); what overlaps is cut off the later one.
    if (sourceGap > MAX_GAP || shift > MAX_SHIFT || Math.min(gap, sourceGap) <= 1 - run.length) continue;
    const distance = shift * 2 + gap;
    if (distance >= least) continue;
    least = distance;
    best = chain;
  }
  // To set the length would make the array anew each time: it took half of all chaining.
  while (open.length > kept) open.pop();
  return best;
}

function extend(chain: Chain, { page, source, length }: Run): void {
  const overlap = Math.max(0, chain.pageEnd - page, chain.sourceEnd - source);
  const rest = { page: page + overlap, source: source + overlap, length: length - overlap };
  chain.runs.push(rest);
  chain.same += rest.length;
  chain.pageEnd = rest.page + rest.length;
  chain.sourceEnd = rest.source + rest.length;
}
