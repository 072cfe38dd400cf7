import { saveBlob } from '#browser/files.ts';
import type { DeckSlide } from '#draw/pptx/pptx.ts';
import type { Slide } from '#draw/slide/slide.ts';

/** What a file is made of. */
export interface PictureJob {
  readonly slide: Slide;
  readonly title: string;
  readonly density: number;
  /** A slide for each scene, or the one there is: made when it is asked for. */
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
  pdf: async ({ slide, title }) => (await import('./pdf.ts')).toPdfFile([slide], title),
  pptx: async ({ deck, title }) => (await import('./pptx.ts')).toPptxFile(deck(), title),
  png: async ({ slide, density }) => (await import('./png.ts')).toPng(slide, density),
};

/** Makes the file, hands it over, and says what it was. */
export async function savePicture(format: PictureFormat, name: string, job: PictureJob): Promise<string> {
  const blob = await WRITERS[format](job);
  saveBlob(`${name}.${format}`, blob);
  return `Saved as ${format.toUpperCase()}, ${sizeWords(blob.size)}.`;
}

/** "8 kB", "1.4 MB". */
function sizeWords(bytes: number): string {
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
