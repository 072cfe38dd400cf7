import { paint } from '../canvas.ts';
import type { Coast } from '../coast.ts';
import { liftedNames } from '../compose.ts';
import type { Size, Transform } from '../fit.ts';
import { type Labels, NO_LABELS } from '../labels.ts';
import type { Layers, Paper } from '../layers.ts';
import type { MapContent } from '../map.ts';
import { withMoved } from '../motion.ts';
import { liveGroups } from '../picture.ts';
import type { Measure } from '../sheet.ts';
import { excerptOf, rankIn, tiesWithin } from './excerpt.ts';
import type { Held } from './painter.ts';
import { fillDiscs, strokeTies } from './strokes.ts';
import type { Throng } from './throng.ts';

/** More than this at once are lifted as plain discs and lines: a topic may have thousands. */
const FEW = 1500;

export interface LivePaper {
  readonly throng: Throng;
  readonly content: MapContent;
  readonly coast: Coast;
  readonly transform: Transform;
  readonly size: Size;
  readonly measure: Measure;
  readonly held: Held | undefined;
}

/** Whoever is lifted, always all of them and at full ink; the selected keep theirs with them. */
export function paintLifted(layers: Layers, live: LivePaper, labels: Labels): void {
  const { throng, content, transform, size, coast, measure, held } = live;
  const { lift } = content.scene;
  layers.paint('live', []);
  if (lift === undefined) return;
  const ranks = ranksOf(throng, new Set([...lift.persons, ...throng.input.selected]));
  const ties = tiesWithin(throng.stand, lift.persons);
  const isFew = ranks.length <= FEW;
  if (!isFew) layers.over('live', (paper) => strokeAll(paper, live, ranks, ties));
  const excerpt = excerptOf(throng, ranks.slice(0, FEW), isFew ? ties : [], lift);
  const scene = held === undefined ? excerpt : withMoved(excerpt, held.person, held.x, held.y);
  const { theme, insets } = content;
  const paper = { scene, transform, size, measure, labels: { ...content.labels, insets } };
  const lifted = liftedNames(paper, labels.names);
  const groups = liveGroups({ scene, coast, labels: NO_LABELS, lifted, transform, size, theme });
  layers.over('live', ({ context }) => paint(context, groups));
}

function ranksOf({ stand }: Throng, persons: ReadonlySet<Parameters<typeof rankIn>[1]>): Uint32Array {
  return Uint32Array.from([...persons].flatMap((person) => rankIn(stand, person) ?? [])).sort();
}

function strokeAll(
  paper: Paper,
  { throng, content, transform }: LivePaper,
  ranks: Uint32Array,
  ties: readonly number[],
): void {
  const sight = { ranks, ties: Uint32Array.from(ties).sort(), scale: 1, near: false };
  for (const _ of strokeTies(paper, throng, sight, transform, content.theme));
  for (const _ of fillDiscs(paper, throng, sight, transform, content.theme));
}
