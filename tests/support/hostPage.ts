import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const REVEAL = new URL('../../node_modules/reveal.js/dist/', import.meta.url);

/** A page of somebody else, of another origin than the app, with the files of reveal.js beside it. */
export async function serveHostPage(
  html: string,
): Promise<{ readonly url: string; readonly stop: () => void }> {
  const server = createServer(async ({ url = '/' }, response) => {
    const name = url.slice(1).split(/[?#]/)[0] ?? '';
    const type = name === '' ? 'text/html' : name.endsWith('.css') ? 'text/css' : 'text/javascript';
    const body = name === '' ? html : await readFile(new URL(name, REVEAL)).catch(() => undefined);
    response.writeHead(body === undefined ? 204 : 200, { 'content-type': `${type}; charset=utf-8` });
    response.end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
