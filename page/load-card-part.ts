import { ask } from './ask.ts';
import { findCardPart } from './card-part.ts';
import type { CardPart } from './card-part.ts';
import { sendMessage } from './messaging.ts';

/** The part that draws cards, put into this frame by the background when it is not there yet; `null` without one. */
export async function loadCardPart(signal: AbortSignal): Promise<CardPart | null> {
  const there = findCardPart();
  if (there) return there;
  await ask({ request: () => sendMessage('addCardPart'), isAnswer }, signal);
  return findCardPart();
}

function isAnswer(value: unknown): value is boolean {
  return typeof value === 'boolean';
}
