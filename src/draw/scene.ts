import type { Tally } from '#core/network/tally.ts';
import { type Disc, toDiscs } from './discs.ts';
import type { SceneInput } from './input.ts';
import { type Lift, liftOf } from './lift.ts';
import { type Region, regionsOf } from './region.ts';
import { type TieLine, toTieLines } from './ties.ts';

/** What stands where, in layout units: of one zoom, and of no theme. */
export interface Scene {
  /** The weightiest first. */
  readonly discs: readonly Disc[];
  readonly ties: readonly TieLine[];
  readonly regions: readonly Region[];
  readonly lift: Lift | undefined;
}

export const EMPTY_SCENE: Scene = { discs: [], ties: [], regions: [], lift: undefined };

type Standing = Pick<Scene, 'discs' | 'ties' | 'regions'>;

/** The last scene of each network: hovering lifts somebody, but lays nothing out anew. */
const standings = new WeakMap<Tally, { readonly input: SceneInput; readonly standing: Standing }>();

const LASTING = [
  'tally',
  'place',
  'marks',
  'topicNames',
  'shortNames',
  'colorBy',
  'sizeBy',
  'owner',
  'selected',
  'selectedTies',
  'years',
  'tieMarks',
  'regions',
] as const satisfies readonly (keyof SceneInput)[];

/** The same input gives the same scene, and hovering alone gives the very same `discs`, `ties` and `regions`. */
export function toScene(input: SceneInput): Scene {
  return { ...standingOf(input), lift: liftOf(input) };
}

function standingOf(input: SceneInput): Standing {
  const known = standings.get(input.tally);
  if (known !== undefined && isSame(known.input, input)) return known.standing;
  const discs = toDiscs(input);
  const standing =
    discs.length === 0
      ? EMPTY_SCENE
      : {
          discs,
          ties: toTieLines(input, discs),
          regions: input.regions === false ? [] : regionsOf(input),
        };
  standings.set(input.tally, { input, standing });
  return standing;
}

/** Communities are found when somebody asks for them, which this must not do where nobody is coloured by them. */
function isSame(before: SceneInput, now: SceneInput): boolean {
  return (
    LASTING.every((key) => before[key] === now[key]) &&
    (now.colorBy !== 'community' || before.communities === now.communities)
  );
}
