/** The answer to a question that is asked anew when it may have changed. */
export interface KeptAnswer<Answer> {
  /** The answer that is known, or under way; `null` when nobody gave one, and then the next to ask tries again. */
  get(): Promise<Answer | null>;
  /** What is known may not hold any more: it is asked again. */
  renew(): void;
}

/** No answer yet. One question is asked after the other, so that no older answer comes after a newer one. */
export function keepAnswer<Answer>(ask: () => Promise<Answer | null>): KeptAnswer<Answer> {
  let answer: Promise<Answer | null> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  /** What has not been asked yet. */
  let next: Promise<Answer | null> | null = null;

  function askInTurn(): Promise<Answer | null> {
    next ??= last.then(askNow);
    last = next.catch(() => {});
    return next;
  }

  async function askNow(): Promise<Answer | null> {
    next = null;
    const given = await ask().catch(() => null);
    if (given === null && next === null) answer = null;
    return given;
  }

  return {
    get: () => (answer ??= askInTurn()),
    renew: () => void (answer = askInTurn()),
  };
}
