import type { SizeBy } from '#core/document/view.ts';
import type { TopicId } from '#core/model/document.ts';
import { personIn } from '#core/network/tallied.ts';
import type { SceneInput } from '../input.ts';

/** One thing that the legend explains. */
export type LegendKey =
  | { readonly kind: 'mark'; readonly mark: number; readonly label: string }
  | { readonly kind: 'ramp'; readonly from: string; readonly to: string; readonly label: string }
  | { readonly kind: 'colour' | 'area' | 'width' | 'ring'; readonly label: string };

const AREA: { readonly [S in SizeBy]: string } = {
  works: 'works',
  strength: 'strength of ties',
  degree: 'coauthors',
};

/** What the marks of this picture mean, and nothing that is not in it. */
export function legendOf(picture: SceneInput): readonly LegendKey[] {
  const { tally, colorBy, sizeBy } = picture;
  if (tally.persons.length === 0) return [];
  return [
    ...colourKeys(picture),
    { kind: 'area', label: `area: ${AREA[sizeBy]}` },
    ...(tally.ties.length > 0 ? [{ kind: 'width', label: 'width: joint works' } as const] : []),
    ...(colorBy === 'topic' && topicsShown(picture).size > 1
      ? [{ kind: 'ring', label: 'ring: topic shares' } as const]
      : []),
  ];
}

function colourKeys(picture: SceneInput): readonly LegendKey[] {
  if (picture.areChanges)
    return [
      { kind: 'mark', mark: 1, label: 'new' },
      { kind: 'mark', mark: 8, label: 'kept' },
      { kind: 'mark', mark: 0, label: 'lapsed' },
    ];
  const { colorBy, years, topicNames, marks } = picture;
  switch (colorBy) {
    case 'topic': {
      const shown = topicsShown(picture);
      return Array.from(topicNames).flatMap(([id, label]) =>
        shown.has(id) ? [{ kind: 'mark', mark: marks.get(id) ?? 0, label } as const] : [],
      );
    }
    case 'recency':
      return years === undefined
        ? []
        : [{ kind: 'ramp', from: `${years[0]}`, to: `${years[1]}`, label: 'last work' }];
    case 'community':
      return [{ kind: 'colour', label: 'colour: groups that write together' }];
  }
}

function topicsShown({ tally }: SceneInput): ReadonlySet<TopicId> {
  const shown = new Set<TopicId>();
  for (const person of tally.persons) {
    for (const [topic] of personIn(tally, person).topics) shown.add(topic);
  }
  return shown;
}
