import { browser } from '#imports';

/** Pauses in milliseconds before asking again: a background that was just stopped is back within 50. */
const PAUSES = [20, 40, 80];

/** An answer that has not come after so many milliseconds will not come. */
const PATIENCE = 1500;

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
  pauses: readonly number[] = PAUSES,
): Promise<Answer | null> {
  if (signal.aborted || isOrphaned()) return null;
  const answer = await withPatience(request);
  if (isAnswer(answer)) return signal.aborted ? null : answer;
  const [pause, ...later] = pauses;
  if (pause === undefined) return null;
  await new Promise((resolve) => setTimeout(resolve, pause));
  return ask({ request, isAnswer }, signal, later);
}

/** Whether this script has outlived its extension: its id is gone then, or asking for it throws. */
export function isOrphaned(): boolean {
  try {
    return !browser.runtime?.id;
  } catch {
    return true;
  }
}

/** What the request resolves with in time, otherwise `undefined`; never rejects. */
function withPatience(request: () => Promise<unknown>): Promise<unknown> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PATIENCE);
    const end = (answer?: unknown) => {
      clearTimeout(timer);
      resolve(answer);
    };
    request().then(end, () => end());
  });
}
