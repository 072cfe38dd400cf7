import { expect, test } from 'vitest';
import type { MarkGroup } from '#draw/marks.ts';
import { createMeasure } from '#draw/measure.ts';
import { DEFAULT_SLIDE, paintSlide, type SlideOptions, toSlide } from '#draw/slide/slide.ts';
import { toSvg } from '#draw/svg.ts';
import { inputOf, sampleState } from './support.ts';

const SIZE = { width: 960, height: 540 };

/** A picture that is loaded as a file has no fonts of the page, so the shapes alone can be held to one another. */
const shapesOnly = (group: MarkGroup): MarkGroup => ({
  ...group,
  marks: group.marks.filter(({ kind }) => kind !== 'text'),
});

function contextOf(): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = SIZE.width;
  canvas.height = SIZE.height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('There is no canvas here.');
  return context;
}

/** As it looks on white: of what shines through, the colour alone says nothing. */
function pixelsOf(picture: CanvasImageSource): Uint8ClampedArray {
  const context = contextOf();
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, SIZE.width, SIZE.height);
  context.drawImage(picture, 0, 0);
  return context.getImageData(0, 0, SIZE.width, SIZE.height).data;
}

async function loaded(svg: string): Promise<CanvasImageSource> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  return image;
}

const CASES: readonly (readonly [string, Partial<SlideOptions>])[] = [
  ['light', {}],
  ['dark, with strong ties', { theme: 'dark', boldTies: true }],
  ['without a ground', { transparent: true }],
];

test.each(CASES)('the SVG file, loaded as a picture, and the PNG show the same: %s', async (_, options) => {
  const input = { ...inputOf(sampleState()), measure: createMeasure().measure };
  const slide = toSlide(input, { ...DEFAULT_SLIDE, ...options, size: SIZE });
  const shapes = { ...slide, groups: slide.groups.map(shapesOnly) };
  const painted = contextOf();
  paintSlide(painted, shapes, 1);
  const [png, svg] = [
    pixelsOf(painted.canvas),
    pixelsOf(await loaded(toSvg(shapes.groups, { size: SIZE, title: 'Test' }))),
  ];
  let ink = 0;
  let unlike = 0;
  for (let i = 0; i < png.length; i += 4) {
    const apart = [0, 1, 2].map((channel) => Math.abs((png[i + channel] ?? 0) - (svg[i + channel] ?? 0)));
    if (Math.max(...apart) > 40) unlike++;
    if ([0, 1, 2].some((channel) => png[i + channel] !== png[channel])) ink++;
  }
  // Edges are smoothed a little differently: one pixel in a thousand of what is drawn.
  expect(ink).toBeGreaterThan(20_000);
  expect(unlike).toBeLessThan(ink / 1000);
});
