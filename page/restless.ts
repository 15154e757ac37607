import { RESTLESS_PAUSE, RESTLESS_ROUNDS } from './limits.ts';

/** Whether a place that changed is to be read in this round. */
export type IsDue = (place: Node) => boolean;

interface Rounds {
  count: number;
  last: number;
}

/**
 * Begins a round with each call. A place that keeps changing is due only now and then,
 * but it is never forgotten; one that has been quiet for long starts anew.
 */
export function createRestless(now: () => number = () => performance.now()): () => IsDue {
  const known = new WeakMap<Node, Rounds>();

  function judge(place: Node, time: number): boolean {
    const { count, last } = known.get(place) ?? { count: 0, last: -Infinity };
    const pause = time - last;
    if (count >= RESTLESS_ROUNDS && pause < RESTLESS_PAUSE) return false;
    known.set(place, { count: pause >= 2 * RESTLESS_PAUSE ? 1 : count + 1, last: time });
    return true;
  }

  return function startRound() {
    const time = now();
    const judged = new Map<Node, boolean>();
    return (place) => {
      let isDue = judged.get(place);
      if (isDue === undefined) judged.set(place, (isDue = judge(place, time)));
      return isDue;
    };
  };
}
