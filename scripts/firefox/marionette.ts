/**
 * Firefox's own remote control. Debian ships no driver for it and none is needed: a message is a JSON array
 * behind its length in bytes, `[0, id, command, parameters]` one way and `[1, id, error, result]` the other.
 */
import { connect, type Socket } from 'node:net';

/** What Firefox refused to do; the message is its own, and so is the reason, by WebDriver's names. */
export class MarionetteError extends Error {
  override name = 'MarionetteError';
  readonly reason: string;

  constructor(message: string, reason = '') {
    super(message);
    this.reason = reason;
  }
}

/** A connection to Firefox. */
export interface Marionette {
  /**
   * The result of a command.
   * @throws MarionetteError when Firefox refuses, or is gone.
   */
  send: (command: string, parameters?: Record<string, unknown>) => Promise<unknown>;
  close: () => void;
}

interface Pending {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

/** Milliseconds between two tries to reach a Firefox that is starting, and for all tries together. */
const TRY_AGAIN = 50;
const START_TIME = 30_000;

/** Takes bytes as they come; gives back the messages that are complete with them. */
export function createFraming(): (part: Buffer) => unknown[] {
  let rest = Buffer.alloc(0);

  function takeMessage(): unknown {
    const colon = rest.indexOf(':');
    const end = colon + 1 + Number(rest.subarray(0, Math.max(0, colon)));
    if (colon < 0 || rest.length < end) return undefined;
    const message: unknown = JSON.parse(rest.toString('utf8', colon + 1, end));
    rest = rest.subarray(end);
    return message;
  }

  return (part) => {
    rest = Buffer.concat([rest, part]);
    const messages: unknown[] = [];
    for (let message = takeMessage(); message !== undefined; message = takeMessage()) messages.push(message);
    return messages;
  };
}

/** The remote control of the Firefox that listens on a port of this machine, or will soon. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = await reach(port);
  const pending = new Map<number, Pending>();
  const frame = createFraming();
  let lastId = 0;

  function settle(message: unknown): void {
    // The first message is a greeting and no answer.
    if (!Array.isArray(message)) return;
    const [, id, error, result] = message as [1, number, { message: string; error: string } | null, unknown];
    const waiting = pending.get(id);
    pending.delete(id);
    if (error) waiting?.reject(new MarionetteError(error.message, error.error));
    else waiting?.resolve(result);
  }

  function end(): void {
    for (const { reject } of pending.values()) reject(new MarionetteError('Firefox is gone.'));
    pending.clear();
  }

  socket.on('data', (part) => frame(part).forEach(settle));
  socket.on('close', end);
  socket.on('error', end);
  return {
    send(command, parameters = {}) {
      const id = ++lastId;
      const message = JSON.stringify([0, id, command, parameters]);
      return new Promise((resolve, reject) => {
        if (socket.destroyed) return reject(new MarionetteError('Firefox is gone.'));
        pending.set(id, { resolve, reject });
        socket.write(`${Buffer.byteLength(message)}:${message}`);
      });
    },
    close: () => socket.destroy(),
  };
}

async function reach(port: number): Promise<Socket> {
  for (const end = Date.now() + START_TIME; ;) {
    try {
      return await open(port);
    } catch {
      if (Date.now() > end) throw new MarionetteError('Firefox did not start.');
      await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN));
    }
  }
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(socket));
    socket.once('error', reject);
  });
}
