/** Sends a command of Chromium's remote control to one page or worker. */
export type SendTo = (method: 'HeapProfiler.collectGarbage' | 'Runtime.getHeapUsage') => Promise<unknown>;

interface HeapUsage {
  usedSize: number;
  embedderHeapUsedSize: number;
  backingStorageSize: number;
}

/** Gives the bytes that scripts and nodes keep after a collection, all worlds of a page included. */
export async function measureHeap(send: SendTo): Promise<number> {
  await send('HeapProfiler.collectGarbage');
  await send('HeapProfiler.collectGarbage');
  const usage = (await send('Runtime.getHeapUsage')) as HeapUsage;
  return usage.usedSize + usage.embedderHeapUsedSize + usage.backingStorageSize;
}
