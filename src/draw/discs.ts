import type { SizeBy } from '#core/document/view.ts';
import type { PersonId, Place, TopicId } from '#core/model/document.ts';
import { measuresIn, personIn, type TalliedPerson } from '#core/network/tallied.ts';
import type { Tally } from '#core/network/tally.ts';
import type { SceneInput } from './input.ts';
import { type Fill, fillOf, lookOf, type Shape } from './palette.ts';

/** A share of the ring: a mark, and how much of the whole it takes. */
export type Share = readonly [mark: number, share: number];

/** How large a name is: 1 the largest, 4 the smallest. */
export type Step = 1 | 2 | 3 | 4;

export interface Disc {
  readonly id: PersonId;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly shape: Shape;
  readonly fill: Fill;
  readonly hollow: boolean;
  /** The topics of the ring; empty where there was but one. */
  readonly shares: readonly Share[];
  readonly name: string;
  readonly short: string;
  readonly weight: number;
  readonly step: Step;
  readonly selected: boolean;
  readonly owner: boolean;
  readonly pinned: boolean;
  readonly opacity: number;
}

/** Radius of one work, and of the greatest disc, in layout units. */
const UNIT = 5;
const GREATEST = 26;
const LEAST = 4;

/** One disc a person who has a place; those of most weight first. */
export function toDiscs(input: SceneInput): readonly Disc[] {
  const { tally } = input;
  const weights = weightsIn(tally, input.sizeBy);
  const measured = measuredBy(weights, input);
  const shared = sharedShortNames(tally, input.shortNames);
  const discs: Disc[] = [];
  for (const number of tally.persons) {
    const node = personIn(tally, number);
    const place = input.place(node.person);
    if (place !== undefined) {
      discs.push(toDisc(node, place, weights[number] ?? 0, measured, shared, input));
    }
  }
  return discs.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
}

/** What the weights of a map come to. */
export interface Measured {
  readonly radius: (weight: number) => number;
  /** The greatest weight of anybody but the owner. */
  readonly most: number;
}

export function toDisc(
  node: TalliedPerson,
  place: Place,
  weight: number,
  { radius, most }: Measured,
  shared: ReadonlySet<string>,
  input: SceneInput,
): Disc {
  const short = input.shortNames.get(node.person) ?? node.name;
  return {
    id: node.person,
    x: place.x,
    y: place.y,
    r: radius(weight),
    ...lookOfNode(node, input),
    name: node.name,
    short: shared.has(short) ? node.name : short,
    weight,
    step: stepOf(weight, most),
    selected: input.selected.has(node.person),
    owner: input.owner === node.person,
    pinned: place.pinned === true,
    opacity: 1,
  };
}

function lookOfNode(
  node: TalliedPerson,
  input: SceneInput,
): Pick<Disc, 'fill' | 'shape' | 'hollow' | 'shares'> {
  const mark = markOf(node.topics[0]?.[0], input.marks);
  const community = input.colorBy === 'community' ? input.communities?.get(node.person) : undefined;
  const fill = fillOf({ colorBy: input.colorBy, mark, community, last: node.last, years: input.years });
  const look = fill.kind === 'mark' ? lookOf(fill.mark) : undefined;
  return {
    fill,
    shape: look?.shape ?? 'circle',
    hollow: look?.hue === 0,
    shares: input.colorBy === 'topic' ? sharesOf(node.topics, input.marks) : [],
  };
}

export function markOf(topic: TopicId | undefined, marks: SceneInput['marks']): number {
  return topic === undefined ? 0 : (marks.get(topic) ?? 0);
}

function sharesOf(topics: TalliedPerson['topics'], marks: SceneInput['marks']): readonly Share[] {
  if (topics.length < 2) return [];
  const whole = topics.reduce((sum, [, works]) => sum + works, 0);
  return topics.map(([topic, works]) => [markOf(topic, marks), works / whole]);
}

/** What sizes a person, by number in the tally. */
export function weightsIn(tally: Tally, sizeBy: SizeBy): ArrayLike<number> {
  if (sizeBy === 'works') return tally.works;
  const { degrees, strengths } = measuresIn(tally);
  return sizeBy === 'degree' ? degrees : strengths;
}

export function measuredBy(weights: ArrayLike<number>, { tally, sizeBy }: SceneInput): Measured {
  let most = 1;
  let mostOfOthers = 1;
  for (const person of tally.persons) {
    const weight = weights[person] ?? 0;
    most = Math.max(most, weight);
    // The owner is on everything: measured by them, all other names would be small.
    if (person !== tally.pairs.owner) mostOfOthers = Math.max(mostOfOthers, weight);
  }
  return { radius: radiusBy(sizeBy, most), most: mostOfOthers };
}

/** Area is weight. A work always takes the same area, as long as the greatest disc stays within bounds. */
function radiusBy(sizeBy: SizeBy, most: number): (weight: number) => number {
  const unit =
    sizeBy === 'works' ? Math.min(UNIT, GREATEST / Math.sqrt(most)) : (GREATEST - 4) / Math.sqrt(most);
  return (weight) => Math.max(LEAST, unit * Math.sqrt(weight));
}

function stepOf(weight: number, most: number): Step {
  const share = Math.sqrt(weight / Math.max(most, 12));
  return share >= 0.72 ? 1 : share >= 0.5 ? 2 : share >= 0.31 ? 3 : 4;
}

/** "M. Li" twice on one map says nothing: both are then named in full. */
function sharedShortNames(
  { pairs, persons }: Tally,
  shortNames: SceneInput['shortNames'],
): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const number of persons) {
    const short = shortNames.get(pairs.persons[number] ?? ('' as PersonId));
    if (short === undefined) continue;
    if (seen.has(short)) shared.add(short);
    seen.add(short);
  }
  return shared;
}
