import type { Worker } from '@playwright/test';
import type { Session } from './harness.ts';

/** The background's worker, awake: one that the browser has stopped never answers. */
export async function findWorker({ context, probe }: Session): Promise<Worker> {
  await probe.send('getSettings', undefined);
  return context.serviceWorkers().at(-1) ?? context.waitForEvent('serviceworker');
}
