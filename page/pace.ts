/**
 * The time that Locus takes of a page: slices with the page's turn between them, as many as it needs at first, and
 * then, in idle time, a small share of every second.
 */
import { FREE_TIME, IDLE_PATIENCE, SAVINGS, SHARE, SLICE } from './limits.ts';

/** Work that is done while the page can spare the time. */
export interface Pace {
  /** Does some work as soon as it may be done; the work leaves the rest when `isEnough` says so. */
  turn<Result>(work: (isEnough: () => boolean) => Result): Promise<Result>;
  /** How many turns had to wait because the share was used up. */
  held(): number;
}

/** A pace whose time at will begins now. */
export function createPace(now: () => number = () => performance.now()): Pace {
  const freeUntil = now() + FREE_TIME;
  /** Milliseconds that may be used at once; below zero what was used too much. */
  let savings = SAVINGS;
  let countedAt = freeUntil;
  let usedSinceYield = 0;
  let held = 0;

  function count(): void {
    const time = now();
    if (time <= countedAt) return;
    savings = Math.min(SAVINGS, savings + (time - countedAt) * SHARE);
    countedAt = time;
  }

  async function waitForShare(): Promise<void> {
    for (count(); savings <= 0; count()) {
      held++;
      await pause(Math.floor(-savings / SHARE) + 1);
      await idle();
    }
  }

  return {
    async turn(work) {
      await waitForShare();
      if (usedSinceYield >= SLICE) {
        await giveWay();
        usedSinceYield = 0;
      }
      const start = now();
      const end = start + SLICE - usedSinceYield;
      try {
        return work(() => now() >= end);
      } finally {
        const used = now() - start;
        usedSinceYield += used;
        if (start >= freeUntil) savings -= used;
      }
    },
    held: () => held,
  };
}

function pause(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time));
}

function idle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: IDLE_PATIENCE }));
}

/** Resolves when the page had its turn. */
async function giveWay(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield) await scheduler.yield();
  else await pause(0);
}
