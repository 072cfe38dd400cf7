import type { Catalog, Entry } from '#core/model/catalog.ts';
import type { PersonId, TopicId } from '#core/model/document.ts';

export interface ProposedEra {
  readonly name: string;
  /** First year. */
  readonly from: number;
  /** The year it no longer holds; left out for the last. */
  readonly until?: number;
}

const SHORTEST_SPAN = 5;
const SHORTEST_ERA = 2;
const FEWEST_WORKS = 4;
const MOST_ERAS = 6;
/** What each further era costs, in the same measure as the distance of works from the middle of their era. */
const PRICE = 0.55;

/** A year's coauthors and topics, by how many works each is on. */
type Mix = ReadonlyMap<PersonId | TopicId, number>;

/**
 * Eras where the mix of coauthors and topics changes: the parting of the years into stretches that keeps each year
 * nearest to the middle of its own (optimal partitioning, Jackson et al. 2005, with a price for each further stretch).
 * None for short lists. Every era is called by its years and whoever sets it apart.
 */
export function proposeEras(catalog: Catalog): readonly ProposedEra[] {
  const { span, document } = catalog;
  if (span === undefined || span[1] - span[0] + 1 < SHORTEST_SPAN) return [];
  const years = Array.from({ length: span[1] - span[0] + 1 }, (_, i) => span[0] + i);
  const entries = catalog.entries.filter(({ formal, work }) => formal === work.id);
  const byYear = years.map((year) => entries.filter((entry) => entry.year === year));
  if (entries.length < 2 * FEWEST_WORKS) return [];
  const cuts = partition(
    byYear.map((works) => mixOf(works, document.owner)),
    byYear.map(({ length }) => length),
  );
  return cuts.map((from, i) => {
    const until = cuts[i + 1];
    const within = byYear.slice(from, until).flat();
    const first = years[from] ?? span[0];
    const end = until === undefined ? undefined : years[until];
    const name = nameOf(catalog, within, entries);
    const last = (end ?? span[1] + 1) - 1;
    return {
      name: `${first}–${last}${name === undefined ? '' : ` · ${name}`}`,
      from: first,
      ...(end === undefined ? {} : { until: end }),
    };
  });
}

function mixOf(works: readonly Entry[], owner: PersonId | undefined): Mix {
  const mix = new Map<PersonId | TopicId, number>();
  for (const { authors, work } of works) {
    for (const one of [...authors, ...work.topics]) if (one !== owner) mix.set(one, (mix.get(one) ?? 0) + 1);
  }
  return mix;
}

/** Where the stretches begin, as places in the years: the cheapest parting, found from the first year on. */
function partition(mixes: readonly Mix[], works: readonly number[]): readonly number[] {
  const cost = costsOf(mixes, works);
  let best: readonly { readonly sum: number; readonly cuts: readonly number[] }[] = [{ sum: 0, cuts: [] }];
  for (let end = 1; end <= mixes.length; end++) {
    let chosen = { sum: cost(0, end) + PRICE, cuts: [0] as readonly number[] };
    for (let from = SHORTEST_ERA; from < end; from++) {
      const before = best[from];
      if (before === undefined || before.cuts.length >= MOST_ERAS) continue;
      const whole = before.sum + cost(from, end) + PRICE;
      if (whole < chosen.sum) chosen = { sum: whole, cuts: [...before.cuts, from] };
    }
    best = [...best, chosen];
  }
  return best.at(-1)?.cuts ?? [0];
}

/** How far the works of a stretch are from its middle: works × (1 − cosine), in shares of all works; dear where it is short. */
function costsOf(mixes: readonly Mix[], works: readonly number[]): (from: number, end: number) => number {
  const whole = sum(works) || 1;
  return (from, end) => {
    const held = works.slice(from, end);
    if (end - from < SHORTEST_ERA || sum(held) < FEWEST_WORKS) return Number.POSITIVE_INFINITY;
    const middle = merged(mixes.slice(from, end));
    const apart = mixes.slice(from, end).map((mix, i) => (held[i] ?? 0) * (1 - cosineOf(mix, middle)));
    return (sum(apart) / whole) * 10;
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function merged(mixes: readonly Mix[]): Mix {
  const whole = new Map<PersonId | TopicId, number>();
  for (const mix of mixes) for (const [one, count] of mix) whole.set(one, (whole.get(one) ?? 0) + count);
  return whole;
}

function cosineOf(a: Mix, b: Mix): number {
  let product = 0;
  for (const [one, count] of a) product += count * (b.get(one) ?? 0);
  return product / (lengthOf(a) * lengthOf(b) || 1);
}

const lengthOf = (mix: Mix): number => Math.hypot(...mix.values());

/** The collaborator who is on more of these works, against the whole, than anybody else; else the topic. */
function nameOf(catalog: Catalog, within: readonly Entry[], all: readonly Entry[]): string | undefined {
  const { document, persons } = catalog;
  const whole = mixOf(all, document.owner);
  const [best] = [...mixOf(within, document.owner)]
    .filter(([, count]) => count >= 2)
    .map(([one, count]) => ({ one, score: (count * count) / (whole.get(one) ?? count) }))
    .sort((a, b) => b.score - a.score || (a.one < b.one ? -1 : 1));
  if (best === undefined) return undefined;
  const person = persons.get(best.one as PersonId);
  if (person !== undefined) return `with ${person.name}`;
  return document.topics.find(({ id }) => id === best.one)?.short;
}
