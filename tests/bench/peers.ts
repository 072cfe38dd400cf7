import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const PEERS = import.meta.dirname;

/** Fetches the peers into a folder of their own when they are not there yet. What is said goes to the error stream. */
export function fetchPeers(): void {
  if (existsSync(join(PEERS, 'node_modules'))) return;
  process.stderr.write('Fetching the peers once (npm ci in tests/bench)…\n');
  execFileSync('npm', ['ci', '--prefix', PEERS, '--no-audit', '--no-fund'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

const requirePeer = createRequire(join(PEERS, 'package.json'));

/** A peer by its name. They are no packages of the product, so their types are given where they are used. */
export function peer<T>(name: string): T {
  return requirePeer(name) as T;
}
