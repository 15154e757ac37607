import { LATE_TREES, TREES_PATIENCE } from './limits.ts';
import type { Pace } from './pace.ts';
import { findShadowTrees, type Scope } from './shadow-trees.ts';

/** Gives all shadow trees in some parts of the page. */
export type FindTrees = (scopes: Iterable<Scope>) => Promise<ShadowRoot[]>;

/**
 * Looks for shadow trees when the page rests, and again where elements wait for their code; `found` takes those that
 * nobody has asked for yet, until the signal ends. The function given back is for parts that were added.
 *
 * A page that loads soon is looked at once, when it has loaded. A look touches every element, and what Chromium collects
 * garbage over in between it remembers for the page's life: two looks cost 100,000 elements 4 MB more, when it had much
 * to do.
 */
export function watchShadowTrees(
  found: (trees: ShadowRoot[]) => void,
  pace: Pace,
  signal: AbortSignal,
): FindTrees {
  const known = new WeakSet<ShadowRoot>();

  async function findIn(scopes: Iterable<Scope>): Promise<ShadowRoot[]> {
    const trees = await findShadowTrees(scopes, pace);
    for (const tree of trees) known.add(tree);
    return signal.aborted ? [] : trees;
  }

  async function look(): Promise<void> {
    const all = await findShadowTrees([document.documentElement], pace);
    const trees = all.filter((tree) => !known.has(tree));
    for (const tree of trees) known.add(tree);
    if (trees.length > 0 && !signal.aborted) found(trees);
  }

  async function lookAgain([pause, ...later]: readonly number[]): Promise<void> {
    await look();
    if (pause === undefined || signal.aborted || document.querySelector(':not(:defined)') === null) return;
    setTimeout(() => whenIdle(() => lookAgain(later)), pause);
  }

  function whenIdle(act: () => Promise<void>): void {
    requestIdleCallback(() => signal.aborted || void act(), { timeout: TREES_PATIENCE });
  }

  function begin(): void {
    clearTimeout(patience);
    hasBegun = true;
    whenIdle(() => lookAgain(LATE_TREES));
  }

  let hasBegun = false;
  const patience = setTimeout(begin, document.readyState === 'complete' ? 0 : TREES_PATIENCE);
  addEventListener('load', () => (hasBegun ? whenIdle(look) : begin()), { signal });
  return findIn;
}
