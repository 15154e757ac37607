/**
 * Chromium's remote control over a pipe: JSON with a zero byte behind each message, in at descriptor 3 and out at 4.
 * Playwright's own has every tab say that it is shown, and no page prepared before it is wanted.
 */
import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** Gives what Chromium answers to a command. */
export type Send = (method: string, parameters?: object) => Promise<unknown>;

/** What Chromium tells by itself. */
export interface Told {
  method: string;
  params: unknown;
  sessionId?: string;
}

/** A connection to Chromium. */
export interface DevTools {
  /**
   * The result of a command to the browser, or to what a session is attached to.
   * @throws Error with Chromium's own words when it refuses, or is gone.
   */
  send: (method: string, parameters?: object, sessionId?: string) => Promise<unknown>;
  /** Calls back with everything that is told, until what it gives back is called. */
  listen: (hear: (told: Told) => void) => () => void;
}

interface Answer {
  id: number;
  result?: unknown;
  error?: { message: string };
}

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

/** The remote control of a Chromium that was started with a pipe at descriptors 3 and 4. */
export function connectDevTools(program: ChildProcess): DevTools {
  const [input, output] = program.stdio.slice(3) as [Writable, Readable];
  const waiting = new Map<number, Waiting>();
  const listeners = new Set<(told: Told) => void>();
  let lastId = 0;
  let rest = '';

  function take(message: string): void {
    const read = JSON.parse(message) as Answer | Told;
    if ('method' in read) return listeners.forEach((hear) => hear(read));
    const asked = waiting.get(read.id);
    waiting.delete(read.id);
    if (read.error) asked?.reject(new Error(read.error.message));
    else asked?.resolve(read.result);
  }

  output.setEncoding('utf8');
  output.on('data', (part: string) => {
    const messages = (rest + part).split('\0');
    rest = messages.pop() ?? '';
    messages.forEach(take);
  });
  output.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Chromium is gone.'));
  });
  // It goes while it is written to when it is told to close.
  input.on('error', () => {});
  return {
    send(method, parameters = {}, sessionId) {
      const id = ++lastId;
      return new Promise((resolve, reject) => {
        if (output.destroyed) return reject(new Error('Chromium is gone.'));
        waiting.set(id, { resolve, reject });
        input.write(`${JSON.stringify({ id, method, params: parameters, sessionId })}\0`);
      });
    },
    listen(hear) {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
  };
}
