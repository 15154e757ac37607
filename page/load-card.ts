import type { CardContent } from '../engine/types.ts';
import { ask, isOrphaned } from './ask.ts';
import type { Mark } from './marks.ts';
import { sendMessage } from './messaging.ts';

type Answer = { kind: 'card'; content: CardContent } | { kind: 'unknown' } | { kind: 'unavailable' };

/** What the background knows of a mark. `updated`: this page's script has outlived its extension. */
export type CardAnswer = Answer | { kind: 'updated' };

/** Asks for the source of a mark; never rejects. */
export async function loadCard({ target, kind, text }: Mark, signal: AbortSignal): Promise<CardAnswer> {
  const request = () => sendMessage('getCard', { target, kind, text });
  const answer = await ask({ request, isAnswer }, signal);
  return answer ?? { kind: isOrphaned() ? 'updated' : 'unavailable' };
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && 'kind' in value;
}
