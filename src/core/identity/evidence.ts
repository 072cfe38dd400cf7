import { compareNames } from './compare.ts';
import type { Form } from './forms.ts';
import type { Senses } from './senses.ts';

/** Works with more authors than this say nothing about who knows whom. */
const MOST_AUTHORS = 100;
/** Who is on a greater share of the works is their owner, and a coauthor of everybody. */
const OWNER_SHARE = 0.5;
const OWNER_WORKS = 3;
/** Somebody's name is printed in one form on a good part of their works: else it may be several people's initial. */
const FORM_SHARE = 0.34;
const OTHER_SHARE = 0.2;

/** Who wrote with whom, by family name and first initial: enough to tell, and known before the persons are. */
export interface Evidence {
  /** The owner's family name and initial as a number, where the list has an owner. */
  readonly owners: ReadonlySet<number>;
  /** The works on which nobody has the owner's family name and initial. */
  readonly ownerless: ReadonlySet<number>;
  /** For each form its family name and initial, as a number. */
  readonly rough: readonly number[];
  /** For each work those of its authors; a crowd's are left out. */
  readonly rows: readonly ReadonlySet<number>[];
  /** The rough names of those who stand beside a form, without its own and the owner's. */
  readonly coauthors: (form: number) => ReadonlySet<number>;
}

export function toEvidence(senses: Senses, forms: readonly Form[]): Evidence {
  const roughs = new Map<string, number>();
  const roughOf = new Array<number>(senses.all.length).fill(-1);
  const rough = forms.map(({ name, senses: members }) => {
    const text = `${name.family.at(-1) ?? name.key} ${name.given[0]?.charAt(0) ?? ''}`;
    const number = roughs.get(text) ?? roughs.size;
    roughs.set(text, number);
    for (const sense of members) roughOf[sense] = number;
    return number;
  });
  const rows = senses.of.map((row) => {
    const numbers = new Set<number>();
    for (const sense of row) if (sense !== undefined) numbers.add(roughOf[sense] ?? -1);
    return numbers;
  });
  const counts = new Map<number, number>();
  for (const row of rows) for (const number of row) counts.set(number, (counts.get(number) ?? 0) + 1);
  const owners = new Set(
    [...counts].flatMap(([number, count]) => {
      if (count <= rows.length * OWNER_SHARE || count < OWNER_WORKS) return [];
      return areOnePerson(
        forms.filter((_, at) => rough[at] === number),
        count,
      )
        ? [number]
        : [];
    }),
  );
  const ownerless = new Set<number>();
  rows.forEach((row, at) => {
    if (![...owners].some((owner) => row.has(owner))) ownerless.add(at);
  });
  const nobody: ReadonlySet<number> = new Set();
  const circles = rows.map((row) => (row.size > MOST_AUTHORS ? nobody : row));
  const found = new Map<number, ReadonlySet<number>>();
  const coauthors = (form: number): ReadonlySet<number> => {
    const known = found.get(form);
    if (known !== undefined) return known;
    const set = new Set<number>();
    for (const work of forms[form]?.works ?? []) {
      for (const number of circles[work] ?? []) if (!owners.has(number)) set.add(number);
    }
    set.delete(rough[form] ?? -1);
    found.set(form, set);
    return set;
  };
  return { owners, ownerless, rough, rows: circles, coauthors };
}

/** Whether forms with one family name and initial are, on nearly all of `count` works, one person's. */
function areOnePerson(forms: readonly Form[], count: number): boolean {
  const largest = (some: readonly Form[]): Form | undefined =>
    some.toSorted((a, b) => b.works.length - a.works.length)[0];
  if ((largest(forms)?.works.length ?? 0) <= count * FORM_SHARE) return false;
  const main = largest(forms.filter(({ name }) => name.given[0]?.endsWith('.') === false));
  if (main === undefined) return true;
  const others = forms.filter(({ name }) => compareNames(main.name, name) === undefined);
  return others.reduce((sum, { works }) => sum + works.length, 0) <= count * OTHER_SHARE;
}

/** How many two sets have in common. */
export function common<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let count = 0;
  for (const one of few) if (many.has(one)) count++;
  return count;
}
