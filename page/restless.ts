import { RESTLESS_PAUSE, RESTLESS_ROUNDS } from './limits.ts';

interface Rounds {
  count: number;
  last: number;
}

/** Tells which changes are due: a place that keeps changing is read less and less often, but never forgotten. */
export function createRestless(now: () => number = () => performance.now()) {
  const rounds = new WeakMap<Node, Rounds>();

  function isDue(target: Node, time: number): boolean {
    const { count, last } = rounds.get(target) ?? { count: 0, last: -Infinity };
    const isQuiet = time - last >= RESTLESS_PAUSE;
    if (count >= RESTLESS_ROUNDS && !isQuiet) return false;
    rounds.set(target, { count: isQuiet && time - last >= 2 * RESTLESS_PAUSE ? 1 : count + 1, last: time });
    return true;
  }

  return function divide(records: readonly MutationRecord[]): {
    due: MutationRecord[];
    later: MutationRecord[];
  } {
    const time = now();
    const answers = new Map<Node, boolean>();
    const due: MutationRecord[] = [];
    const later: MutationRecord[] = [];
    for (const record of records) {
      const { target } = record;
      let answer = answers.get(target);
      if (answer === undefined) answers.set(target, (answer = isDue(target, time)));
      (answer ? due : later).push(record);
    }
    return { due, later };
  };
}
