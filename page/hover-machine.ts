import { GRACE_TIME } from './card-limits.ts';
import { IDLE, nextHover } from './hover-state.ts';
import type { HoverEffect, HoverEvent, HoverState } from './hover-state.ts';

/** The hover states at work. */
export interface HoverMachine {
  state: () => HoverState;
  tell: (event: HoverEvent) => void;
}

/** What the states at work need. */
export interface HoverTools {
  run: (effect: Exclude<HoverEffect, { kind: 'wait' }>) => void;
  /** ms that a pointer rests before its card is asked for. */
  restTime: () => number;
  signal: AbortSignal;
}

/** Keeps the state and its timers, and has everything else done by `run`; deaf once the signal has ended it. */
export function createHoverMachine({ run, restTime, signal }: HoverTools): HoverMachine {
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

  function wait({ timer }: HoverEffect & { kind: 'wait' }): void {
    clearTimeout(timers.get(timer));
    const time = timer === 'rested' ? restTime() : GRACE_TIME;
    const id = setTimeout(() => tell({ kind: timer }), time);
    timers.set(timer, id);
  }

  return { state: () => state, tell };
}
