import type { PersonId } from '#core/model/document.ts';
import { type Crowd, crowdOf } from './crowd.ts';
import type { Disc, Step } from './discs.ts';
import { type Insets, NO_INSETS, type Size, screenRadius, type Transform } from './fit.ts';
import { type Box, createRoom, type Room } from './room.ts';
import type { Scene } from './scene.ts';

export type Measure = (text: string, font: string) => number;
export type Anchor = 'start' | 'middle' | 'end';

/** A name beside its disc, on the screen; `y` is the baseline. */
export interface NameLabel {
  readonly id: PersonId;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: Anchor;
  readonly size: number;
  readonly weight: number;
  readonly step: Step;
  readonly side: number;
  readonly opacity: number;
  readonly box: Box;
}

export interface LabelOptions {
  /** Names stay within these. */
  readonly insets?: Insets;
  /** Nothing is written here. */
  readonly keepOut?: readonly Box[];
  /** Multiplies the sizes of type: 1 on a screen, more on a slide. */
  readonly scale?: number;
  /** No type smaller than this, in pixels; 12 unless said otherwise. */
  readonly smallest?: number;
  /** At most so many names. */
  readonly most?: number;
  /** Is a point, in layout units, in the water? Names of regions like it there, names of people do not. */
  readonly inWater?: (x: number, y: number) => boolean;
  /** Which sides names stood on before: they stay where they can, so that zooming does not make them jump. */
  readonly before?: ReadonlyMap<PersonId, number>;
  /** Whose disc no name may cover; left out: everybody's. */
  readonly bars?: (disc: Disc) => boolean;
  /** Only these persons are named, and all names of `beside` stay where they are. */
  readonly only?: ReadonlySet<PersonId>;
  readonly beside?: readonly NameLabel[];
}

/** Who stands somewhere: a name, which may have to move, or what never does. */
export type Taker = NameLabel | 'fixed';

/** The paper that names are written on, and what is taken of it. */
export interface Sheet {
  readonly transform: Transform;
  readonly frame: Box;
  readonly measure: Measure;
  readonly options: LabelOptions;
  readonly crowd: Crowd;
  readonly discs: Room<Disc>;
  readonly taken: Room<Taker>;
}

const EDGE = 4;

export function toSheet(
  scene: Scene,
  transform: Transform,
  size: Size,
  measure: Measure,
  options: LabelOptions,
): Sheet {
  const insets = options.insets ?? NO_INSETS;
  const frame: Box = {
    left: insets.left + EDGE,
    top: insets.top + EDGE,
    right: size.width - insets.right - EDGE,
    bottom: size.height - insets.bottom - EDGE,
  };
  const discs = createRoom<Disc>();
  for (const disc of scene.discs) {
    if (options.bars?.(disc) === false) continue;
    const box = boxOfDisc(disc, transform);
    if (box.right > 0 && box.left < size.width && box.bottom > 0 && box.top < size.height)
      discs.take(box, disc);
  }
  const taken = createRoom<Taker>();
  for (const box of options.keepOut ?? []) taken.take(box, 'fixed');
  for (const { box } of options.beside ?? []) taken.take(box, 'fixed');
  return { transform, frame, measure, options, crowd: crowdOf(scene), discs, taken };
}

function boxOfDisc(disc: Disc, { x, y, k }: Transform): Box {
  const r = screenRadius(disc.r, k) + 1;
  const [cx, cy] = [x + disc.x * k, y + disc.y * k];
  return { left: cx - r, top: cy - r, right: cx + r, bottom: cy + r };
}
