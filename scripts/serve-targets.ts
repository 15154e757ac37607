/** Gives every page that `npm start` was asked for an address. */
import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join, sep } from 'node:path';
import { findCharset } from './find-charset.ts';
import { startServer, type Answer, type Server } from './loopback-server.ts';
import type { Target } from './start-options.ts';

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.gif': 'image/gif',
  '.htm': 'text/html',
  '.html': 'text/html',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.webp': 'image/webp',
  '.xhtml': 'application/xhtml+xml',
};

async function readPage(path: string, charset: string | undefined): Promise<Answer> {
  const body = await readFile(path);
  const type = TYPES[extname(path).toLowerCase()] ?? 'text/html';
  const sent = charset ?? findCharset(body);
  return { body, headers: { 'content-type': sent ? `${type}; charset=${sent}` : type } };
}

/** A file of the folder that browsers save beside a page (`NAME_files`), and nothing else of the reader's disk. */
async function readPart(page: string, path: string): Promise<Answer | undefined> {
  const name = basename(page, extname(page));
  const file = join(dirname(page), path);
  const isSavedWithIt = ['_files', '.files'].some((end) =>
    file.startsWith(join(dirname(page), name + end) + sep),
  );
  if (!isSavedWithIt) return undefined;
  return {
    body: await readFile(file),
    headers: { 'content-type': TYPES[extname(file).toLowerCase()] ?? '' },
  };
}

/** The addresses of targets that are served. */
export interface ServedTargets {
  urls: string[];
  close: Server['close'];
}

/** Serves the saved pages among the targets from this machine; addresses stay as they are. */
export async function serveTargets(targets: readonly Target[], charset?: string): Promise<ServedTargets> {
  const server = await startServer(async (path) => {
    const [, number = '', rest = ''] = /^\/(\d+)\/(.+)$/u.exec(path) ?? [];
    const target = targets[Number(number)];
    if (target?.kind !== 'file') return undefined;
    return rest === basename(target.path) ? readPage(target.path, charset) : readPart(target.path, rest);
  });
  const urls = targets.map((target, index) =>
    target.kind === 'url'
      ? target.url
      : `${server.origin}/${index}/${encodeURIComponent(basename(target.path))}`,
  );
  return { urls, close: server.close };
}
