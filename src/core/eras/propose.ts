import { randomLcg } from 'd3';
import type { Catalog, Entry } from '#core/model/catalog.ts';
import type { PersonId } from '#core/model/document.ts';
import { countTraits, mixesOf, type Trait } from './mixes.ts';
import { partition, savedByOneCut } from './partition.ts';

export interface ProposedEra {
  readonly name: string;
  /** First year. */
  readonly from: number;
  /** The year it no longer holds; left out for the last. */
  readonly until?: number;
  /** What sets it apart, as a sentence. */
  readonly why: string;
}

const SHORTEST_SPAN = 5;
const LIMITS = { shortest: 2, fewest: 4, most: 6 } as const;
const SEED = 0.42;
const SHUFFLES = 20;
const SAMPLE = 3000;
/** Whoever names an era is on so many of its works, on this share of them, and so many deviations above what the others have. */
const NAMING = { works: 2, share: 0.06, score: 1 } as const;

/**
 * Eras where the mix of coauthors and topics changes: two to six of them, without gaps, each of two years and four works
 * at least. None for a list of fewer than five years, or where nothing changes more than by chance. An era is called by its
 * years and by the coauthor, else the topic, that is on more of its works than of the others.
 */
export function proposeEras(catalog: Catalog): readonly ProposedEra[] {
  const { span, document } = catalog;
  if (span === undefined || span[1] - span[0] + 1 < SHORTEST_SPAN) return [];
  const formal = catalog.entries.filter(({ formal: id, work }) => id === work.id);
  const byYear = yearsOf(formal, span);
  const sample = thinned(byYear, formal.length);
  const cuts = partition(mixesOf(sample, document.owner), sizesOf(sample), {
    ...LIMITS,
    price: savedByChance(sample, document.owner),
  });
  if (cuts.length < 2) return [];
  const eras = cuts.map((from, i) => byYear.slice(from, cuts[i + 1]).flat());
  const signs = signsOf(catalog, eras);
  return cuts.map((cut, i) => {
    const from = span[0] + cut;
    const next = cuts[i + 1];
    const until = next === undefined ? undefined : span[0] + next;
    const sign = signs[i];
    return {
      name: `${from}–${(until ?? span[1] + 1) - 1}${sign === undefined ? '' : ` · ${sign.name}`}`,
      from,
      ...(until === undefined ? {} : { until }),
      why: sign?.why ?? 'Coauthors and topics are others than in the years around.',
    };
  });
}

function yearsOf(entries: readonly Entry[], [first, last]: readonly [number, number]): readonly Entry[][] {
  const byYear = Array.from({ length: last - first + 1 }, (): Entry[] => []);
  for (const entry of entries) if (entry.year !== undefined) byYear[entry.year - first]?.push(entry);
  return byYear;
}

/** Every so many works of each year, so that a great list takes no longer than a large one. */
function thinned(byYear: readonly (readonly Entry[])[], works: number): readonly (readonly Entry[])[] {
  const stride = Math.max(1, Math.ceil(works / SAMPLE));
  return stride === 1 ? byYear : byYear.map((entries) => entries.filter((_, i) => i % stride === 0));
}

const sizesOf = (byYear: readonly (readonly Entry[])[]): readonly number[] =>
  byYear.map(({ length }) => length);

/** What one cut saves at best where works stand in years not their own: the most of some shuffles, always the same. */
function savedByChance(byYear: readonly (readonly Entry[])[], owner: PersonId | undefined): number {
  const random = randomLcg(SEED);
  const sizes = sizesOf(byYear);
  const ends = sizes.map((_, i) => sizes.slice(0, i + 1).reduce((sum, size) => sum + size, 0));
  let most = 0;
  for (let round = 0; round < SHUFFLES; round++) {
    const works = byYear
      .flat()
      .map((entry) => ({ entry, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ entry }) => entry);
    const shuffled = ends.map((end, i) => works.slice(end - (sizes[i] ?? 0), end));
    most = Math.max(most, savedByOneCut(mixesOf(shuffled, owner), sizes, LIMITS));
  }
  return most;
}

interface Sign {
  readonly name: string;
  readonly why: string;
}

interface Candidate {
  readonly era: number;
  readonly trait: Trait;
  readonly count: number;
  readonly whole: number;
  readonly score: number;
}

/** What each era is called by: the most telling first, and nobody names two. */
function signsOf(catalog: Catalog, eras: readonly (readonly Entry[])[]): readonly (Sign | undefined)[] {
  const { owner } = catalog.document;
  const all = eras.flat();
  const whole = countTraits(all, owner);
  const candidates = eras.flatMap((within, era) =>
    [...countTraits(within, owner)].flatMap(([trait, count]): readonly Candidate[] => {
      const known = whole.get(trait) ?? count;
      const expected = (known * within.length) / all.length;
      // How far the count is above its expectation, in standard deviations of a Poisson count.
      const score = (count - expected) / Math.sqrt(expected);
      const isOften = count >= Math.max(NAMING.works, within.length * NAMING.share);
      return isOften && score >= NAMING.score ? [{ era, trait, count, whole: known, score }] : [];
    }),
  );
  candidates.sort((a, b) => b.score - a.score || (a.trait < b.trait ? -1 : 1));
  return allotted(catalog, candidates, eras.length).map((one, era) => {
    const size = eras[era]?.length ?? 0;
    return one === undefined ? undefined : toSign(catalog, one, { within: size, others: all.length - size });
  });
}

/** Persons come before topics, since an era is remembered by who was there. */
function allotted(
  { persons }: Catalog,
  candidates: readonly Candidate[],
  eras: number,
): readonly (Candidate | undefined)[] {
  const isPerson = ({ trait }: Candidate): boolean => persons.has(trait as PersonId);
  const chosen: (Candidate | undefined)[] = Array.from({ length: eras });
  const taken = new Set<Trait>();
  for (const one of [...candidates.filter(isPerson), ...candidates.filter((other) => !isPerson(other))]) {
    if (chosen[one.era] !== undefined || taken.has(one.trait)) continue;
    chosen[one.era] = one;
    taken.add(one.trait);
  }
  return chosen;
}

interface Sizes {
  readonly within: number;
  readonly others: number;
}

function toSign(
  { persons, document }: Catalog,
  { trait, count, whole }: Candidate,
  { within, others }: Sizes,
): Sign | undefined {
  const person = persons.get(trait as PersonId)?.name;
  const topic = document.topics.find(({ id }) => id === trait)?.short;
  const counts = `${count} of ${within} works`;
  const elsewhere = `${whole - count} of ${others} in the other years`;
  if (person !== undefined) {
    return { name: `with ${person}`, why: `${counts} are with ${person}, and ${elsewhere}.` };
  }
  return topic === undefined
    ? undefined
    : { name: topic, why: `${counts} are on ${topic}, and ${elsewhere}.` };
}
