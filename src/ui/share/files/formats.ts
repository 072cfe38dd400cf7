import { copyImage } from '#browser/clipboard.ts';
import { saveBlob } from '#browser/files.ts';
import type { DeckSlide } from '#draw/pptx/pptx.ts';
import type { Slide } from '#draw/slide/slide.ts';

/** What a file is made of. */
export interface PictureJob {
  readonly slide: Slide;
  /** What the picture is of, and for those who cannot see it all that it says. */
  readonly name: string;
  readonly title: string;
  readonly density: number;
  /** The pages of a file that has pages: drawn when they are asked for. */
  readonly deck: () => readonly DeckSlide[];
}

export type PictureFormat = 'svg' | 'png' | 'pdf' | 'pptx';

type Writer = (job: PictureJob) => Promise<Blob>;

/** Each writer is fetched when it is first asked for. */
const WRITERS: { readonly [F in PictureFormat]: () => Promise<Writer> } = {
  svg: async () => {
    const { toSvg } = await import('#draw/svg.ts');
    return async ({ slide, title }) => {
      const text = toSvg(slide.groups, { size: slide.size, names: slide.names, title });
      return new Blob([text], { type: 'image/svg+xml;charset=utf-8' });
    };
  },
  png: async () => {
    const { toPng } = await import('./png.ts');
    return ({ slide, density }) => toPng(slide, density);
  },
  pdf: async () => {
    const { toPdfFile } = await import('./pdf.ts');
    return ({ deck, name }) =>
      toPdfFile(
        deck().map(({ slide }) => slide),
        name,
      );
  },
  pptx: async () => {
    const { toPptxFile } = await import('./pptx.ts');
    return async ({ deck, name }) => toPptxFile(deck(), name);
  },
};

/** The file alone. A failure rejects with a sentence that can be shown. */
export async function makePicture(format: PictureFormat, job: PictureJob): Promise<Blob> {
  const write = await WRITERS[format]().catch(() => {
    throw new Error(
      'The part of Coterie that writes it could not be fetched. Nothing was saved; try again once the network is back.',
    );
  });
  return write(job);
}

/** Makes the file, hands it over, and says what it was. A failure rejects with a sentence that can be shown. */
export async function savePicture(format: PictureFormat, job: PictureJob): Promise<string> {
  const blob = await makePicture(format, job);
  saveBlob(`${job.name}.${format}`, blob);
  return `Saved as ${format.toUpperCase()}, ${sizeWords(blob.size)}.`;
}

/** Puts the picture on the clipboard, to be pasted into a slide. */
export async function copyPicture(job: PictureJob): Promise<string> {
  if (await copyImage(makePicture('png', job)))
    return 'The picture is on the clipboard: paste it into a slide.';
  throw new Error('The browser refused the clipboard. Save it as PNG instead.');
}

/** "8 kB", "1.4 MB". */
export function sizeWords(bytes: number): string {
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
