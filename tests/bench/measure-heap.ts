import type { CDPSession } from '@playwright/test';

/** Gives the bytes that a page's script and nodes keep after a collection, all worlds of the page included. */
export async function measureHeap(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
  const usage = await devtools.send('Runtime.getHeapUsage');
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = usage;
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}
