import type { PersonId } from '#core/model/document.ts';
import type { Coast } from '../coast.ts';
import { type Size, screenRadius, type Transform } from '../fit.ts';
import { type Labels, placeLabels } from '../labels.ts';
import { landOf } from '../land.ts';
import type { MapContent } from '../map.ts';
import type { LabelOptions, Measure } from '../sheet.ts';
import { excerptOf, rankIn } from './excerpt.ts';
import { chosenIn, type Inventory } from './job.ts';
import type { Stand } from './stand.ts';
import type { Throng } from './throng.ts';

/** So many of the weightiest in view are tried when the names are seen from afar. */
const TRIED = 600;

/** From afar the discs are so small, and so many, that names may stand on all but those of this radius in pixels. */
const LARGE = 5;
/** One name for so many square pixels is enough there. */
const ROOM_FOR_ONE = 11_000;
const FEWEST = 12;

export interface NamePaper {
  readonly throng: Throng;
  readonly content: MapContent;
  readonly inventory: Inventory;
  readonly coast: Coast;
  readonly transform: Transform;
  readonly size: Size;
  readonly measure: Measure;
}

/** Who of a throng is named where: the weightiest in view, and always the owner and the selected. */
export function placeNames(paper: NamePaper, before: Labels, among?: readonly PersonId[]): Labels {
  const { throng, content, inventory, coast, transform, size, measure } = paper;
  const isLand = landOf(coast);
  const scene = inventory.sight.near
    ? inventory.scene
    : excerptOf(throng, candidates(paper, among), [], undefined);
  return placeLabels(scene, transform, size, measure, {
    ...content.labels,
    insets: content.insets,
    inWater: (x, y) => !isLand(x, y),
    before: new Map(before.names.map(({ id, side }) => [id, side])),
    ...(inventory.sight.near ? {} : farOptions(paper)),
    ...(among === undefined ? {} : { only: new Set(among) }),
  });
}

/** Names stand over the discs, so they are few: between them the people are to be seen. */
function farOptions({ content, transform, size }: NamePaper): Pick<LabelOptions, 'bars' | 'most'> {
  const { top, right, bottom, left } = content.insets;
  const free = Math.max(0, size.width - left - right) * Math.max(0, size.height - top - bottom);
  const most = chosenMost(content.labels.most, Math.round(free / ROOM_FOR_ONE));
  return { bars: ({ r }) => screenRadius(r, transform.k) >= LARGE, most };
}

const chosenMost = (wished: number | undefined, room: number): number =>
  Math.min(wished ?? Number.POSITIVE_INFINITY, Math.max(FEWEST, room));

/** Ranks, ascending. */
function candidates(paper: NamePaper, among: readonly PersonId[] | undefined): readonly number[] {
  const { throng, inventory } = paper;
  const { stand } = throng;
  const others =
    among === undefined
      ? firstInFrame(stand, inventory.sight.ranks, paper)
      : among.flatMap((person) => rankIn(stand, person) ?? []);
  return [...new Set([...chosenIn(throng).ranks, ...others])].sort((a, b) => a - b);
}

function firstInFrame(stand: Stand, ranks: Uint32Array, { transform, size, content }: NamePaper): number[] {
  const { x: left, y: top, k } = transform;
  const { insets } = content;
  const found: number[] = [];
  for (const rank of ranks) {
    const x = left + (stand.x[rank] ?? 0) * k;
    const y = top + (stand.y[rank] ?? 0) * k;
    if (x < insets.left || x > size.width - insets.right) continue;
    if (y < insets.top || y > size.height - insets.bottom) continue;
    found.push(rank);
    if (found.length >= TRIED) break;
  }
  return found;
}
