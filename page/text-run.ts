import { hasInk } from './has-ink.ts';
import { MAX_RUN } from './limits.ts';
import type { Structure } from './readable.ts';

/** Where a run begins. */
export interface RunStart {
  node: Text;
  root: Element;
  structure: Structure;
  /** Nodes that it does not reach beyond. */
  seen?: ReadonlySet<Text>;
}

/** Text nodes in one direction, up to the next one of another block, and `MAX_RUN` at most. */
export function collectRun(
  { node, root, structure, seen }: RunStart,
  step: 'previousNode' | 'nextNode',
): Text[] {
  const run: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  walker.currentNode = node;
  while (run.length < MAX_RUN) {
    const next = walker[step]() as Text | null;
    if (next === null || seen?.has(next)) break;
    if (!hasInk(next.data)) continue;
    const own = structure.rootOf(next);
    if (own === root) run.push(next);
    else if (own !== null) break;
  }
  return run;
}
