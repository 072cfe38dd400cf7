/** Sets of numbers that grow together: union-find with the members at hand. */
export interface Clusters {
  /** The cluster of a member, by a number that is the same for all of its members until they grow. */
  readonly of: (member: number) => number;
  readonly members: (cluster: number) => readonly number[];
  /** Unites two clusters and returns the number of the whole. */
  readonly unite: (a: number, b: number) => number;
}

export function createClusters(count: number): Clusters {
  const own = Array.from({ length: count }, (_, at) => at);
  const lists: number[][] = own.map((at) => [at]);
  const of = (member: number): number => own[member] ?? member;
  const members = (cluster: number): readonly number[] => lists[cluster] ?? [];
  const unite = (a: number, b: number): number => {
    if (a === b) return a;
    const [few, many] = members(a).length < members(b).length ? [a, b] : [b, a];
    for (const member of members(few)) {
      own[member] = many;
      lists[many]?.push(member);
    }
    lists[few] = [];
    return many;
  };
  return { of, members, unite };
}
