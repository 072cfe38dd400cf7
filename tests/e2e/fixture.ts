import { test as base, expect, type Page } from '@playwright/test';
import axe from 'axe-core';

interface Log {
  /** What a browser would complain of. A test that provokes complaints on purpose takes them out. */
  readonly complaints: string[];
  /** Origins that a test stands up itself, beside the app's. */
  readonly hosts: string[];
}

/** Every journey ends with a clean console, no policy violated, and nothing asked of anybody else. */
export const test = base.extend<Log>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what a fixture needs.
  hosts: async ({}, use) => use([]),
  complaints: [
    async ({ context, baseURL, hosts }, use) => {
      const complaints: string[] = [];
      const own = new URL(baseURL ?? '').origin;
      context.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
      context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().message}`));
      context.on('requestfailed', (request) => {
        // Whatever is still under way when a page is left is aborted, and that is nobody's fault.
        const why = request.failure()?.errorText;
        if (why !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()} ${why}`);
      });
      context.on('request', (request) => {
        if (isElsewhere(request.url(), [own, ...hosts]))
          complaints.push(`asked another host: ${request.url()}`);
      });
      await context.addInitScript(reportViolations);
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

function isElsewhere(url: string, known: readonly string[]): boolean {
  const { origin, protocol } = new URL(url);
  return protocol !== 'data:' && protocol !== 'blob:' && !known.includes(origin);
}

/** Runs in the page, in every frame of it. */
function reportViolations(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    // biome-ignore lint/suspicious/noConsole: the console is how a frame without an origin can still speak.
    console.error(`policy violated: ${event.violatedDirective} by ${event.blockedURI} ${event.sample}`);
  });
}

/** No fault that axe can find: the floor, not the goal. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run({ iframes: false } as never),
  );
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`)).toEqual(
    [],
  );
}
