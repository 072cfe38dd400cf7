import { defineConfig } from '@playwright/test';
import { launchOptions } from './support/chromium.ts';

export default defineConfig({
  testDir: './e2e',
  testMatch: '*.e2e.ts',
  globalSetup: './support/served.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env.CI !== undefined,
  timeout: 30_000,
  reporter: [['list']],
  use: {
    // Known to the workers, which read this file again once `served.ts` has run.
    baseURL: process.env.COTERIE_URL ?? '',
    viewport: { width: 1280, height: 800 },
    launchOptions: launchOptions(),
    // Recording takes half as long again; ask for it with `--trace on`.
    trace: 'off',
  },
});
