/**
 * Messages between this frame and the background, in the messaging library's envelope. The library itself is left
 * out of pages: each would pay for parsing code that it never runs.
 */
import { browser } from '#imports';
import type { Requests } from '../runtime/messages.ts';

/** What a frame is told. */
type Told =
  | { type: 'settingsChanged' | 'countWanted' | 'lookUpSelection' }
  | TellingOf<'jumpToMatch'>
  | TellingOf<'stepMatch'>
  | TellingOf<'cardOpened'>;

interface TellingOf<Type extends keyof Requests> {
  type: Type;
  data: Parameters<Requests[Type]>[0];
}

/** Whether somebody waits for an answer, by what is told with data. */
const IS_ANSWERED: Record<string, boolean> = { jumpToMatch: false, stepMatch: true, cardOpened: false };

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

/** Hears what this frame is told until the function given back is called; `reply` is for who waits for an answer. */
export function onMessage(hear: (told: Told, reply: (answer: unknown) => void) => void): () => void {
  const listener = (message: unknown, _sender: unknown, reply: (answer: unknown) => void) => {
    if (!isTold(message)) return false;
    hear(message, reply);
    return IS_ANSWERED[message.type] === true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

function isTold(message: unknown): message is Told {
  if (typeof message !== 'object' || message === null) return false;
  const { type, data } = message as Record<string, unknown>;
  if (type === 'settingsChanged' || type === 'countWanted' || type === 'lookUpSelection') return true;
  if (typeof type !== 'string' || !Object.hasOwn(IS_ANSWERED, type)) return false;
  return typeof data === 'object' && data !== null;
}
