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

/** Each writer is fetched when it is first asked for. */
const WRITERS: { readonly [F in PictureFormat]: (job: PictureJob) => Promise<Blob> } = {
  svg: async ({ slide, title }) => {
    const { toSvg } = await import('#draw/svg.ts');
    const text = toSvg(slide.groups, { size: slide.size, names: slide.names, title });
    return new Blob([text], { type: 'image/svg+xml;charset=utf-8' });
  },
  pdf: async ({ deck, name }) => {
    const { toPdfFile } = await import('./pdf.ts');
    return toPdfFile(
      deck().map(({ slide }) => slide),
      name,
    );
  },
  pptx: async ({ deck, name }) => (await import('./pptx.ts')).toPptxFile(deck(), name),
  png: async ({ slide, density }) => (await import('./png.ts')).toPng(slide, density),
};

/** Makes the file, hands it over, and says what it was. */
export async function savePicture(format: PictureFormat, job: PictureJob): Promise<string> {
  const blob = await WRITERS[format](job);
  saveBlob(`${job.name}.${format}`, blob);
  return `Saved as ${format.toUpperCase()}, ${sizeWords(blob.size)}.`;
}

/** "8 kB", "1.4 MB". */
function sizeWords(bytes: number): string {
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
