import { rgb } from 'd3';
import type { Mark, MarkGroup } from '../marks.ts';
import { lookOf } from '../palette.ts';
import type { Measure } from '../sheet.ts';
import { colourOfMark } from '../theme.ts';
import { contrast, deltaE, seenBy, type Vision } from '../vision.ts';
import type { LegendKey } from './legend.ts';
import { type Overlaps, overlapsOf } from './overlap.ts';
import { pixelsAPoint } from './sizes.ts';
import type { Slide } from './slide.ts';

/** One thing that the last row of a hall needs, whether the slide has it, and a sentence that says so with figures. */
export interface BackRowFinding {
  readonly check: 'names' | 'words' | 'budget' | 'overlap' | 'ink' | 'ties' | 'colours';
  readonly passes: boolean;
  readonly words: string;
}

/** Guidance for slides: no type below 18 pt (the words around the picture are read out: 14 pt), and about 25 names. */
export const LEAST_POINTS = 18;
const LEAST_WORDS = 14;
export const MOST_NAMES = 25;
/** WCAG 2.2: 4.5:1 for text, 3:1 for shapes. A line of a point is the thinnest that a beamer keeps. */
const TEXT_CONTRAST = 4.5;
const SHAPE_CONTRAST = 3;
const LEAST_TIE = 1;
/** CIEDE2000 between two colours that are told apart at a glance. */
const APART = 10;
/** What is dimmed on purpose is not held to any of this. */
const DIMMED = 0.5;

/** Everything that the last row needs, in the order in which it is missed. Points are of a slide 7.5 inches high. */
export function checkBackRow(slide: Slide, measure: Measure): readonly BackRowFinding[] {
  const groups = slide.groups.filter(({ opacity }) => opacity >= DIMMED);
  const texts = groups.flatMap(({ marks }) => marks.filter(isWritten));
  const names = texts.filter(({ person }) => person !== undefined);
  return [
    checkSize('names', names, slide, LEAST_POINTS, 'name'),
    checkSize(
      'words',
      texts.filter(({ person }) => person === undefined),
      slide,
      LEAST_WORDS,
      'line',
    ),
    checkBudget(names.length),
    checkOverlap(overlapsOf(groups, measure)),
    checkInk(texts, slide),
    checkTies(groups, slide),
    checkColours(slide),
  ];
}

type Text = Extract<Mark, { kind: 'text' }>;
type Tie = Extract<Mark, { kind: 'tie' }>;

const isWritten = (mark: Mark): mark is Text => mark.kind === 'text' && mark.halo === 0;

function checkSize(
  check: 'names' | 'words',
  texts: readonly Text[],
  slide: Slide,
  least: number,
  noun: string,
): BackRowFinding {
  const point = pixelsAPoint(slide.size);
  const points = texts.map(({ size }) => size / point);
  const small = points.filter((size) => size < least - 0.05);
  const what = check === 'names' ? 'names' : 'lines of title, legend and regions';
  if (points.length === 0) return { check, passes: true, words: `There are no ${what}.` };
  const smallest = Math.floor(Math.min(...points) * 10) / 10;
  if (small.length === 0) return { check, passes: true, words: `All ${what} are ${least} points or larger.` };
  return {
    check,
    passes: false,
    words: `${small.length} of ${points.length} ${what} ${small.length === 1 ? 'is' : 'are'} smaller than ${least} points; the smallest ${noun} has ${smallest}.`,
  };
}

function checkBudget(names: number): BackRowFinding {
  const passes = names <= MOST_NAMES;
  const words = passes
    ? `${names} ${names === 1 ? 'name' : 'names'} can be read while the slide stands.`
    : `${names} names are more than a hall reads while a slide stands; ${MOST_NAMES} are enough.`;
  return { check: 'budget', passes, words };
}

function checkOverlap({ names, unnamed }: Overlaps): BackRowFinding {
  if (names.length === 0) {
    const under = unnamed === 1 ? '1 mark without a name lies' : `${unnamed} marks without a name lie`;
    const rest = unnamed === 0 ? '' : `; ${under} under a greater name`;
    return { check: 'overlap', passes: true, words: `No name covers another or its mark${rest}.` };
  }
  const some = names.slice(0, 3).join(', ');
  const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
  const verb = names.length === 1 ? 'covers another name or its mark' : 'cover other names or their marks';
  return { check: 'overlap', passes: false, words: `${some}${more} ${verb}.` };
}

/** What something of this colour can stand on: a slide without a ground is held to stand on white, or black. */
function groundsOf({ theme, groups }: Slide): readonly string[] {
  const water = groups.some(({ name }) => name === 'ground')
    ? theme.ground
    : theme.name === 'dark'
      ? '#000000'
      : '#ffffff';
  const land = groups.some(({ name }) => name === 'land') ? [theme.land, theme.relief2] : [];
  return [water, ...land];
}

/** The colour that an eye sees where some of the ground shines through. */
export function blended(colour: string, opacity: number, ground: string): string {
  const [over, under] = [rgb(colour), rgb(ground)];
  const mix = (a: number, b: number): number => a * opacity + b * (1 - opacity);
  return rgb(mix(over.r, under.r), mix(over.g, under.g), mix(over.b, under.b)).formatHex();
}

function least(colour: string, opacity: number, grounds: readonly string[]): number {
  return Math.min(...grounds.map((ground) => contrast(blended(colour, opacity, ground), ground)));
}

function checkInk(texts: readonly Text[], slide: Slide): BackRowFinding {
  const grounds = groundsOf(slide);
  const looks = new Map(texts.map(({ fill, opacity }) => [`${fill} ${opacity}`, { fill, opacity }]));
  const weakest = Math.min(
    21,
    ...Array.from(looks.values(), ({ fill, opacity }) => least(fill, opacity, grounds)),
  );
  const passes = weakest >= TEXT_CONTRAST;
  const held = passes ? 'at least' : 'only';
  return {
    check: 'ink',
    passes,
    words: `Type stands out from its ground by ${held} ${weakest.toFixed(1)} to 1 (${TEXT_CONTRAST} is asked for).`,
  };
}

function checkTies(groups: readonly MarkGroup[], slide: Slide): BackRowFinding {
  const ties = groups.flatMap(({ marks }) =>
    marks.filter((mark): mark is Tie => mark.kind === 'tie' && mark.between !== undefined),
  );
  if (ties.length === 0) return { check: 'ties', passes: true, words: 'There are no ties.' };
  const grounds = groundsOf(slide).slice(0, 2);
  const weakest = Math.min(...ties.map(({ stroke, opacity }) => least(stroke, opacity, grounds)));
  const thinnest = Math.min(...ties.map(({ width }) => width)) / pixelsAPoint(slide.size);
  const passes = weakest >= SHAPE_CONTRAST && thinnest >= LEAST_TIE - 0.05;
  return {
    check: 'ties',
    passes,
    words: passes
      ? `The faintest tie stands out by ${weakest.toFixed(1)} to 1, and the thinnest is ${thinnest.toFixed(1)} points wide.`
      : `A beamer may lose the faintest ties: ${weakest.toFixed(1)} to 1 (${SHAPE_CONTRAST} is asked for), ${thinnest.toFixed(1)} points wide.`,
  };
}

const EYES: { readonly [V in Vision]: string } = {
  normal: 'anybody',
  protan: 'eyes that miss red',
  deutan: 'eyes that miss green',
  tritan: 'eyes that miss blue',
};

function checkColours({ legend, theme }: Slide): BackRowFinding {
  const keys = legend.filter((key) => key.kind === 'mark');
  const alike = (Object.keys(EYES) as Vision[]).flatMap((vision) =>
    pairsOf(keys).flatMap(([a, b]) => {
      const [one, other] = [a, b].map(({ mark }) => seenBy(vision, colourOfMark(mark, theme)));
      const close = one !== undefined && other !== undefined && deltaE(one, other) < APART;
      return close ? [`${a.label} and ${b.label} look alike to ${EYES[vision]}`] : [];
    }),
  );
  const [first] = alike;
  const words =
    first === undefined
      ? 'Marks can be told apart by eyes of every kind, by colour or by shape.'
      : `${first}${alike.length > 1 ? `, and ${alike.length - 1} more` : ''}.`;
  return { check: 'colours', passes: first === undefined, words };
}

type MarkKey = Extract<LegendKey, { kind: 'mark' }>;

/** Two marks of different shape are told apart by that. */
function pairsOf(keys: readonly MarkKey[]): readonly (readonly [MarkKey, MarkKey])[] {
  return keys.flatMap((a, i) =>
    keys
      .slice(i + 1)
      .flatMap((b) =>
        lookOf(a.mark).shape === lookOf(b.mark).shape &&
        (lookOf(a.mark).hue === 0) === (lookOf(b.mark).hue === 0)
          ? [[a, b] as const]
          : [],
      ),
  );
}
