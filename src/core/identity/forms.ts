import { type Name, normalName } from './normal.ts';
import { areApart, type Sense } from './senses.ts';

/** Senses of names that are printed alike but for accents, capitals, points, hyphens and spaces. */
export interface Form {
  readonly name: Name;
  /** Places in the list of senses; the first stands for the form in decisions. */
  readonly senses: readonly number[];
  readonly works: readonly number[];
  readonly ids: ReadonlySet<string>;
}

/**
 * Groups senses into forms. Those that stand together on one work, that a register holds apart, or that are two senses of
 * one name are forms of their own. Forms are sorted by their key, so that the order of works has no say.
 */
export function toForms(senses: readonly Sense[]): readonly Form[] {
  const byKey = new Map<string, number[]>();
  const names = senses.map(({ parts }) => normalName(parts));
  names.forEach(({ key }, at) => {
    const list = byKey.get(key);
    if (list === undefined) byKey.set(key, [at]);
    else list.push(at);
  });
  const keys = [...byKey.keys()].sort();
  return keys.flatMap((key) => {
    const [first, ...rest] = byKey.get(key) ?? [];
    const name = names[first ?? 0];
    if (first === undefined || name === undefined) return [];
    const groups = rest.length === 0 ? [[first]] : toGroups([first, ...rest], senses);
    return groups.map((group) => toForm(name, group, senses));
  });
}

function toGroups(list: readonly number[], senses: readonly Sense[]): readonly (readonly number[])[] {
  const weight = (at: number) => senses[at]?.works.length ?? 0;
  const label = (at: number) => `${senses[at]?.name} ${[...(senses[at]?.ids ?? [])].sort()[0] ?? ''}`;
  const sorted = list.toSorted((a, b) => weight(b) - weight(a) || (label(a) < label(b) ? -1 : 1));
  const groups: number[][] = [];
  for (const at of sorted) {
    const home = groups.find((group) => group.every((other) => canBeOne(senses[at], senses[other])));
    if (home === undefined) groups.push([at]);
    else home.push(at);
  }
  return groups;
}

/** Whether two senses may be one person at all, whatever their names look like. */
export function canBeOne(a: Sense | undefined, b: Sense | undefined): boolean {
  if (a === undefined || b === undefined || a.name === b.name) return false;
  if (a.person !== undefined && b.person !== undefined && a.person !== b.person) return false;
  return !areApart(a.ids, b.ids) && !haveCommon(a.works, b.works);
}

/** Whether two ascending lists have a number in common. */
export function haveCommon(a: readonly number[], b: readonly number[]): boolean {
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [x = 0, y = 0] = [a[i], b[j]];
    if (x === y) return true;
    if (x < y) i++;
    else j++;
  }
  return false;
}

function toForm(name: Name, group: readonly number[], senses: readonly Sense[]): Form {
  const [only] = group;
  if (group.length === 1 && only !== undefined) {
    const { works = [], ids = new Set<string>() } = senses[only] ?? {};
    return { name, senses: group, works, ids };
  }
  const members = group.flatMap((at) => senses[at] ?? []);
  const works = [...new Set(members.flatMap((sense) => sense.works))].sort((a, b) => a - b);
  return { name, senses: group, works, ids: new Set(members.flatMap((sense) => [...sense.ids])) };
}
