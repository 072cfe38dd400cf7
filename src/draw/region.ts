import { extent } from 'd3';
import type { TopicId } from '#core/model/document.ts';
import { neighboursOf, personIn, type TalliedPerson, visibleWorksOf } from '#core/network/tallied.ts';
import type { Tally } from '#core/network/tally.ts';
import type { SceneInput } from './input.ts';
import { middleOf } from './ties.ts';

/** A stretch of the map with a name of its own: who stands there, and between which years they wrote. */
export interface Region {
  readonly name: string;
  readonly years: string;
  readonly x: number;
  readonly y: number;
  /** How many works it stands for: which name goes first where there is room for one. */
  readonly weight: number;
  readonly spots: readonly { readonly x: number; readonly y: number }[];
  /** 0 to 1 while it comes or goes. */
  readonly opacity: number;
}

const LEAST_PERSONS = 3;
const MOST = 16;
/** A group whose leading topic has a name already may go by its second one, if that has this share. */
const SECOND_SHARE = 0.3;

/** Groups that write together, named by their topics; no name twice, the largest group has it. */
export function regionsOf(input: SceneInput): readonly Region[] {
  const taken = new Set<string>();
  return groupsOf(input)
    .map((persons) => toDraft(persons, input))
    .filter((draft) => draft.spots.length >= LEAST_PERSONS)
    .sort((a, b) => b.weight - a.weight || a.x - b.x || a.y - b.y)
    .slice(0, MOST)
    .flatMap(({ names, ...region }) => {
      const name = names.find((one) => !taken.has(one));
      if (name === undefined) return [];
      taken.add(name);
      return [{ ...region, name }];
    });
}

/** Communities within components; without communities, the components. Persons by number. */
function groupsOf({ tally, communities }: SceneInput): readonly (readonly number[])[] {
  const component = componentsOf(tally);
  const groups = new Map<string, number[]>();
  for (const person of tally.persons) {
    const id = tally.pairs.persons[person];
    const group = `${component.get(person)} ${id === undefined ? undefined : communities?.get(id)}`;
    const persons = groups.get(group);
    if (persons === undefined) groups.set(group, [person]);
    else persons.push(person);
  }
  return [...groups.values()];
}

function componentsOf(tally: Tally): ReadonlyMap<number, number> {
  const component = new Map<number, number>();
  let count = 0;
  for (const start of tally.persons) {
    const stack = component.has(start) ? [] : [start];
    for (let person = stack.pop(); person !== undefined; person = stack.pop()) {
      if (component.has(person)) continue;
      component.set(person, count);
      stack.push(...neighboursOf(tally, person));
    }
    count++;
  }
  return component;
}

interface Draft extends Omit<Region, 'name'> {
  /** The first free one will be its name. */
  readonly names: readonly string[];
}

function toDraft(persons: readonly number[], input: SceneInput): Draft {
  const { tally } = input;
  const nodes = persons.map((person) => personIn(tally, person));
  const spots = nodes.flatMap(({ person }) => input.place(person) ?? []);
  return {
    ...middleOf(spots),
    spots,
    opacity: 1,
    weight:
      new Set(persons.flatMap((person) => visibleWorksOf(tally, person))).size * Math.sqrt(persons.length),
    years: yearsOf(nodes),
    names: leadingTopics(nodes).flatMap((topic) => input.topicNames.get(topic) ?? []),
  };
}

function leadingTopics(nodes: readonly TalliedPerson[]): readonly TopicId[] {
  const works = new Map<TopicId, number>();
  for (const [topic, count] of nodes.flatMap(({ topics }) => topics)) {
    works.set(topic, (works.get(topic) ?? 0) + count);
  }
  const ranked = [...works].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const whole = ranked.reduce((sum, [, count]) => sum + count, 0);
  return ranked
    .filter(([, count], rank) => rank === 0 || count >= SECOND_SHARE * whole)
    .map(([topic]) => topic);
}

function yearsOf(nodes: readonly TalliedPerson[]): string {
  const years = nodes.flatMap(({ first, last }) =>
    first === undefined || last === undefined ? [] : [first, last],
  );
  const [first, last] = extent(years);
  if (first === undefined) return '';
  return first === last ? `${first}` : `${first}–${last}`;
}
