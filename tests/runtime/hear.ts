import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Who sends a message, as the browser tells it. */
export interface Sender {
  tab?: { id: number };
  frameId?: number;
  url?: string;
  documentId?: string;
}

/** Lets the background hear a message, and gives its answer as the sender would get it. */
export async function hear(type: string, data: unknown, sender: Sender = {}): Promise<unknown> {
  const message = { id: 1, type, data, timestamp: 1 };
  const answer = await new Promise<{ res?: unknown; err?: unknown }>((resolve) => {
    void fakeBrowser.runtime.onMessage.trigger(message, sender as never, resolve);
  });
  if (answer.err !== undefined) throw new Error(JSON.stringify(answer.err));
  return answer.res;
}

/** What the tabs are told from now on: tab and kind of message, in order. A deaf tab has no listener. */
export function listenInTabs(deaf: number[] = []): [tab: number, type: string][] {
  const told: [number, string][] = [];
  fakeBrowser.tabs.sendMessage = (tab: number, { type }: { type: string }) => {
    if (deaf.includes(tab)) return Promise.reject(new Error('Receiving end does not exist.'));
    told.push([tab, type]);
    return Promise.resolve();
  };
  return told;
}
