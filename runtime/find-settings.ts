import { askBackground } from './ask-background.ts';
import { sendMessage } from './messages.ts';
import type { Settings } from './read-settings.ts';

/** The settings, as one of our own pages has them from the background; `null` when no answer comes. */
export function findSettings(): Promise<Settings | null> {
  return askBackground(() => sendMessage('getSettings')).catch(() => null);
}
