import { browser } from '#imports';
import { askBackground } from '../runtime/ask-background.ts';

/** What a request needs to be asked more than once. */
export interface Question<Answer> {
  request: () => Promise<unknown>;
  /** A background that is stopped while it answers may answer `undefined`. */
  isAnswer: (value: unknown) => value is Answer;
}

/** The background's answer, or `null` when there is none: it does not come, the extension is gone, the signal ended. */
export async function ask<Answer>(
  { request, isAnswer }: Question<Answer>,
  signal: AbortSignal,
): Promise<Answer | null> {
  const askOnce = async () => {
    // Not an error: that would only be asked again.
    if (signal.aborted || isOrphaned()) return null;
    const answer = await request();
    if (!isAnswer(answer)) throw new Error('No answer.');
    return answer;
  };
  const answer = await askBackground(askOnce).catch(() => null);
  return signal.aborted ? null : answer;
}

/** Whether this script has outlived its extension: its id is gone then, or asking for it throws. */
export function isOrphaned(): boolean {
  try {
    return !browser.runtime?.id;
  } catch {
    return true;
  }
}
