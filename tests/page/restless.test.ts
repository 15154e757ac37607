// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { RESTLESS_PAUSE, RESTLESS_ROUNDS } from '../../page/limits.ts';
import { createRestless } from '../../page/restless.ts';

describe('a place that keeps changing', () => {
  const place = document.body;

  /** How often the place is due when it changes every `step` milliseconds for `time`. */
  function countDue(step: number, time: number): number {
    let clock = 0;
    const startRound = createRestless(() => clock);
    let due = 0;
    for (; clock < time; clock += step) if (startRound()(place)) due++;
    return due;
  }

  it('is due each time when it changes now and then', () => {
    expect(countDue(RESTLESS_PAUSE, 100 * RESTLESS_PAUSE)).toBe(100);
  });

  it('is due for some rounds and then once a pause', () => {
    expect(countDue(100, 10 * RESTLESS_PAUSE)).toBeLessThanOrEqual(RESTLESS_ROUNDS + 10);
    expect(countDue(100, 10 * RESTLESS_PAUSE)).toBeGreaterThan(RESTLESS_ROUNDS + 5);
  });

  it('starts anew after it was quiet', () => {
    let clock = 0;
    const startRound = createRestless(() => clock);
    for (let round = 0; round < RESTLESS_ROUNDS; round++) startRound()(place);
    expect(startRound()(place)).toBe(false);
    clock += 2 * RESTLESS_PAUSE;
    for (let round = 0; round < RESTLESS_ROUNDS; round++) expect(startRound()(place)).toBe(true);
  });

  it('keeps one answer through a round and does not hold up other places', () => {
    const startRound = createRestless(() => 0);
    for (let round = 0; round < RESTLESS_ROUNDS; round++) {
      const isDue = startRound();
      expect([isDue(place), isDue(place)]).toEqual([true, true]);
    }
    const isDue = startRound();
    expect([isDue(place), isDue(document.head)]).toEqual([false, true]);
  });
});
