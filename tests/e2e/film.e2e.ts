import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixture.ts';
import { open } from './steps.ts';

async function openVideo(page: Page): Promise<void> {
  // Three years, so that a film is short to make.
  await open(page, 'years=2016-2018');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('tab', { name: 'Video' }).click();
}

async function make(page: Page, format: string): Promise<Buffer> {
  await page.getByLabel('File').selectOption(format);
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: `Make the ${format}` }).click();
  const bytes = await readFile(await (await waiting).path());
  await expect(page.getByText(`Saved as ${format}`)).toBeVisible();
  return bytes;
}

/** Plays a video in the page as far as its first and last picture, which come back as their lightness. */
function lookAt(page: Page, type: string, bytes: Buffer) {
  return page.evaluate(
    async ([kind, text]) => {
      const blob = new Blob([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], { type: kind });
      const video = document.createElement('video');
      video.muted = true;
      video.src = URL.createObjectURL(blob);
      const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      const inkAt = async (time: number): Promise<number> => {
        video.currentTime = time;
        await new Promise((resolve) => video.addEventListener('seeked', resolve, { once: true }));
        // What is drawn right after a seek may be the picture before.
        await new Promise((resolve) => setTimeout(resolve, 200));
        if (context === null) return 0;
        Object.assign(context.canvas, { width: video.videoWidth, height: video.videoHeight });
        context.drawImage(video, 0, 0);
        const { data } = context.getImageData(0, 0, video.videoWidth, video.videoHeight);
        return data.filter((value, i) => i % 4 === 1 && value < 128).length;
      };
      await new Promise((resolve, reject) => {
        video.addEventListener('loadeddata', resolve);
        video.addEventListener('error', () => reject(new Error(video.error?.message)));
      });
      const { videoWidth: width, videoHeight: height, duration } = video;
      return { width, height, duration, first: await inkAt(0.01), last: await inkAt(duration - 0.01) };
    },
    [type, bytes.toString('base64')] as const,
  );
}

for (const [format, type] of [
  ['MP4', 'video/mp4'],
  ['WebM', 'video/webm'],
] as const) {
  test(`the growth as ${format} plays from the first year to the last`, async ({ page }) => {
    test.slow();
    await openVideo(page);
    await page.getByLabel('Size').selectOption('1280 × 720');
    await page.getByLabel('Rests at each year').selectOption('0.5 s');
    const bytes = await make(page, format);
    // The policy of the page lets no media in, so the film is looked at outside of it.
    const blank = await page.context().newPage();
    const seen = await lookAt(blank, type, bytes);
    expect(seen).toMatchObject({ width: 1280, height: 720 });
    // Three stops of half a second, two ways of eight tenths, and a last look.
    expect(seen.duration).toBeCloseTo(4.1, 1);
    expect(seen.last).toBeGreaterThan(seen.first);
    expect(seen.first).toBeGreaterThan(0);
  });
}

/** Size, frames and their time in hundredths of a second, as the file says. Throws where it is no GIF. */
function readGif(bytes: Buffer) {
  if (bytes.toString('latin1', 0, 6) !== 'GIF89a') throw new Error('No GIF.');
  const [width, height] = [bytes.readUInt16LE(6), bytes.readUInt16LE(8)];
  const tableOf = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));
  const pastBlocks = (at: number): number => {
    let i = at;
    while (bytes[i] !== 0) i += (bytes[i] ?? 0) + 1;
    return i + 1;
  };
  let at = 13 + tableOf(bytes[10] ?? 0);
  let [frames, time] = [0, 0];
  while (bytes[at] !== 0x3b) {
    if (bytes[at] === 0x21) {
      if (bytes[at + 1] === 0xf9) time += bytes.readUInt16LE(at + 4);
      at = pastBlocks(at + 2);
    } else if (bytes[at] === 0x2c) {
      frames += 1;
      at = pastBlocks(at + 10 + tableOf(bytes[at + 9] ?? 0) + 1);
    } else throw new Error(`Byte ${bytes[at]} at ${at} begins no block.`);
  }
  expect(at).toBe(bytes.length - 1);
  return { width, height, frames, time };
}

test('the growth as GIF has a frame a stop and eight on each way', async ({ page }) => {
  await openVideo(page);
  const gif = await make(page, 'GIF');
  expect(readGif(gif)).toEqual({ width: 960, height: 540, frames: 3 + 2 * 8, time: 300 + 160 + 100 });
  expect(gif.length).toBeLessThan(50e6);
});

test('a film can be cancelled, and then another made', async ({ page }) => {
  await openVideo(page);
  await expectAccessible(page);
  await page.getByLabel('Rests at each year').selectOption('8 s');
  await page.getByRole('button', { name: 'Make the MP4' }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Cancelled; nothing was saved.')).toBeVisible();
  await make(page, 'GIF');
});

test('where the browser cannot encode, it says so and offers GIF', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'VideoEncoder'));
  await openVideo(page);
  await page.getByRole('button', { name: 'Make the MP4' }).click();
  await expect(page.getByText(/cannot encode MP4 at 1920 × 1080\. Choose GIF/)).toBeVisible();
});
