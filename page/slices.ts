import { SLICE } from './limits.ts';

/** A function that says when this turn's work has lasted long enough. */
export function startSlice(now: () => number = () => performance.now()): () => boolean {
  const end = now() + SLICE;
  return () => now() >= end;
}

/** Resolves when the page had its turn. */
export async function giveWay(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield) await scheduler.yield();
  else await new Promise((resolve) => setTimeout(resolve));
}
