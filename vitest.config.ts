import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './tests/support/chromium.ts';
import { assemblyScript } from './vite.assembly.ts';

/** Met by a test after the browser has started, a package would be prepared then, and the page reloaded mid-run. */
const PACKAGES = [
  'd3',
  'graphology',
  'graphology-communities-louvain',
  'graphology-metrics/centrality/betweenness.js',
  'lucide-react',
  'react',
  'react-aria-components',
  'react-dom',
  'react-dom/client',
  'react/jsx-dev-runtime',
  'react/jsx-runtime',
  'valibot',
  'vitest-browser-react',
  'zustand',
  'zustand/vanilla',
];

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'node', include: ['tests/**/*.test.ts'], testTimeout: 60_000 } },
      {
        plugins: [react(), assemblyScript()],
        optimizeDeps: { include: PACKAGES },
        test: {
          name: 'browser',
          include: ['tests/**/*.test.tsx'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: 'chromium' }],
            viewport: { width: 1280, height: 800 },
          },
        },
      },
    ],
  },
});
