/** What a card can be about to do, what can happen to it, and what is to be done then. */
import type { Box, Point } from './geometry.ts';
import type { Subject } from './subject.ts';

/** Who wants the card: a pointer that rests, or the reader by key, tap or popup. */
export type Wish = 'pointer' | 'key' | 'touch';

/** What a card is about to do. */
export type Phase =
  /** `hushed`: closed by the reader while the pointer is still on it; opens again once it was left. */
  | { kind: 'idle'; hushed: Subject | null; quietUntil: number }
  | { kind: 'resting'; mark: Subject }
  | { kind: 'loading'; mark: Subject; wish: Wish }
  | { kind: 'open'; mark: Subject }
  /** `from`: the last point that was on mark or card, or on the way; `next`: another mark under the pointer. */
  | { kind: 'leaving'; mark: Subject; from: Point; next: Subject | null }
  /** Stays without the pointer, until the reader turns to something else. */
  | { kind: 'held'; mark: Subject; wasInView: boolean }
  | { kind: 'pinned'; mark: Subject };

/** The same with the token of the last question. */
export type HoverState = Phase & { token: number };

/** What can happen to a card from outside. */
export type HoverEvent =
  | { kind: 'moved'; to: Point; time: number; mark: Subject | null; card: Box | null }
  /** Too fast to mean what is under it. */
  | { kind: 'hurried'; to: Point; card: Box | null }
  | { kind: 'entered' }
  | { kind: 'rested' }
  | { kind: 'graceEnded' }
  | { kind: 'called'; mark: Subject; wish: Wish }
  | { kind: 'answered'; token: number; isKnown: boolean; isInView: boolean }
  | { kind: 'scrolled'; isInView: boolean }
  /** Outside the card, on a mark or beside. */
  | { kind: 'pressed'; mark: Subject | null }
  | { kind: 'typed'; time: number }
  | { kind: 'pinToggled' }
  | { kind: 'dismissed' }
  /** What the card says now has to be read, wherever the pointer is. */
  | { kind: 'kept' }
  /** The mark is gone from the page, or Locus was switched off. */
  | { kind: 'ended' };

/** What is to be done. */
export type HoverEffect =
  | { kind: 'wait'; timer: 'rested' | 'graceEnded' }
  | { kind: 'load'; mark: Subject; token: number }
  | { kind: 'show'; mark: Subject; wish: Wish }
  | { kind: 'draw' }
  | { kind: 'follow' }
  | { kind: 'hide' };

/** The state after an event with what is to be done. */
export interface HoverStep {
  state: HoverState;
  effects: HoverEffect[];
}

/** Nothing is shown and nothing is wanted. */
export const IDLE: HoverState = { kind: 'idle', hushed: null, quietUntil: 0, token: 0 };

/** The mark that the state is about, or `null`. */
export function markOf(state: HoverState): Subject | null {
  return state.kind === 'idle' ? state.hushed : state.mark;
}
