import type { PersonId } from '#core/model/document.ts';
import type { Coast } from './coast.ts';
import { discMarks } from './discMarks.ts';
import type { Size, Transform } from './fit.ts';
import type { Labels } from './labels.ts';
import { groundGroups } from './landMarks.ts';
import type { MarkGroup } from './marks.ts';
import { nameGroups } from './nameMarks.ts';
import type { Scene } from './scene.ts';
import type { NameLabel } from './sheet.ts';
import type { Theme } from './theme.ts';
import { tieMarks } from './tieMarks.ts';
import { discsInView, tiesInView } from './view.ts';

export interface PictureInput {
  readonly scene: Scene;
  readonly coast: Coast;
  readonly labels: Labels;
  /** The names of those who are lifted. */
  readonly lifted: readonly NameLabel[];
  readonly transform: Transform;
  readonly size: Size;
  readonly theme: Theme;
}

/** The whole picture in the order of painting: land, what is at rest, and above it what is lifted. */
export function toPicture(input: PictureInput): readonly MarkGroup[] {
  const { lift } = input.scene;
  if (lift === undefined) return [...landGroups(input), ...stillGroups(input)];
  const isLifted = liftedIn(input.scene);
  const rest: PictureInput = {
    ...input,
    scene: { ...input.scene, discs: input.scene.discs.filter((disc) => !isLifted(disc.id)) },
    labels: { ...input.labels, names: input.labels.names.filter((name) => !isLifted(name.id)) },
  };
  const dimmed = stillGroups(rest).map((group) => ({ ...group, opacity: input.theme.dim }));
  return [...landGroups(input), ...dimmed, ...liveGroups(input)];
}

export function landGroups({ coast, transform, theme }: PictureInput): readonly MarkGroup[] {
  return groundGroups(coast, transform, theme);
}

/** Everybody, as if nobody were lifted. */
export function stillGroups(input: PictureInput): readonly MarkGroup[] {
  const { scene, transform, size, theme, labels, coast } = input;
  return [
    { name: 'ties', opacity: 1, marks: tieMarks(tiesInView(scene.ties, transform, size), transform, theme) },
    {
      name: 'people',
      opacity: 1,
      marks: discMarks(discsInView(scene.discs, transform, size), transform, theme),
    },
    ...nameGroups(labels, { coast, transform, theme }),
  ];
}

/** Those who are lifted, their ties and their names; nothing where nobody is. */
export function liveGroups({ scene, lifted, coast, transform, theme }: PictureInput): readonly MarkGroup[] {
  const { lift } = scene;
  if (lift === undefined) return [];
  const isLifted = liftedIn(scene);
  const { persons, hub } = lift;
  const ties = scene.ties.flatMap((tie) => {
    if (!persons.has(tie.a) || !persons.has(tie.b)) return [];
    return [{ ...tie, strong: tie.strong || tie.a === hub || tie.b === hub || persons.size === 2 }];
  });
  const discs = scene.discs.filter((disc) => isLifted(disc.id));
  const names = { names: lifted, regions: [] };
  return [
    { name: 'lifted ties', opacity: 1, marks: tieMarks(ties, transform, theme) },
    { name: 'lifted people', opacity: 1, marks: discMarks(discs, transform, theme, hub) },
    ...nameGroups(names, { coast, transform, theme }).map((group) => ({
      ...group,
      name: `lifted ${group.name}`,
    })),
  ];
}

/** Who stays at full ink: the lifted, and the selected, who keep their ring whatever is hovered. */
export function liftedIn({ lift, discs }: Scene): (person: PersonId) => boolean {
  const selected = new Set(discs.filter((disc) => disc.selected).map((disc) => disc.id));
  return (person) => lift?.persons.has(person) === true || selected.has(person);
}
