import { createClusters } from './clusters.ts';
import type { Evidence } from './evidence.ts';
import type { Form } from './forms.ts';
import type { Sense } from './senses.ts';
import { isCommonSurname } from './surnames.ts';

/** One printed name that may be two people. */
export interface Twofold {
  readonly sense: number;
  readonly why: string;
}

/**
 * Printed names that may each be two people: those with two ids of one register, which may be wrong, and common names
 * whose works fall into two circles that share nobody.
 */
export function twofold(
  senses: readonly Sense[],
  forms: readonly Form[],
  evidence: Evidence,
): readonly Twofold[] {
  return forms.flatMap((form, at) =>
    form.senses.flatMap((sense): Twofold[] => {
      const one = senses[sense];
      if (one === undefined || one.isSplit) return [];
      const why = whyOfIds(one) ?? whyOfCircles(one, form, at, evidence);
      return why === undefined ? [] : [{ sense, why }];
    }),
  );
}

function whyOfIds({ name, ids }: Sense): string | undefined {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const register = id.slice(0, id.indexOf(':'));
    counts.set(register, (counts.get(register) ?? 0) + 1);
  }
  const [register, count] =
    [...counts].find(([one, n]) => n > 1 && (one === 'scopus' || one === 'openalex')) ?? [];
  if (register === undefined || count === undefined) return undefined;
  const called = register === 'scopus' ? 'Scopus' : 'OpenAlex';
  return `${name} has ${count} ids at ${called}: two people, or one whom ${called} has twice`;
}

function whyOfCircles(sense: Sense, form: Form, at: number, evidence: Evidence): string | undefined {
  if (!isCommonSurname(form.name.family.join('')) || sense.works.length < 4) return undefined;
  if (evidence.owners.has(evidence.rough[at] ?? -1)) return undefined;
  const sizes = circlesOf(sense.works, evidence, evidence.rough[at]).map((circle) => circle.length);
  const [first = 0, second = 0] = sizes.toSorted((a, b) => b - a);
  if (second < 2) return undefined;
  return `${sense.name} is a common name, on ${first} works with one circle of coauthors and on ${second} with another`;
}

/** Works grouped by coauthors: two are in one circle if somebody but the owner is on both, or on one between. */
function circlesOf(
  works: readonly number[],
  { rows, owners }: Pick<Evidence, 'rows' | 'owners'>,
  self: number | undefined,
): readonly (readonly number[])[] {
  const clusters = createClusters(works.length);
  const first = new Map<number, number>();
  works.forEach((work, i) => {
    for (const other of rows[work] ?? []) {
      if (other === self || owners.has(other)) continue;
      const before = first.get(other);
      if (before === undefined) first.set(other, i);
      else clusters.unite(clusters.of(before), clusters.of(i));
    }
  });
  const circles = new Map<number, number[]>();
  works.forEach((work, i) => {
    const cluster = clusters.of(i);
    circles.set(cluster, [...(circles.get(cluster) ?? []), work]);
  });
  return [...circles.values()];
}
