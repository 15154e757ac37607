/** Measures work whose times are only worth something beside each other. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { workTime } from '../work-time.ts';
import { median } from './statistics.ts';

/** Fewer runs make no median worth having. */
export const RUNS = 15;
/** Rounds before the first that counts: the compiler has then seen the work. */
const WARM_UP = 5;

/** Gives the median time of each kind of work in ms of work; the kinds take turns, so that all are disturbed alike. */
export function measureInTurns<Name extends string>(works: Record<Name, () => void>): Record<Name, number> {
  const names = Object.keys(works) as Name[];
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = -WARM_UP; round < RUNS; round++) {
    for (const name of names) {
      const started = workTime();
      works[name]();
      if (round >= 0) times.get(name)!.push(workTime() - started);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name)!)])) as Record<Name, number>;
}

/** Gives the bytes that what `create` gives keeps in memory, its buffers included. */
export function measureMemory(create: () => object): number {
  const before = usedMemory();
  const created = create();
  const after = usedMemory();
  // Read behind the measurement, so that it lives that long.
  return Object.keys(created).length > 0 ? after - before : 0;
}

function usedMemory(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let time = 0; time < 3; time++) collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
