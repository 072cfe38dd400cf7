import { toLine } from '../text.ts';

/**
 * The ids of each of some printed names, from names with ids as Web of Science lists them apart. A name gets those under
 * the very same name, else those under the same family name and first letter, if on either side nobody else has these.
 */
export function idsFor(
  names: readonly string[],
  listed: readonly (readonly [name: string, id: string])[],
): readonly (readonly string[])[] {
  if (listed.length === 0) return names.map(() => []);
  const exact = grouped(listed.map(([name, id]) => [wholeKey(name), id]));
  const rough = grouped(listed.map(([name, id]) => [roughKey(name), id]));
  const namesUnder = grouped(listed.map(([name]) => [roughKey(name), wholeKey(name)]));
  const authorsUnder = grouped(names.map((name) => [roughKey(name), wholeKey(name)]));
  const sameName = grouped(names.map((name, i) => [wholeKey(name), String(i)]));
  return names.map((name) => {
    const [whole, near] = [wholeKey(name), roughKey(name)];
    // Two of the same name on one work: nobody can say whose the id is.
    if ((sameName.get(whole)?.size ?? 0) > 1) return [];
    const own = exact.get(whole);
    if (own !== undefined) return [...own];
    const isAlone = authorsUnder.get(near)?.size === 1 && namesUnder.get(near)?.size === 1;
    return isAlone ? [...(rough.get(near) ?? [])] : [];
  });
}

function grouped(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, new Set([value]));
    else group.add(value);
  }
  return groups;
}

const wholeKey = (name: string): string => toLine(name).toLowerCase().replace(/[.]/g, '');

function roughKey(name: string): string {
  const [family = '', given = ''] = wholeKey(name).split(',');
  return `${family.trim()} ${given.trim().charAt(0)}`;
}
