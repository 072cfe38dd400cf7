import type { Coast } from './coast.ts';
import type { Size, Transform } from './fit.ts';
import { NO_LABELS, placeLabels } from './labels.ts';
import { landOf } from './land.ts';
import type { MarkGroup } from './marks.ts';
import { liftedIn, toPicture } from './picture.ts';
import type { Scene } from './scene.ts';
import type { LabelOptions, Measure, NameLabel } from './sheet.ts';
import type { Theme } from './theme.ts';

export interface Composition {
  readonly scene: Scene;
  readonly coast: Coast;
  readonly theme: Theme;
  readonly transform: Transform;
  readonly size: Size;
  readonly measure: Measure;
  readonly labels?: LabelOptions;
}

/** A whole picture at once, for a file: names placed, everything in the order of painting. */
export function composePicture(composition: Composition): readonly MarkGroup[] {
  const { scene, coast, theme, transform, size, measure } = composition;
  const isLand = landOf(coast);
  const options = { ...composition.labels, inWater: (x: number, y: number) => !isLand(x, y) };
  const labels = placeLabels(scene, transform, size, measure, options);
  const lifted = scene.lift === undefined ? NO_LABELS.names : liftedNames(composition, labels.names);
  return toPicture({ scene, coast, labels, lifted, transform, size, theme });
}

/** Names of the lifted: those who had one keep it where it is, the others get one where it is now free. */
export function liftedNames(
  { scene, transform, size, measure, labels }: Omit<Composition, 'coast' | 'theme'>,
  names: readonly NameLabel[],
): readonly NameLabel[] {
  const isLifted = liftedIn(scene);
  const kept = names.filter(({ id }) => isLifted(id));
  const named = new Set(kept.map(({ id }) => id));
  const only = new Set(scene.discs.flatMap(({ id }) => (isLifted(id) && !named.has(id) ? [id] : [])));
  const discs = scene.discs.filter(({ id }) => isLifted(id));
  const more = placeLabels({ ...scene, discs, regions: [] }, transform, size, measure, {
    ...labels,
    only,
    beside: kept,
  });
  return [...kept, ...more.names];
}
