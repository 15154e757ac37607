import { GRACE_TIME } from './card-limits.ts';
import { IDLE, type HoverEffect, type HoverEvent, type HoverState } from './hover-state.ts';
import { nextHover } from './next-hover.ts';
import type { Subject } from './subject.ts';

/** The hover states at work. */
export interface HoverMachine {
  state: () => HoverState;
  tell: (event: HoverEvent) => void;
}

/** What the states at work need. */
export interface HoverTools {
  run: (effect: Exclude<HoverEffect, { kind: 'wait' }>) => void;
  /** Called when a pointer begins to rest: what its card needs can be fetched meanwhile. */
  prepare: (mark: Subject) => void;
  /** ms that a pointer rests before its card opens. */
  restTime: () => number;
  signal: AbortSignal;
}

/** Keeps the state and its timers, and has everything else done by `run`; deaf once the signal has ended it. */
export function createHoverMachine({ run, prepare, restTime, signal }: HoverTools): HoverMachine {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let state = IDLE;
  let movedAt = 0;

  function tell(event: HoverEvent): void {
    if (signal.aborted) return;
    if (event.kind === 'moved') movedAt = event.time;
    const step = nextHover(state, event);
    ({ state } = step);
    for (const effect of step.effects) {
      if (effect.kind === 'wait') wait(effect);
      else run(effect);
    }
  }

  function wait({ timer }: HoverEffect & { kind: 'wait' }): void {
    clearTimeout(timers.get(timer));
    const resting = timer === 'rested' ? findResting(state) : null;
    if (resting) prepare(resting);
    // A move is looked at a frame later; the rest began with it.
    const time = resting ? Math.max(0, movedAt + restTime() - performance.now()) : GRACE_TIME;
    const id = setTimeout(() => tell({ kind: timer }), time);
    timers.set(timer, id);
  }

  return { state: () => state, tell };
}

/** The mark that the pointer rests on, while another's card may still be there. */
function findResting(state: HoverState): Subject | null {
  if (state.kind === 'leaving') return state.next;
  return state.kind === 'resting' ? state.mark : null;
}
