import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';

const FILE = join(import.meta.dirname, 'RESULTS.md');
const HEAD = `# What was measured

Written by \`npm run bench\`. All engines of a table ran in one go on one machine, in turns; read the ratios, since the times
are the machine's. Medians.
`;

/** Puts a table into its section of RESULTS.md, in place of what was measured there before. */
export function writeResults(section: string, how: string, table: string): void {
  const before = existsSync(FILE) ? readFileSync(FILE, 'utf8') : HEAD;
  const [cpu] = cpus();
  const machine = `${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
  const date = new Date().toISOString().slice(0, 10);
  const body = `## ${section}\n\n${how} ${date}; ${machine}.\n\n${table}\n`;
  const sections = before.split(/^(?=## )/m);
  const at = sections.findIndex((text) => text.startsWith(`## ${section}\n`));
  const next = at < 0 ? [...sections, body] : sections.with(at, body);
  writeFileSync(FILE, next.map((text) => `${text.trimEnd()}\n`).join('\n'));
}
