import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

export interface RunningServer {
  origin: string;
  close(): Promise<void>;
}

async function listen(answer: RequestListener): Promise<RunningServer> {
  const server: Server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A path of the site's origin that serves a page with no policy at all. */
export const PLAIN_PATH = '/plain.html';

/** Any static host: files of a folder below a sub-path, with a content type and no other header of ours. */
export function serveFolder(folder: string, basePath: string): Promise<RunningServer> {
  return listen((request, response) => {
    const path = decodeURIComponent(new URL(request.url!, 'http://host').pathname);
    if (path === PLAIN_PATH) {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>plain</title>');
      return;
    }
    const inside = path.startsWith(basePath) ? normalize(`/${path.slice(basePath.length)}`) : undefined;
    const file = inside === '/' ? '/index.html' : inside;
    const missing = () => response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    if (file === undefined) return void missing();
    readFile(join(folder, file)).then((bytes) => {
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(bytes);
    }, missing);
  });
}

/** The path that tells how often the witness was asked for anything else. */
export const HITS_PATH = '/_hits';

/** A foreign host that lets everyone in and lists every request it gets. */
export function serveWitness(): Promise<RunningServer> {
  const hits: string[] = [];
  return listen((request, response) => {
    const headers = {
      'access-control-allow-origin': '*',
      'access-control-allow-headers': '*',
      'access-control-allow-methods': '*',
      'access-control-allow-private-network': 'true',
      'access-control-expose-headers': '*',
    };
    if (request.url === HITS_PATH) {
      response.writeHead(200, { ...headers, 'content-type': 'application/json' }).end(JSON.stringify(hits));
      return;
    }
    hits.push(`${request.method} ${request.url}`);
    response.writeHead(200, { ...headers, 'content-type': 'text/csv' }).end('a,b\n1,2\n');
  });
}
