import type { Frame, Page } from '@playwright/test';
import { expect, test } from './fixture.ts';

test('paints in a frame that has no origin, from a host that sends no headers', async ({ page, baseURL }) => {
  const frame = await frameOf(page, `${baseURL}embed.html`);
  await expect.poll(() => inkOf(frame)).toBeGreaterThan(100);
});

test('paints as a page of its own', async ({ page }) => {
  await page.goto('./embed.html');
  await expect.poll(() => inkOf(page.mainFrame())).toBeGreaterThan(100);
});

/** The plainest slide: a page with nothing but the sandboxed frame. */
async function frameOf(page: Page, url: string): Promise<Frame> {
  await page.setContent(
    `<iframe title="map" sandbox="allow-scripts" style="width:960px;height:540px" src="${url}"></iframe>`,
  );
  const frame = page.frames()[1];
  if (frame === undefined) throw new Error('The page has no frame.');
  return frame;
}

/** How many pixels of the largest canvas are not of the colour in its corner. */
function inkOf(frame: Frame): Promise<number> {
  return frame.evaluate(() => {
    const [canvas] = [...document.querySelectorAll('canvas')].sort((a, b) => b.width - a.width);
    const image = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height);
    const pixels = new Uint32Array(image?.data.buffer ?? new ArrayBuffer(0));
    return pixels.filter((pixel) => pixel !== pixels[0]).length;
  });
}
