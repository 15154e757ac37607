/** What the reader's choice of how cards open means for pointer and touch. */
import type { CardOpening } from '../runtime/read-settings.ts';
import { DRAW_TIME, KEY_REST_TIME } from './card-limits.ts';

/** ms that a pointer rests before the card is asked to open. */
export function restTimeOf({ mode, delay }: CardOpening): number {
  return (mode === 'key' ? Math.min(KEY_REST_TIME, delay) : delay) - DRAW_TIME;
}

/** Whether a pointer that rests asks for a card. */
export function opensAtRest({ mode }: CardOpening, isKeyHeld: boolean): boolean {
  return mode === 'rest' || (mode === 'key' && isKeyHeld);
}

/** Whether a press asks for a card: a finger's always does. */
export function opensAtPress(
  { mode }: CardOpening,
  { pointerType }: Pick<PointerEvent, 'pointerType'>,
): boolean {
  return pointerType === 'touch' || mode === 'click';
}
