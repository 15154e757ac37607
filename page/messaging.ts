/**
 * Messages between this frame and the background, in the messaging library's envelope. The library itself is left
 * out of pages: each would pay for parsing code that it never runs.
 */
import { browser } from '#imports';
import type { Requests } from '../runtime/messages.ts';

/** What a frame is told; nobody waits for an answer. */
type Told =
  { type: 'settingsChanged' } | { type: 'jumpToMatch'; data: Parameters<Requests['jumpToMatch']>[0] };

/** The background's answer; rejects when nobody answered. */
export async function sendMessage<Type extends keyof Requests>(
  type: Type,
  ...[data]: Parameters<Requests[Type]>
): Promise<unknown> {
  const envelope = { id: 0, type, data, timestamp: Date.now() };
  const answer: unknown = await browser.runtime.sendMessage(envelope);
  if (typeof answer !== 'object' || answer === null || 'err' in answer) throw new Error('No answer.');
  return (answer as { res?: unknown }).res;
}

/** Hears what this frame is told until the function given back is called. */
export function onMessage(hear: (told: Told) => void): () => void {
  const listener = (message: unknown) => {
    if (isTold(message)) hear(message);
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

function isTold(message: unknown): message is Told {
  if (typeof message !== 'object' || message === null || !('type' in message)) return false;
  if (message.type === 'settingsChanged') return true;
  if (message.type !== 'jumpToMatch' || !('data' in message)) return false;
  return typeof message.data === 'object' && message.data !== null;
}
