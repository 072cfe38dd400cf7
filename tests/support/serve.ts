import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json'],
  ['.svg', 'image/svg+xml'],
  ['.woff2', 'font/woff2'],
  ['.wasm', 'application/wasm'],
]);

export interface Served {
  /** Ends with a slash. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** A folder as the plainest of hosts serves it: under a path that is not the root, and with no headers beyond the type. */
export async function serve(folder: string, under = '/a/path/'): Promise<Served> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = await fileOf(folder, under, pathname);
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES.get(extname(file.path)) ?? 'application/octet-stream' });
    response.end(file.bytes);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${under}`,
    stop: () =>
      new Promise<void>((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}

async function fileOf(
  folder: string,
  under: string,
  pathname: string,
): Promise<{ readonly path: string; readonly bytes: Buffer } | undefined> {
  if (!pathname.startsWith(under)) return undefined;
  const inside = normalize(`/${decodeURIComponent(pathname.slice(under.length))}`);
  const path = join(folder, inside.endsWith('/') ? `${inside}index.html` : inside);
  // A missing file is an answer here, not a fault.
  const bytes = await readFile(path).catch(() => undefined);
  return bytes && { path, bytes };
}
