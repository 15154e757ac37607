/** Pauses in milliseconds before asking again: a background that was just stopped is back within 50. */
const PAUSES = [20, 40, 80];

/** An answer that has not come after so many milliseconds will not come. */
const PATIENCE = 1500;

/** The background's answer to a request that can be repeated; rejects when several came to nothing. */
export async function askBackground<Answer>(ask: () => Promise<Answer>, pauses = PAUSES): Promise<Answer> {
  const [pause, ...later] = pauses;
  if (pause === undefined) return withPatience(ask());
  try {
    return await withPatience(ask());
  } catch {
    await new Promise((resolve) => setTimeout(resolve, pause));
    return askBackground(ask, later);
  }
}

async function withPatience<Answer>(answer: Promise<Answer>): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The background gave no answer.')), PATIENCE);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
