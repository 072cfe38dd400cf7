import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { writeDocument } from '../../../src/core/document/write.ts';
import { serve } from '../../support/serve.ts';
import { toDocument } from '../cliques.ts';
import type { Ties } from '../networks.ts';

const HERE = import.meta.dirname;
const DIST = join(HERE, '../../../dist');

/** The app, the page of the peers and what they show, on one server. */
export interface Site {
  readonly url: string;
  readonly put: (name: string, text: string) => void;
  /** Gzipped, of scripts by their addresses. */
  readonly bytesOf: (scripts: readonly string[]) => number;
  readonly stop: () => Promise<void>;
}

export async function openSite(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-bench-'));
  cpSync(DIST, folder, { recursive: true });
  await build({
    root: HERE,
    base: './',
    configFile: false,
    logLevel: 'error',
    // Its package names a file for browsers that is no module, where cosmos imports a module.
    resolve: { alias: { 'gl-bench': join(HERE, '../node_modules/gl-bench/dist/gl-bench.module.js') } },
    build: {
      outDir: join(folder, 'peers'),
      emptyOutDir: true,
      target: 'esnext',
      rollupOptions: { input: ['index.html', 'vosviewer.html'].map((name) => join(HERE, name)) },
    },
  });
  const served = await serve(folder);
  return {
    url: served.url,
    put: (name, text) => writeFileSync(join(folder, name), text),
    bytesOf: (scripts) =>
      [...new Set(scripts)].reduce((sum, address) => {
        const path = new URL(address).pathname.replace(new URL(served.url).pathname, '');
        return sum + gzipSync(readFileSync(join(folder, path))).length;
      }, 0),
    stop: async () => {
      await served.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** What the peers show, and the list of publications that has the same network; `places` for whoever only draws. */
export function putNetwork(site: Site, name: string, network: Ties, places: readonly number[] = []): void {
  const { persons, ties } = network;
  site.put(`${name}.ties.json`, JSON.stringify({ persons, ties: ties.map(([a, b]) => [a, b]), places }));
  site.put(`${name}.json`, writeDocument(toDocument(network, name)));
}
