/** A small web server on this machine alone, for saved and for written-out pages. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What is sent for one path. */
export interface Answer {
  body: string | Uint8Array;
  /** `content-type` is `text/html` without a charset unless it is given. */
  headers?: Record<string, string>;
}

/** Gives what to send for a path (decoded, with its leading slash), or `undefined` for "not found". */
export type FindAnswer = (path: string) => Answer | undefined | Promise<Answer | undefined>;

/** A server of this machine. */
export interface Server {
  /** Such as `http://127.0.0.1:41234`, without a slash at the end. */
  origin: string;
  close: () => Promise<void>;
}

function readPath(url: string | undefined): string {
  try {
    return decodeURIComponent(new URL(url ?? '/', 'http://127.0.0.1').pathname);
  } catch {
    return '/';
  }
}

/** Starts a server on a free port of 127.0.0.1. */
export async function startServer(findAnswer: FindAnswer): Promise<Server> {
  const server = createServer((request, response) => {
    const answering = async () => findAnswer(readPath(request.url));
    answering()
      .catch(() => undefined)
      .then((answer) => {
        const type = { 'content-type': 'text/html', 'cache-control': 'no-store' };
        response.writeHead(answer ? 200 : 404, { ...type, ...answer?.headers });
        return response.end(answer?.body ?? '');
      })
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${port}`, close };
}
