/** Who is linked to whom: those beside `body` are `other[first[body]]` up to `other[first[body + 1]]`, each by the link in `link`. */
export interface Adjacency {
  readonly count: number;
  readonly first: Int32Array;
  readonly other: Int32Array;
  readonly link: Int32Array;
}

/** Neighbours come in the order of their links. */
export function toAdjacency(count: number, source: ArrayLike<number>, target: ArrayLike<number>): Adjacency {
  const first = new Int32Array(count + 1);
  for (let link = 0; link < source.length; link++) {
    const from = (source[link] as number) + 1;
    const to = (target[link] as number) + 1;
    first[from] = (first[from] as number) + 1;
    first[to] = (first[to] as number) + 1;
  }
  for (let body = 0; body < count; body++)
    first[body + 1] = (first[body + 1] as number) + (first[body] as number);
  const ends = first.slice(0, count);
  const adjacency = {
    count,
    first,
    other: new Int32Array(source.length * 2),
    link: new Int32Array(source.length * 2),
  };
  for (let link = 0; link < source.length; link++) {
    put(adjacency, ends, source[link] as number, target[link] as number, link);
    put(adjacency, ends, target[link] as number, source[link] as number, link);
  }
  return adjacency;
}

function put({ other, link }: Adjacency, ends: Int32Array, from: number, to: number, by: number): void {
  const place = ends[from] as number;
  ends[from] = place + 1;
  other[place] = to;
  link[place] = by;
}
