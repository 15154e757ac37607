import { fakeBrowser } from 'wxt/testing/fake-browser';

/** The page's end of a port. */
interface PagePort {
  tab: number;
  /** The one frame that it reaches; all without. */
  frame: number | undefined;
  say: (message: unknown) => void;
  /** The page goes away. */
  end: () => void;
  /** Whether the popup has ended it. */
  isEnded: () => boolean;
}

/** The ports that are opened to tabs from now on, as their pages see them; the fake browser opens none. */
export function offerPorts(): PagePort[] {
  const ports: PagePort[] = [];
  fakeBrowser.tabs.connect = ((tab: number, { frameId }: { frameId?: number }) => {
    let isEnded = false;
    const heard = makeEvent();
    const ended = makeEvent();
    ports.push({ tab, frame: frameId, say: heard.tell, end: () => ended.tell(), isEnded: () => isEnded });
    return { onMessage: heard, onDisconnect: ended, disconnect: () => (isEnded = true) };
  }) as never;
  return ports;
}

function makeEvent() {
  const listeners: ((value?: unknown) => void)[] = [];
  return {
    addListener: (listener: (value?: unknown) => void) => void listeners.push(listener),
    tell: (value?: unknown) => listeners.forEach((listener) => listener(value)),
  };
}
