import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FREE_TIME, SLICE } from '../../page/limits.ts';
import { createPace } from '../../page/pace.ts';

/** What a page may be asked for, of each second after the first, in ms. */
const MOST = 50;

let clock = 0;
let work: { start: number; used: number }[];

/** Works through so many steps of a millisecond each, a slice a turn. */
async function workFor(steps: number, pace = createPace(() => clock)) {
  let left = steps;
  const isDone = (isEnough: () => boolean) => {
    const start = clock;
    do clock++;
    while (--left > 0 && !isEnough());
    work.push({ start, used: clock - start });
    return left <= 0;
  };
  while (!(await pace.turn(isDone)));
  return pace;
}

/** The most that was worked in any second that begins with work after the first. */
function mostInASecond(): number {
  const later = work.filter(({ start }) => start >= FREE_TIME);
  const within = later.map(({ start }) =>
    later.filter((other) => other.start >= start && other.start < start + 1000),
  );
  return Math.max(...within.map((turns) => turns.reduce((sum, { used }) => sum + used, 0)));
}

beforeEach(() => {
  clock = 0;
  work = [];
  vi.stubGlobal('setTimeout', (act: () => void, time = 0) => {
    clock += time;
    queueMicrotask(act);
  });
  vi.stubGlobal('requestIdleCallback', queueMicrotask);
});
afterEach(() => void vi.unstubAllGlobals());

describe('the pace', () => {
  it('holds up nothing in the first second, and gives way after each slice', async () => {
    const pace = await workFor(FREE_TIME / 2);
    expect(pace.held()).toBe(0);
    expect(Math.max(...work.map(({ used }) => used))).toBeLessThanOrEqual(SLICE);
    expect(clock).toBe(FREE_TIME / 2);
  });

  it('takes less than a twentieth of each second after that', async () => {
    const pace = await workFor(2 * FREE_TIME);
    expect(pace.held()).toBeGreaterThan(10);
    expect(mostInASecond()).toBeLessThan(MOST);
  });

  it('comes to its end all the same', async () => {
    await workFor(2 * FREE_TIME);
    expect(clock).toBeLessThan(40 * FREE_TIME);
  });

  it('has a little in hand after a rest, and no more', async () => {
    const pace = createPace(() => clock);
    clock = 100 * FREE_TIME;
    await workFor(SLICE, pace);
    expect(pace.held()).toBe(0);
    await workFor(FREE_TIME / 2, pace);
    expect(mostInASecond()).toBeLessThan(MOST);
  });

  it('hands on what the work gives, and its errors', async () => {
    const pace = createPace(() => clock);
    expect(await pace.turn(() => 7)).toBe(7);
    const fail = () => {
      throw new Error('unforeseen');
    };
    await expect(pace.turn(fail)).rejects.toThrow('unforeseen');
  });
});
