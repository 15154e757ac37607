/** Ports of the browser's, both ends in hand. */

interface Listened {
  addListener: (listener: (value?: unknown) => void) => void;
  tell: (value?: unknown) => void;
}

/** One end of a port as its holder has it, and what a test does at the other. */
export interface HeldPort {
  port: {
    name: string;
    sender: unknown;
    onMessage: Listened;
    onDisconnect: Listened;
    postMessage: (message: unknown) => void;
    disconnect: () => void;
  };
  /** What was posted. */
  posted: unknown[];
  say: (message: unknown) => void;
  /** The other end goes away. */
  end: () => void;
  isEnded: () => boolean;
}

/** A port with this name. */
export function makePort(name: string, sender: unknown = {}): HeldPort {
  let isEnded = false;
  const posted: unknown[] = [];
  const [heard, ended] = [listen(), listen()];
  const postMessage = (message: unknown) => {
    if (isEnded) throw new Error('The port is closed.');
    posted.push(message);
  };
  const disconnect = () => (isEnded = true);
  return {
    port: { name, sender, onMessage: heard, onDisconnect: ended, postMessage, disconnect },
    posted,
    say: heard.tell,
    end() {
      isEnded = true;
      ended.tell();
    },
    isEnded: () => isEnded,
  };
}

function listen(): Listened {
  const listeners: ((value?: unknown) => void)[] = [];
  return {
    addListener: (listener) => void listeners.push(listener),
    tell: (value) => listeners.forEach((listener) => listener(value)),
  };
}
