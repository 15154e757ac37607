// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TREES_PATIENCE } from '../../page/limits.ts';
import { createPace } from '../../page/pace.ts';
import { watchShadowTrees } from '../../page/watch-shadow-trees.ts';
import { write } from './read-html.ts';

// happy-dom takes no element for defined, and all would be waited for.
vi.mock('../../page/awaited-code.ts', () => ({ createAwaitedCode: () => ({ note: () => {} }) }));

let life: AbortController;
/** How often all of the page was looked through. */
let looks: number;
let found: ShadowRoot[];

beforeEach(() => {
  vi.useFakeTimers();
  // What happy-dom has none of.
  vi.stubGlobal('requestIdleCallback', (act: () => void) => void setTimeout(act, 1));
  life = new AbortController();
  [looks, found] = [0, []];
});

afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

/** Begins to watch a page that has come as far as this. */
function watch(readyState: DocumentReadyState): void {
  vi.spyOn(document, 'readyState', 'get').mockReturnValue(readyState);
  const createTreeWalker = document.createTreeWalker.bind(document);
  vi.spyOn(document, 'createTreeWalker').mockImplementation((...asked) => {
    if (asked[0] === document.documentElement) looks++;
    return createTreeWalker(...asked);
  });
  watchShadowTrees((trees) => found.push(...trees), createPace(), life.signal);
}

function finishLoading(): void {
  dispatchEvent(new Event('load'));
}

function grow(): ShadowRoot {
  return document.body.querySelector('div:last-child')!.attachShadow({ mode: 'open' });
}

describe('all of a page is looked through for shadow trees', () => {
  it('once, soon after it has loaded', async () => {
    write('<div></div>');
    const tree = grow();
    watch('interactive');
    await vi.advanceTimersByTimeAsync(TREES_PATIENCE / 2);
    expect(looks).toBe(0);
    finishLoading();
    await vi.advanceTimersByTimeAsync(20 * TREES_PATIENCE);
    expect(looks).toBe(1);
    expect(found).toEqual([tree]);
  });

  it('once if it had loaded before', async () => {
    write('<div></div>');
    const tree = grow();
    watch('complete');
    await vi.advanceTimersByTimeAsync(20 * TREES_PATIENCE);
    expect(looks).toBe(1);
    expect(found).toEqual([tree]);
  });

  it('after some time if it does not finish loading, and when it has', async () => {
    write('<div></div><div></div>');
    watch('interactive');
    const early = document.body.querySelector('div')!.attachShadow({ mode: 'open' });
    await vi.advanceTimersByTimeAsync(2 * TREES_PATIENCE);
    expect(found).toEqual([early]);
    const late = grow();
    finishLoading();
    await vi.advanceTimersByTimeAsync(TREES_PATIENCE);
    expect(found).toEqual([early, late]);
    expect(looks).toBe(2);
  });
});
