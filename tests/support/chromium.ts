import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** The browser of the tests: the one that is named, else Debian's, else Playwright's own. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  const places = named ? [named] : ['/usr/bin/chromium', chromium.executablePath()];
  return places.find((place) => existsSync(place));
}

/** For runs without a screen, as any user, that fetch nothing of their own. */
const CHROMIUM_ARGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  // Without a GPU, canvas 2D is fast in software; SwiftShader serves WebGL alone.
  '--enable-unsafe-swiftshader',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
];

export function launchOptions(): { readonly executablePath?: string; readonly args: string[] } {
  const executablePath = findChromium();
  return { ...(executablePath === undefined ? {} : { executablePath }), args: [...CHROMIUM_ARGS] };
}
