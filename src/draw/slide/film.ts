import type { Moment } from '#core/export/film.ts';
import { between, discTowards, keyOfTie, tieTowards } from '../between.ts';
import { contentOf } from '../content.ts';
import type { Transform } from '../fit.ts';
import type { Scene } from '../scene.ts';
import { themeNamed } from '../theme.ts';
import { paintSlide, type Slide, type SlideInput, type SlideOptions, toSlide } from './slide.ts';

/**
 * A film as a painter of moments. Between two stops both are painted, each with everybody where and as large as they are
 * at that moment, and one shines through the other: who is in both glides and never doubles, while people, names, land
 * and words of one alone fade. What is painted depends on the moment alone.
 */
export function createFilm(
  stopAt: (stop: number) => SlideInput,
  options: SlideOptions,
  canvasOf: (width: number, height: number) => CanvasRenderingContext2D,
): (context: CanvasRenderingContext2D, moment: Moment) => void {
  // A film has a ground: there is nothing beneath it to shine through.
  const opaque = { ...options, transparent: false };
  const { width, height } = options.size;
  const stops = new Map<number, Stop>();
  let over: CanvasRenderingContext2D | undefined;
  const stopOf = (i: number): Stop => {
    const known = stops.get(i);
    if (known !== undefined) return known;
    for (const other of stops.keys()) if (Math.abs(other - i) > 1) stops.delete(other);
    const stop = toStop(stopAt(i), opaque);
    stops.set(i, stop);
    return stop;
  };
  return (context, { from, to, share }) => {
    const before = stopOf(from);
    if (share === 0) {
      paintSlide(context, before.slide, 1);
      return;
    }
    const after = stopOf(to);
    const [leaving, coming] = wordsAt(share);
    paintSlide(context, withWords(slideOf(before, after, share, opaque), leaving), 1);
    over ??= canvasOf(width, height);
    paintSlide(over, withWords(slideOf(after, before, 1 - share, opaque), coming), 1);
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha = share;
    context.drawImage(over.canvas, 0, 0);
    context.restore();
  };
}

/**
 * How strongly the words of both stops are painted, so that the old ones are gone before the new ones come: the picture of
 * the first shows through that of the second with `1 - share`, and the second has `share`.
 */
function wordsAt(share: number): readonly [leaving: number, coming: number] {
  return [Math.max(0, 1 - 2 * share) / (1 - share), Math.max(0, 2 * share - 1) / share];
}

const WORDS: ReadonlySet<string> = new Set(['title', 'caption', 'filters', 'counts']);

function withWords(slide: Slide, opacity: number): Slide {
  const groups = slide.groups.map((group) =>
    WORDS.has(group.name) ? { ...group, opacity: group.opacity * opacity } : group,
  );
  return { ...slide, groups };
}

interface Stop {
  readonly input: SlideInput;
  readonly content: ReturnType<typeof contentOf>;
  /** As it is at rest. */
  readonly slide: Slide;
}

function toStop(input: SlideInput, options: SlideOptions): Stop {
  const content = contentOf(input.picture, themeNamed(options.theme));
  return { input, content, slide: toSlide({ ...input, content }, options) };
}

/** The people of a stop, `share` of the way to where the other stop has them, seen from so far along. */
function slideOf({ input, content, slide }: Stop, other: Stop, share: number, options: SlideOptions): Slide {
  const transform = transformTowards(slide.transform, other.slide.transform, share);
  const scene = sceneTowards(content.scene, other.content.scene, share);
  return toSlide({ ...input, transform, content: { scene, coast: content.coast } }, options);
}

/** The edges of what is seen go straight from the one to the other. */
function transformTowards(a: Transform, b: Transform, share: number): Transform {
  const k = 1 / between(1 / a.k, 1 / b.k, share);
  return { k, x: k * between(a.x / a.k, b.x / b.k, share), y: k * between(a.y / a.k, b.y / b.k, share) };
}

/** The same people and ties, so much of the way to where, and as large as, they are in another scene. */
function sceneTowards(scene: Scene, other: Scene, share: number): Scene {
  const discs = new Map(other.discs.map((disc) => [disc.id, disc]));
  const ties = new Map(other.ties.map((tie) => [keyOfTie(tie), tie]));
  return {
    ...scene,
    discs: scene.discs.map((disc) => discTowards(disc, discs.get(disc.id), share)),
    ties: scene.ties.map((tie) => tieTowards(tie, ties.get(keyOfTie(tie)), share)),
  };
}
