import { IDLE, nextHover } from './hover-state.ts';
import type { HoverEffect, HoverEvent, HoverState } from './hover-state.ts';

/** The hover states at work. */
export interface HoverMachine {
  state: () => HoverState;
  tell: (event: HoverEvent) => void;
}

/** Keeps the state and its timers, and has everything else done by `run`; deaf once the signal has ended it. */
export function createHoverMachine(
  run: (effect: Exclude<HoverEffect, { kind: 'wait' }>) => void,
  signal: AbortSignal,
): HoverMachine {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let state = IDLE;

  function tell(event: HoverEvent): void {
    if (signal.aborted) return;
    const step = nextHover(state, event);
    ({ state } = step);
    for (const effect of step.effects) {
      if (effect.kind === 'wait') wait(effect);
      else run(effect);
    }
  }

  function wait({ timer, time }: HoverEffect & { kind: 'wait' }): void {
    clearTimeout(timers.get(timer));
    const id = setTimeout(() => tell({ kind: timer }), time);
    timers.set(timer, id);
  }

  return { state: () => state, tell };
}
