// Node 20 reads no TypeScript, so Vite reads it: `node tests/support/run.mjs tests/bench/bench.ts --json`.
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const [file, ...options] = process.argv.slice(2);
const { module } = await runnerImport(resolve(file), { logLevel: 'error' });
await module.main(options);
