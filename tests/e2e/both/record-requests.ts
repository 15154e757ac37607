import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that lets nothing through. */
export interface Recorder {
  port: number;
  /** What was asked for since it began, such as `GET http://news.example/` or `CONNECT news.example:443`. */
  requests: readonly string[];
  close: () => void;
}

/** A proxy on this machine that writes down each request and refuses it. */
export async function recordRequests(): Promise<Recorder> {
  const requests: string[] = [];
  const server = createServer(({ method, url }, response) => {
    requests.push(`${method} ${url}`);
    response.writeHead(502).end();
  });
  server.on('connect', ({ url }, socket) => {
    requests.push(`CONNECT ${url}`);
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { port, requests, close: () => server.close().closeAllConnections() };
}
