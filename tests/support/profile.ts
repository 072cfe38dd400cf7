import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { launchOptions } from './chromium.ts';

/** A browser with a profile on the disk, as visitors have one: it can be killed, damaged and started again. */
export interface Profile {
  readonly folder: string;
  /** Starts the browser; the page is blank. */
  readonly start: () => Promise<{ readonly context: BrowserContext; readonly page: Page }>;
  /** Ends all of its processes at once, as a crash does. */
  readonly kill: () => Promise<void>;
  /** Ends the browser too. */
  readonly remove: () => Promise<void>;
}

export async function makeProfile(): Promise<Profile> {
  const folder = await mkdtemp(join(tmpdir(), 'coterie-profile-'));
  let running: BrowserContext | undefined;
  return {
    folder,
    start: async () => {
      for (const name of await readdir(folder)) {
        if (name.startsWith('Singleton')) await rm(join(folder, name), { force: true });
      }
      const context = await chromium.launchPersistentContext(folder, {
        ...launchOptions(),
        viewport: { width: 1280, height: 800 },
      });
      running = context;
      return { context, page: context.pages()[0] ?? (await context.newPage()) };
    },
    kill: async () => {
      for (const pid of await processesOf(folder)) {
        try {
          process.kill(pid, 'SIGKILL');
        } catch {
          // It ended with its parent.
        }
      }
      while ((await processesOf(folder)).length > 0) await new Promise((waited) => setTimeout(waited, 20));
    },
    remove: async () => {
      await running?.close().catch(() => undefined);
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** Where processes can be told by the profile that they run on. */
export const CAN_KILL = process.platform === 'linux';

async function processesOf(folder: string): Promise<readonly number[]> {
  const all = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const found = await Promise.all(
    all.map(async (pid) => {
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
      return command.includes(folder) ? [pid] : [];
    }),
  );
  return found.flat();
}
