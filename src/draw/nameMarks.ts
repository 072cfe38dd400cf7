import type { Coast } from './coast.ts';
import type { Transform } from './fit.ts';
import type { Labels } from './labels.ts';
import { landOf } from './land.ts';
import type { Mark, MarkGroup } from './marks.ts';
import type { RegionLabel } from './regionLabels.ts';
import type { NameLabel } from './sheet.ts';
import { REGION_SPACING, type Theme } from './theme.ts';

interface Paper {
  readonly coast: Coast;
  readonly transform: Transform;
  readonly theme: Theme;
}

type Text = Extract<Mark, { kind: 'text' }>;

/** All halos lie under all names, so that no name eats into another. */
export function nameGroups({ names, regions }: Labels, paper: Paper): readonly MarkGroup[] {
  const texts = [
    ...regions.flatMap((region) => regionTexts(region, paper.theme)),
    ...names.map((name) => nameText(name, paper.theme)),
  ];
  const halos = [
    ...regions.flatMap((region) =>
      regionTexts(region, paper.theme).map((text) => halo(text, paper.theme.haloWater)),
    ),
    ...names.map((name) => halo(nameText(name, paper.theme), groundOf(name, paper))),
  ];
  return [
    { name: 'halos', opacity: 1, marks: halos },
    { name: 'names', opacity: 1, marks: texts },
  ];
}

function nameText({ id, text, x, y, anchor, size, weight, step, opacity }: NameLabel, theme: Theme): Text {
  const fill = step === 4 ? theme.ink2 : theme.ink;
  return {
    kind: 'text',
    person: id,
    text,
    x,
    y,
    anchor,
    size,
    weight,
    italic: false,
    spacing: 0,
    halo: 0,
    fill,
    opacity,
  };
}

function regionTexts(
  { name, years, x, y, yearsY, size, yearsSize, opacity }: RegionLabel,
  theme: Theme,
): readonly Text[] {
  const text = { kind: 'text', x, anchor: 'middle', halo: 0, opacity, fill: theme.ink3 } as const;
  const title: Text = {
    ...text,
    text: name,
    y,
    size,
    weight: 520,
    italic: true,
    spacing: REGION_SPACING * size,
  };
  if (years === '') return [title];
  return [
    title,
    { ...text, text: years, y: yearsY, size: yearsSize, weight: 420, italic: false, spacing: 0.3 },
  ];
}

function halo(text: Text, fill: string): Text {
  return { ...text, halo: Math.max(5, text.size / 3.4), fill };
}

/** A halo has the colour of what the name stands on. */
function groundOf({ box }: NameLabel, { coast, transform, theme }: Paper): string {
  const isLand = landOf(coast);
  const y = ((box.top + box.bottom) / 2 - transform.y) / transform.k;
  const on = [0.1, 0.35, 0.65, 0.9].filter((share) =>
    isLand((box.left + share * (box.right - box.left) - transform.x) / transform.k, y),
  );
  return on.length >= 2 ? theme.halo : theme.haloWater;
}
