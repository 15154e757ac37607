import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that lets nothing through. */
export interface Recorder {
  port: number;
  /** What was asked for since it began, such as `GET http://news.example/` or `CONNECT news.example:443`. */
  requests: string[];
  close: () => void;
}

/** Where browsers report to and update themselves from by themselves. */
const OWN = /\.(?:google|googleapis|gstatic|mozilla|firefox)\.(?:com|net|org)[:/]/u;

/**
 * A proxy on this machine that writes down each request but the browser's own, and refuses it. Every browser of the
 * end-to-end tests stands behind one: unlike the browser's list of requests it sees those of workers, content scripts
 * and whatever else an extension is made of, in both browsers.
 */
export async function recordRequests(): Promise<Recorder> {
  const requests: string[] = [];
  const note = (request: string) => OWN.test(request) || requests.push(request);
  const server = createServer(({ method, url }, response) => {
    note(`${method} ${url}`);
    response.writeHead(502).end();
  });
  server.on('connect', ({ url }, socket) => {
    note(`CONNECT ${url}`);
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { port, requests, close: () => server.close().closeAllConnections() };
}
