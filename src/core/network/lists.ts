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
  return { starts: sorted.starts, items: sorted.order.map((at) => owners[at] ?? 0) };
}

/** The places of keys below `count` in the order of the keys, and where each key begins there. */
export interface Sorted {
  readonly order: Uint32Array;
  readonly starts: Uint32Array;
}

/** A counting sort. Equals stay as they stand in `before`, or as they came. */
export function sortedBy(keys: Uint32Array, count: number, before?: Uint32Array): Sorted {
  const starts = startsOf(keys, count);
  const free = starts.slice();
  const order = new Uint32Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const at = before === undefined ? i : (before[i] ?? 0);
    const key = keys[at] ?? 0;
    const place = free[key] ?? 0;
    free[key] = place + 1;
    order[place] = at;
  }
  return { order, starts };
}

function startsOf(keys: Uint32Array, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  for (let i = 0; i < keys.length; i++) {
    const next = (keys[i] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let key = 0; key < count; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  return starts;
}
