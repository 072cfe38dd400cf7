/** Lists of numbers, one after the other: list n is what stands in `items` from `starts[n]` up to `starts[n + 1]`. */
export interface Lists {
  readonly starts: Uint32Array;
  readonly items: Uint32Array;
}

export function lengthOf({ starts }: Lists, n: number): number {
  return (starts[n + 1] ?? 0) - (starts[n] ?? 0);
}

/** One of the lists, as a view of it. */
export function listOf({ starts, items }: Lists, n: number): Uint32Array {
  return items.subarray(starts[n] ?? 0, starts[n + 1] ?? 0);
}

export function toLists(lists: readonly (readonly number[])[]): Lists {
  const starts = new Uint32Array(lists.length + 1);
  for (const [n, list] of lists.entries()) starts[n + 1] = (starts[n] ?? 0) + list.length;
  const items = new Uint32Array(starts[lists.length] ?? 0);
  for (const [n, list] of lists.entries()) items.set(list, starts[n]);
  return { starts, items };
}

/** From "which persons each work has" to "which works each of `count` persons has", and so on; each list ascending. */
export function turned({ starts, items }: Lists, count: number): Lists {
  const owners = new Uint32Array(items.length);
  for (let n = 0; n + 1 < starts.length; n++) owners.fill(n, starts[n], starts[n + 1]);
  const sorted = sortedBy(items, count);
  return { starts: sorted.starts, items: picked(owners, sorted.order) };
}

/** What stands at these places. */
export function picked(items: Uint32Array, places: Uint32Array): Uint32Array {
  const found = new Uint32Array(places.length);
  for (let i = 0; i < places.length; i++) found[i] = items[places[i] ?? 0] ?? 0;
  return found;
}

/** The places of keys below `count` in the order of the keys, and where each key begins there. */
export interface Sorted {
  readonly order: Uint32Array;
  readonly starts: Uint32Array;
}

/** A counting sort. Given some of the places, it sorts those alone; equals stay as they stand there, or as they came. */
export function sortedBy(keys: Uint32Array, count: number, places?: Uint32Array): Sorted {
  const length = places === undefined ? keys.length : places.length;
  const placeAt = (i: number): number => (places === undefined ? i : (places[i] ?? 0));
  const starts = new Uint32Array(count + 1);
  for (let i = 0; i < length; i++) {
    const next = (keys[placeAt(i)] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let key = 0; key < count; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  const free = starts.slice();
  const order = new Uint32Array(length);
  for (let i = 0; i < length; i++) {
    const place = placeAt(i);
    const key = keys[place] ?? 0;
    const next = free[key] ?? 0;
    free[key] = next + 1;
    order[next] = place;
  }
  return { order, starts };
}
