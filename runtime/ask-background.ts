/**
 * Pauses in milliseconds before asking again: a background that was just stopped is back within 50. Of 50 pages in whose
 * first second it was stopped four times, one was left without marks when there were three.
 */
const PAUSES = [20, 40, 80, 160, 320];

/** An answer that has not come after so many milliseconds is lost, or late: then it still counts. */
const PATIENCE = 1500;

/** The background's answer to a request that can be repeated; rejects when several came to nothing. */
export async function askBackground<Answer>(ask: () => Promise<Answer>, pauses = PAUSES): Promise<Answer> {
  const [pause, ...later] = pauses;
  const answer = ask();
  if (pause === undefined) return withPatience(answer);
  try {
    return await withPatience(answer);
  } catch {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const next = askBackground(ask, later);
    return Promise.race([next, answer.catch(() => next)]);
  }
}

async function withPatience<Answer>(answer: Promise<Answer>): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The background gave no answer.')), PATIENCE);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
