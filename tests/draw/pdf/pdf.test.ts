import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import type { CoterieDocument } from '#core/model/document.ts';
import { toPdf } from '#draw/pdf/pdf.ts';
import type { Cut } from '#draw/pdf/type.ts';
import { DEFAULT_SLIDE, type SlideOptions, toSlide } from '#draw/slide/slide.ts';
import { initialState } from '#state/store.ts';
import { collaborationOf, hostileDocument, sixHundredWorks } from '#tests/support/hostile.ts';
import { inputOf, sampleState } from '../slide/support.ts';
import { measure } from '../support.ts';

const FILES = { Regular: '400-normal', Semibold: '600-normal', Italic: '400-italic' } as const;
const SCRIPTS = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic'];
const fonts: ReadonlyMap<Cut, readonly Uint8Array[]> = new Map(
  (Object.keys(FILES) as Cut[]).map((cut) => [
    cut,
    SCRIPTS.map((script) => {
      const path = `node_modules/@fontsource/source-sans-3/files/source-sans-3-${script}-${FILES[cut]}.woff`;
      return new Uint8Array(readFileSync(path));
    }),
  ]),
);

const inked = { left: 0, top: 0, right: 10, bottom: 5, columns: 2, rows: 1 };
const paintText = () => ({ ...inked, pixels: new Uint8ClampedArray(8) });

function pdfOf(document: CoterieDocument, options: Partial<SlideOptions> = {}, withFonts = fonts) {
  const slide = toSlide(inputOf(initialState(document)), { ...DEFAULT_SLIDE, ...options });
  const texts = slide.groups.flatMap(({ marks }) =>
    marks.flatMap((mark) => (mark.kind === 'text' && mark.halo === 0 ? [mark.text] : [])),
  );
  return {
    texts,
    bytes: toPdf([slide, slide], { title: document.title, fonts: withFonts, measure, paintText }),
  };
}

async function read(bytes: Uint8Array) {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const page = await pdf.getPage(1);
  const { items } = await page.getTextContent();
  const operators = await page.getOperatorList();
  const text = items.map((item) => ('str' in item ? item.str : '')).join('');
  const { info } = await pdf.getMetadata();
  return { pages: pdf.numPages, view: page.view, text, info, operators: operators.fnArray.length };
}

/** As a reader gives it back: without spaces, which it guesses, composed, and with no control characters. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{Cc}\p{Cf}]/gu, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD');
const letters = (text: string): string => [...bare(text)].sort().join('');

describe.each([
  ['the sample', sampleState().document],
  ['six hundred works', sixHundredWorks()],
  ['hostile names', hostileDocument()],
  ['a list of 7,000 authors', collaborationOf(7000)],
  ['nothing', { ...sampleState().document, works: [], persons: [], positions: {} }],
] as const)('%s', (_, document) => {
  test('opens, and every text of the slide is found in it', async () => {
    const { texts, bytes } = pdfOf(document);
    const { pages, view, text, operators, info } = await read(bytes);
    expect(pages).toBe(2);
    expect(view).toEqual([0, 0, 960, 540]);
    expect(operators).toBeGreaterThan(5);
    // The halo of a name is the name once more, so letters are held to be there rather than counted.
    for (const letter of new Set(letters(texts.join('')))) expect(text.normalize('NFKC')).toContain(letter);
    for (const name of texts.filter((name) => /^[\p{Script=Latin} .]+$/u.test(name)))
      expect(bare(text)).toContain(bare(name));
    expect(info).toMatchObject({ Title: document.title.replaceAll('\u0000', '') });
  });
});

test('without its fonts every text is painted, and can still be searched', async () => {
  const { texts, bytes } = pdfOf(hostileDocument(), {}, new Map());
  const { text } = await read(bytes);
  for (const letter of new Set(letters(texts.join('')))) expect(text.normalize('NFKC')).toContain(letter);
});

test('the same slide gives the same bytes', () => {
  expect(pdfOf(sampleState().document).bytes).toEqual(pdfOf(sampleState().document).bytes);
});
