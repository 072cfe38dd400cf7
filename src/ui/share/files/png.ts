import { paintSlide, type Slide } from '#draw/slide/slide.ts';

/** The slide as a PNG, drawn anew at `density` pixels for each of its own. Refuses with a sentence that can be shown. */
export async function toPng(slide: Slide, density: number): Promise<Blob> {
  const width = Math.round(slide.size.width * density);
  const height = Math.round(slide.size.height * density);
  const tooLarge = new Error(
    `This browser cannot draw a picture of ${width} × ${height} pixels. Nothing was saved; choose a smaller density.`,
  );
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null || !holdsInk(context, width, height)) throw tooLarge;
  paintSlide(context, slide, density);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw tooLarge;
  return blob;
}

/** A canvas that is larger than a browser can hold takes every stroke and keeps none, so its far corner is tried. */
function holdsInk(context: CanvasRenderingContext2D, width: number, height: number): boolean {
  context.fillStyle = '#000000';
  context.fillRect(width - 1, height - 1, 1, 1);
  const [, , , alpha] = context.getImageData(width - 1, height - 1, 1, 1).data;
  return alpha === 255;
}
