/** An id made of a name, in plain letters and figures, with a number where it is taken; `otherwise` where nothing is left. */
export function freeId<T extends string>(name: string, taken: Iterable<T>, otherwise: string): T {
  const known = new Set<string>(taken);
  const slug =
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || otherwise;
  let id = slug;
  for (let n = 2; known.has(id); n += 1) id = `${slug}-${n}`;
  return id as T;
}
