/**
 * When a card opens and closes: a pure reducer. It is told what happened and answers with the new state and
 * with what is to be done, as data; timers, messages and drawing are the controller's.
 *
 *   idle → resting → loading → open ⇄ leaving → idle,   held: called by key, tap or popup,   pinned
 *
 * Each question carries a token, and only the answer to the last one counts. A timer that fires in a state that
 * does not wait for it is ignored, so none has to be stopped.
 */
import { TRIANGLE_SPREAD, TYPING_PAUSE } from './card-limits.ts';
import type { Box, Point } from './geometry.ts';
import {
  markOf,
  type HoverEffect,
  type HoverEvent,
  type HoverState,
  type HoverStep,
  type Phase,
  type Wish,
} from './hover-state.ts';
import { isHeadingFor } from './safe-triangle.ts';
import type { Subject } from './subject.ts';

const WAIT_REST: HoverEffect = { kind: 'wait', timer: 'rested' };
const WAIT_GRACE: HoverEffect = { kind: 'wait', timer: 'graceEnded' };

/** The state after an event, and what is to be done. */
export function nextHover(state: HoverState, event: HoverEvent): HoverStep {
  switch (event.kind) {
    case 'moved':
      return move(state, event);
    case 'hurried':
      return leave(state, event, null);
    case 'entered':
      return state.kind === 'leaving' ? step(state, { kind: 'open', mark: state.mark }) : stay(state);
    case 'rested':
      return rest(state);
    case 'graceEnded':
      return endGrace(state);
    case 'called':
      return load(state, event.mark, event.wish);
    case 'answered':
      return answer(state, event);
    case 'scrolled':
      return scroll(state, event.isInView);
    case 'pressed':
      return state.kind === 'pinned' ? stay(state) : close(state, { hushed: event.mark });
    case 'typed':
      if (state.kind === 'pinned') return stay(state);
      return close(state, { hushed: markOf(state), quietUntil: event.time + TYPING_PAUSE });
    case 'pinToggled':
      return togglePin(state);
    case 'dismissed':
      return close(state, { hushed: markOf(state) });
    case 'kept':
      return keep(state);
    case 'ended':
      return close(state, {});
  }
}

function move(state: HoverState, event: HoverEvent & { kind: 'moved' }): HoverStep {
  const { mark } = event;
  switch (state.kind) {
    case 'idle':
      if (event.time < state.quietUntil) return stay(state);
      if (mark !== null && mark === state.hushed) return stay(state);
      return mark ? startRest(state, mark) : step(state, { ...state, hushed: null });
    case 'leaving':
      if (mark === state.mark) return step(state, { kind: 'open', mark });
      return leave(state, event, mark);
    case 'resting':
    case 'loading':
    case 'open':
      return mark === state.mark ? stay(state) : leave(state, event, mark);
    case 'held':
    case 'pinned':
      return stay(state);
  }
}

/** The pointer is not, or no longer, on the state's mark. */
function leave(state: HoverState, way: { to: Point; card: Box | null }, next: Subject | null): HoverStep {
  switch (state.kind) {
    case 'resting':
      return next ? startRest(state, next) : close(state, {});
    case 'loading':
      if (state.wish !== 'pointer') return stay(state);
      return next ? withEffects(startRest(state, next), { kind: 'hide' }) : close(state, {});
    case 'open':
      return step(
        state,
        { kind: 'leaving', mark: state.mark, from: way.to, next },
        WAIT_GRACE,
        ...(next ? [WAIT_REST] : []),
      );
    case 'leaving':
      return leaveOn(state, way, next);
    case 'idle':
    case 'held':
    case 'pinned':
      return stay(state);
  }
}

/** On the way to the card other marks do not count, and each step there renews the grace. */
function leaveOn(
  state: HoverState & { kind: 'leaving' },
  { to, card }: { to: Point; card: Box | null },
  next: Subject | null,
): HoverStep {
  if (card && isHeadingFor(state.from, to, card, TRIANGLE_SPREAD)) {
    return step(state, { ...state, from: to, next: null }, WAIT_GRACE);
  }
  const isOther = next !== null && next !== state.next;
  return step(state, { ...state, next }, ...(isOther ? [WAIT_REST] : []));
}

function startRest(state: HoverState, mark: Subject): HoverStep {
  return step(state, { kind: 'resting', mark }, WAIT_REST);
}

function rest(state: HoverState): HoverStep {
  if (state.kind === 'resting') return load(state, state.mark, 'pointer');
  // The card that is there stays until the next one can take its place.
  if (state.kind === 'leaving' && state.next) return load(state, state.next, 'pointer');
  return stay(state);
}

function endGrace(state: HoverState): HoverStep {
  if (state.kind !== 'leaving') return stay(state);
  if (!state.next) return close(state, {});
  return step(state, { kind: 'resting', mark: state.next }, { kind: 'hide' });
}

function load(state: HoverState, mark: Subject, wish: Wish): HoverStep {
  const token = state.token + 1;
  return {
    state: { kind: 'loading', mark, wish, token },
    effects: [{ kind: 'load', mark, token }],
  };
}

function answer(state: HoverState, event: HoverEvent & { kind: 'answered' }): HoverStep {
  if (state.kind !== 'loading' || event.token !== state.token) return stay(state);
  const { mark, wish } = state;
  if (!event.isKnown) return close(state, { hushed: mark });
  const next: Phase =
    wish === 'pointer' ? { kind: 'open', mark } : { kind: 'held', mark, wasInView: event.isInView };
  return step(state, next, { kind: 'show', mark, wish });
}

function scroll(state: HoverState, isInView: boolean): HoverStep {
  switch (state.kind) {
    case 'resting':
      return close(state, {});
    case 'loading':
      return state.wish === 'pointer' ? close(state, {}) : stay(state);
    case 'open':
    case 'leaving':
      return isInView ? step(state, state, { kind: 'follow' }) : close(state, {});
    case 'held':
      // A jump from the popup may open the card while the page still scrolls to its mark.
      if (!isInView && state.wasInView) return close(state, {});
      return step(state, { ...state, wasInView: isInView }, { kind: 'follow' });
    case 'idle':
    case 'pinned':
      return stay(state);
  }
}

function keep(state: HoverState): HoverStep {
  const isOpen = state.kind === 'open' || state.kind === 'leaving';
  return isOpen ? step(state, { kind: 'held', mark: state.mark, wasInView: false }) : stay(state);
}

function togglePin(state: HoverState): HoverStep {
  switch (state.kind) {
    case 'open':
    case 'leaving':
    case 'held':
      return step(state, { kind: 'pinned', mark: state.mark }, { kind: 'draw' });
    case 'pinned':
      return step(state, { kind: 'open', mark: state.mark }, { kind: 'draw' });
    case 'idle':
    case 'resting':
    case 'loading':
      return stay(state);
  }
}

function close(state: HoverState, idle: { hushed?: Subject | null; quietUntil?: number }): HoverStep {
  const next: Phase = { kind: 'idle', hushed: null, quietUntil: 0, ...idle };
  const isShown = state.kind !== 'idle' && state.kind !== 'resting';
  return step(state, next, ...(isShown ? [{ kind: 'hide' } as const] : []));
}

function stay(state: HoverState): HoverStep {
  return { state, effects: [] };
}

function step({ token }: HoverState, phase: Phase, ...effects: HoverEffect[]): HoverStep {
  return { state: { ...phase, token }, effects };
}

function withEffects({ state, effects }: HoverStep, ...more: HoverEffect[]): HoverStep {
  return { state, effects: [...effects, ...more] };
}
