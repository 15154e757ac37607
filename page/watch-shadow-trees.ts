import { createAwaitedCode } from './awaited-code.ts';
import { TREES_PATIENCE } from './limits.ts';
import type { Pace } from './pace.ts';
import { findShadowTrees, type Scope } from './shadow-trees.ts';

/** Gives all shadow trees in some parts of the page. */
export type FindTrees = (scopes: Iterable<Scope>) => Promise<ShadowRoot[]>;

/**
 * Looks for shadow trees when the page rests, and again when elements were given the code that they waited for; `found`
 * takes those that nobody has asked for yet, until the signal ends. The function given back is for parts that were added.
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
  const lookWhenIdle = () => whenIdle(() => void look());
  const awaited = createAwaitedCode({ hasCome: lookWhenIdle, whenIdle }, signal);

  async function findIn(scopes: readonly Scope[]): Promise<ShadowRoot[]> {
    const trees = await findShadowTrees(scopes, pace);
    await pace.turn(() => awaited.note([...scopes, ...trees]));
    return signal.aborted ? [] : trees;
  }

  async function look(): Promise<void> {
    const root: Element | null = document.documentElement;
    const trees = root ? await findIn([root]) : [];
    const unknown = trees.filter((tree) => !known.has(tree));
    for (const tree of unknown) known.add(tree);
    if (unknown.length > 0) found(unknown);
  }

  function whenIdle(act: () => void): void {
    requestIdleCallback(() => signal.aborted || act(), { timeout: TREES_PATIENCE });
  }

  function begin(): void {
    clearTimeout(patience);
    lookWhenIdle();
  }

  const patience = setTimeout(begin, document.readyState === 'complete' ? 0 : TREES_PATIENCE);
  addEventListener('load', begin, { signal });
  return async (scopes) => {
    const trees = await findIn([...scopes]);
    for (const tree of trees) known.add(tree);
    return trees;
  };
}
