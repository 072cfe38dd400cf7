import type { PersonId } from '#core/model/document.ts';
import { paint } from '../canvas.ts';
import { NO_COAST } from '../coast.ts';
import { composePicture } from '../compose.ts';
import { contentOf } from '../content.ts';
import type { Disc } from '../discs.ts';
import type { Bounds } from '../field.ts';
import type { Insets, Size, Transform } from '../fit.ts';
import type { SceneInput } from '../input.ts';
import type { MapContent } from '../map.ts';
import type { Mark, MarkGroup } from '../marks.ts';
import type { Scene } from '../scene.ts';
import type { LabelOptions, Measure } from '../sheet.ts';
import { type Theme, themeNamed } from '../theme.ts';
import { type Band, footBand, headBand } from './bands.ts';
import { type LegendKey, legendOf } from './legend.ts';
import { scaleGroups } from './scale.ts';
import { scaleOfSlide } from './sizes.ts';
import { stretchAround } from './stretch.ts';

/** What stands on a slide beside the map, in words. */
export interface SlideWords {
  readonly title: string;
  /** A sentence or two under the title, left out with it. */
  readonly caption?: string | undefined;
  /** What the works are narrowed by, each as a few words. */
  readonly filters: readonly string[];
  /** "41 authors · 96 collaborations · 24 works". */
  readonly status: string;
}

/** What can be left out. */
export const SLIDE_PARTS = ['title', 'filters', 'legend', 'status', 'land'] as const;
export type SlidePart = (typeof SLIDE_PARTS)[number];

/** How a slide is drawn. */
export interface SlideOptions {
  /** In pixels of the file; all is scaled with it, so that a small slide shows the same as a large one. */
  readonly size: Size;
  readonly theme: 'light' | 'dark';
  /** Without a ground the slide beneath shows through. */
  readonly transparent: boolean;
  /** Multiplies all type; 1 is right for a screen that is near. */
  readonly labelScale: number;
  /** At most so many names on the map; left out: as many as there is room for. */
  readonly mostNames?: number | undefined;
  /** Ties dark and wide enough for a pale beamer. */
  readonly boldTies: boolean;
  readonly without: ReadonlySet<SlidePart>;
}

export const DEFAULT_SLIDE: SlideOptions = {
  size: { width: 1920, height: 1080 },
  theme: 'light',
  transparent: false,
  labelScale: 1.2,
  boldTies: false,
  without: new Set(),
};

export interface SlideInput {
  readonly picture: SceneInput;
  readonly words: SlideWords;
  readonly measure: Measure;
  /** The stretch of the map to show, in layout units; left out: everybody who is in the picture. */
  readonly show?: Bounds | undefined;
  /** Where the map stands, as a slide of this size once said; left out: `show` is fitted between the words. */
  readonly transform?: Transform | undefined;
  /** A legend that says more than this picture asks for; left out: its own. */
  readonly legend?: readonly LegendKey[] | undefined;
  /** Scene and land where they are not simply those of `picture`: between two scenes, say. */
  readonly content?: Pick<MapContent, 'scene' | 'coast'> | undefined;
  /** Which sides names stood on in the frame before, so that they do not jump. */
  readonly before?: LabelOptions['before'];
}

/** A whole slide as marks, in pixels of `size`: what every printer paints alike. */
export interface Slide {
  readonly size: Size;
  readonly groups: readonly MarkGroup[];
  readonly theme: Theme;
  /** What its marks mean, whether or not that is written on it. */
  readonly legend: readonly LegendKey[];
  /** Where the map stands on it, before all is scaled. */
  readonly transform: Transform;
  /** Who can be met on it, by full name. */
  readonly names: ReadonlyMap<PersonId, string>;
}

const EDGE = 24;

/**
 * Map, title, filters in words, legend and status line, as wished. The same input gives the same marks; an empty
 * network gives a slide with its words alone.
 */
export function toSlide(input: SlideInput, options: SlideOptions): Slide {
  const { picture, words, measure } = input;
  const { without } = options;
  const theme = themeNamed(options.theme);
  const k = scaleOfSlide(options.size);
  // Laid out as on a screen, then scaled as a whole.
  const size = { width: options.size.width / k, height: options.size.height / k };
  // Names are what the back row reads: the words around them grow with them, but slower.
  const paper = { size, theme, measure, scale: Math.sqrt(options.labelScale) };
  const unless = <T>(part: SlidePart, value: T, other: T): T => (without.has(part) ? other : value);
  const lines = [
    unless('title', words.title, ''),
    unless('title', words.caption ?? '', ''),
    unless('filters', words.filters, []).join(' · '),
  ] as const;
  const head = headBand(lines, paper);
  const legend = input.legend ?? legendOf(picture);
  const foot = footBand(unless('legend', legend, []), unless('status', words.status, ''), paper);
  const insets = {
    top: Math.max(EDGE, head.height),
    right: EDGE,
    bottom: Math.max(EDGE, foot.height),
    left: EDGE,
  };
  const content = input.content ?? contentOf(picture, theme);
  const transform =
    input.transform ?? transformFor(input.show ?? stretchAround(content.scene.discs), size, insets);
  const isBeside = ({ y }: Disc): boolean => {
    const at = transform.y + y * transform.k;
    return at >= head.height && at <= size.height - foot.height;
  };
  const isCrowded = !content.scene.discs.every(isBeside);
  const map = composePicture({
    scene: options.transparent && isCrowded ? sceneBeside(content.scene, isBeside) : content.scene,
    coast: without.has('land') ? NO_COAST : content.coast,
    theme,
    transform,
    size,
    measure,
    labels: labelOptions(input, options, insets),
  });
  const groups = [
    ...(options.transparent ? [] : [groundGroup(theme, size)]),
    ...(options.transparent ? map.map((group) => withoutHalos(group, theme)) : map),
    ...(isCrowded && !options.transparent ? [sheets(head, foot, theme, size)] : []),
    ...head.groups,
    ...foot.groups,
  ];
  return {
    size: options.size,
    groups: scaleGroups(options.boldTies ? groups.map(withBoldTies) : groups, k).map(readable),
    theme,
    legend,
    transform,
    names: new Map(content.scene.discs.map(({ id, name }) => [id, name])),
  };
}

/** Paints a slide at `scale` pixels for each of its own; the context is left as it was. */
export function paintSlide(context: CanvasRenderingContext2D, { groups, size }: Slide, scale: number): void {
  context.save();
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, size.width, size.height);
  paint(context, groups);
  context.restore();
}

function transformFor(show: Bounds | undefined, size: Size, insets: Insets): Transform {
  if (show === undefined) return { x: 0, y: 0, k: 1 };
  const width = Math.max(1, size.width - insets.left - insets.right);
  const height = Math.max(1, size.height - insets.top - insets.bottom);
  const across = Math.max(1e-6, show.right - show.left);
  const k = Math.min(width / across, height / Math.max(1e-6, show.bottom - show.top));
  return {
    k,
    x: insets.left + width / 2 - (k * (show.left + show.right)) / 2,
    y: insets.top + height / 2 - (k * (show.top + show.bottom)) / 2,
  };
}

function labelOptions({ before }: SlideInput, options: SlideOptions, insets: Insets): LabelOptions {
  const { labelScale, mostNames } = options;
  return {
    insets,
    scale: labelScale,
    ...(mostNames === undefined ? {} : { most: mostNames }),
    ...(before === undefined ? {} : { before }),
  };
}

function groundGroup(theme: Theme, { width, height }: Size): MarkGroup {
  const box = { kind: 'box', left: 0, top: 0, right: width, bottom: height, opacity: 1 } as const;
  return { name: 'ground', opacity: 1, marks: [{ ...box, fill: theme.ground }] };
}

/** The water shows through, so nothing is known of what the names in it stand on. */
function withoutHalos(group: MarkGroup, theme: Theme): MarkGroup {
  const isHalo = (mark: Mark): boolean =>
    mark.kind === 'text' && mark.halo > 0 && mark.fill === theme.haloWater;
  return { ...group, marks: group.marks.filter((mark) => !isHalo(mark)) };
}

/** Letters that no printer shows alike, and breaks that some obey, are taken out of what is written. */
function readable(group: MarkGroup): MarkGroup {
  const isOdd = /[\p{Cc}\u2028\u2029]/u;
  if (!group.marks.some((mark) => mark.kind === 'text' && isOdd.test(mark.text))) return group;
  const marks = group.marks.map((mark) =>
    mark.kind === 'text'
      ? { ...mark, text: mark.text.replace(/[\t\n\r\u2028\u2029]+/gu, ' ').replace(/\p{Cc}/gu, '') }
      : mark,
  );
  return { ...group, marks };
}

const BOLD = { opacity: 0.75, width: 1.5 };

function withBoldTies(group: MarkGroup): MarkGroup {
  const marks = group.marks.map((mark) =>
    mark.kind === 'tie' && mark.between !== undefined
      ? { ...mark, opacity: Math.max(mark.opacity, BOLD.opacity), width: mark.width * BOLD.width }
      : mark,
  );
  return { ...group, marks };
}

/** A stretch of the map may go on under the words above and below it, so they stand on the ground. */
function sheets(head: Band, foot: Band, theme: Theme, { width, height }: Size): MarkGroup {
  const sheet = { kind: 'box', left: 0, right: width, fill: theme.ground, opacity: 0.88 } as const;
  const marks: readonly Mark[] = [
    { ...sheet, top: 0, bottom: head.height },
    { ...sheet, top: height - foot.height, bottom: height },
  ];
  return { name: 'bands', opacity: 1, marks };
}

/** Without a ground there is nothing to write on over the map, so nobody is left there. */
function sceneBeside(scene: Scene, isBeside: (disc: Disc) => boolean): Scene {
  const discs = scene.discs.filter(isBeside);
  const left = new Set(discs.map(({ id }) => id));
  return { ...scene, discs, ties: scene.ties.filter(({ a, b }) => left.has(a) && left.has(b)) };
}
