import { strToU8, zipSync } from 'fflate';
import type { Measure } from '../sheet.ts';
import type { Slide } from '../slide/slide.ts';
import { sharedNames } from './names.ts';
import {
  appProperties,
  CORE_KIND,
  contentTypes,
  coreProperties,
  notesMaster,
  notesSlide,
  presentation,
  relationships,
  slideLayout,
  slideMaster,
  themePart,
} from './parts.ts';
import { slidePart } from './slidePart.ts';
import { paragraphs } from './text.ts';
import { SLIDE_HEIGHT } from './xml.ts';

export interface DeckSlide {
  readonly slide: Slide;
  readonly title: string;
  /** What is said while it stands: the speaker's notes. */
  readonly notes: string;
}

/** Archives hold dates from 1980 on; the same deck is to give the same bytes. */
const NO_DATE = new Date(1980, 0, 1);

/**
 * Slides as a PowerPoint file of native shapes: one a person, one a tie that is glued to its two persons, text as text,
 * titles as titles, notes as notes. A person is called the same on every slide, after "!!", and slides after the first
 * come by Morph, which moves shapes of one such name to their new place. All slides have the size of the first.
 */
export function toPptx(deck: readonly DeckSlide[], title: string, measure: Measure): Uint8Array {
  const [first] = deck;
  if (first === undefined) throw new Error('There is no slide to save.');
  const { size, theme } = first.slide;
  const width = Math.round((SLIDE_HEIGHT * size.width) / size.height);
  const names = sharedNames(deck.map(({ slide }) => slide));
  const numbers = deck.map((_, i) => i + 1);
  const files: readonly (readonly [path: string, text: string])[] = [
    ['[Content_Types].xml', contentTypes(deck.length)],
    [
      '_rels/.rels',
      relationships([
        ['officeDocument', 'ppt/presentation.xml'],
        [CORE_KIND, 'docProps/core.xml'],
        ['extended-properties', 'docProps/app.xml'],
      ]),
    ],
    ['docProps/core.xml', coreProperties(title)],
    ['docProps/app.xml', appProperties(deck.length)],
    ['ppt/presentation.xml', presentation(deck.length, width)],
    [
      'ppt/_rels/presentation.xml.rels',
      relationships([
        ['slideMaster', 'slideMasters/slideMaster1.xml'],
        ['notesMaster', 'notesMasters/notesMaster1.xml'],
        ['theme', 'theme/theme1.xml'],
        ...numbers.map((number) => ['slide', `slides/slide${number}.xml`] as const),
      ]),
    ],
    ['ppt/theme/theme1.xml', themePart(theme)],
    ['ppt/theme/theme2.xml', themePart(theme)],
    ['ppt/slideMasters/slideMaster1.xml', slideMaster(width)],
    [
      'ppt/slideMasters/_rels/slideMaster1.xml.rels',
      relationships([
        ['slideLayout', '../slideLayouts/slideLayout1.xml'],
        ['theme', '../theme/theme1.xml'],
      ]),
    ],
    ['ppt/slideLayouts/slideLayout1.xml', slideLayout()],
    [
      'ppt/slideLayouts/_rels/slideLayout1.xml.rels',
      relationships([['slideMaster', '../slideMasters/slideMaster1.xml']]),
    ],
    ['ppt/notesMasters/notesMaster1.xml', notesMaster()],
    ['ppt/notesMasters/_rels/notesMaster1.xml.rels', relationships([['theme', '../theme/theme2.xml']])],
    ...deck.flatMap((one, i) =>
      filesOf(one, i + 1, (slide, number) =>
        slidePart(slide, { names, measure, title: one.title, morphs: number > 1 }),
      ),
    ),
  ];
  return zipSync(Object.fromEntries(files.map(([path, text]) => [path, strToU8(text)])), {
    level: 9,
    mtime: NO_DATE,
  });
}

function filesOf(
  { slide, notes }: DeckSlide,
  number: number,
  partOf: (slide: Slide, number: number) => string,
): readonly (readonly [path: string, text: string])[] {
  return [
    [`ppt/slides/slide${number}.xml`, partOf(slide, number)],
    [
      `ppt/slides/_rels/slide${number}.xml.rels`,
      relationships([
        ['slideLayout', '../slideLayouts/slideLayout1.xml'],
        ['notesSlide', `../notesSlides/notesSlide${number}.xml`],
      ]),
    ],
    [`ppt/notesSlides/notesSlide${number}.xml`, notesSlide(paragraphs(notes))],
    [
      `ppt/notesSlides/_rels/notesSlide${number}.xml.rels`,
      relationships([
        ['notesMaster', '../notesMasters/notesMaster1.xml'],
        ['slide', `../slides/slide${number}.xml`],
      ]),
    ],
  ];
}
