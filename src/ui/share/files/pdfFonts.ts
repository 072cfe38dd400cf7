import cyrillicItalic from '@fontsource/source-sans-3/files/source-sans-3-cyrillic-400-italic.woff?url';
import cyrillic400 from '@fontsource/source-sans-3/files/source-sans-3-cyrillic-400-normal.woff?url';
import cyrillic600 from '@fontsource/source-sans-3/files/source-sans-3-cyrillic-600-normal.woff?url';
import greekItalic from '@fontsource/source-sans-3/files/source-sans-3-greek-400-italic.woff?url';
import greek400 from '@fontsource/source-sans-3/files/source-sans-3-greek-400-normal.woff?url';
import greek600 from '@fontsource/source-sans-3/files/source-sans-3-greek-600-normal.woff?url';
import latinItalic from '@fontsource/source-sans-3/files/source-sans-3-latin-400-italic.woff?url';
import latin400 from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff?url';
import latin600 from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff?url';
import latinExtItalic from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-italic.woff?url';
import latinExt400 from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-normal.woff?url';
import latinExt600 from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-600-normal.woff?url';
import vietnameseItalic from '@fontsource/source-sans-3/files/source-sans-3-vietnamese-400-italic.woff?url';
import vietnamese400 from '@fontsource/source-sans-3/files/source-sans-3-vietnamese-400-normal.woff?url';
import vietnamese600 from '@fontsource/source-sans-3/files/source-sans-3-vietnamese-600-normal.woff?url';
import { type Cut, cutOf } from '#draw/pdf/type.ts';
import type { Slide } from '#draw/slide/slide.ts';

interface Script {
  readonly letters: RegExp;
  readonly files: { readonly [C in Cut]: string };
}

/** The files of the font by script, each for the letters that its makers say it has; the most common first. */
const SCRIPTS: readonly Script[] = [
  {
    letters: /[ -\u00FF\u0131\u0152-\u0153\u2000-\u206F\u20AC\u2122\u2212]/u,
    files: { Regular: latin400, Semibold: latin600, Italic: latinItalic },
  },
  {
    letters: /[\u0100-\u02BA\u02BD-\u02FF\u1D00-\u1DBF\u1E00-\u1E9F\u1EF2-\u1EFF\u2C60-\u2C7F\uA720-\uA7FF]/u,
    files: { Regular: latinExt400, Semibold: latinExt600, Italic: latinExtItalic },
  },
  {
    letters: /[\u01A0-\u01B0\u1EA0-\u1EF9\u20AB]/u,
    files: { Regular: vietnamese400, Semibold: vietnamese600, Italic: vietnameseItalic },
  },
  { letters: /[\u0370-\u03FF]/u, files: { Regular: greek400, Semibold: greek600, Italic: greekItalic } },
  {
    letters: /[\u0400-\u045F\u0490-\u0491\u04B0-\u04B1\u2116]/u,
    files: { Regular: cyrillic400, Semibold: cyrillic600, Italic: cyrillicItalic },
  },
];

/** Fetches, from where the app came, the files that these slides need, by cut. One that cannot be had is left out. */
export async function fontsFor(slides: readonly Slide[]): Promise<ReadonlyMap<Cut, readonly Uint8Array[]>> {
  const texts = new Map<Cut, string>();
  for (const { marks } of slides.flatMap(({ groups }) => groups)) {
    for (const mark of marks) {
      if (mark.kind !== 'text') continue;
      texts.set(cutOf(mark), `${texts.get(cutOf(mark)) ?? ''}${mark.text.normalize('NFC')}`);
    }
  }
  const cuts = Array.from(texts, async ([cut, text]) => {
    const wanted = SCRIPTS.filter(({ letters }) => letters.test(text));
    const files = await Promise.all(wanted.map(({ files: { [cut]: address } }) => bytesOf(address)));
    return [cut, files.filter((file) => file !== undefined)] as const;
  });
  return new Map(await Promise.all(cuts));
}

/** A page without a server, or one that has lost it, has no fonts to fetch: its text is painted instead. */
async function bytesOf(address: string): Promise<Uint8Array | undefined> {
  try {
    const answer = await fetch(address);
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
  } catch {
    return undefined;
  }
}
