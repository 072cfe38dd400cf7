import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './chromium.ts';

const ADVICE = `The tests need Chromium, and there is none here. Do one of these, then run the tests again:
  install it from your system (Debian: apt-get install chromium),
  or let Playwright fetch its own: npx playwright install chromium,
  or name one that you have: CHROMIUM_PATH=/path/to/chromium npm test
`;

/** Finds a browser for the tests, or installs Debian's where that is possible. */
export function main(): void {
  if (findChromium() !== undefined) return;
  if (process.env.CHROMIUM_PATH === undefined && existsSync('/etc/debian_version')) install();
  if (findChromium() !== undefined) return;
  process.stderr.write(ADVICE);
  process.exitCode = 1;
}

function install(): void {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const step of [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
  ]) {
    const [command = '', ...rest] = [...sudo, ...step];
    const { status } = spawnSync(command, rest, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) return;
  }
}
