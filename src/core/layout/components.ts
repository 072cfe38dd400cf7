/** The connected components of a network, largest first; members and equals in the order of their index. */
export function connectedComponents(
  count: number,
  sources: ArrayLike<number>,
  targets: ArrayLike<number>,
): readonly (readonly number[])[] {
  const leader = Int32Array.from({ length: count }, (_, person) => person);
  for (let tie = 0; tie < sources.length; tie++) {
    const a = findLeader(leader, sources[tie] ?? 0);
    const b = findLeader(leader, targets[tie] ?? 0);
    leader[Math.max(a, b)] = Math.min(a, b);
  }
  const members = new Map<number, number[]>();
  for (let person = 0; person < count; person++) {
    const first = findLeader(leader, person);
    const group = members.get(first);
    if (group === undefined) members.set(first, [person]);
    else group.push(person);
  }
  return [...members.values()].sort((a, b) => b.length - a.length);
}

function findLeader(leader: Int32Array, person: number): number {
  let current = person;
  for (;;) {
    const above = leader[current] ?? current;
    if (above === current) return current;
    const next = leader[above] ?? above;
    leader[current] = next;
    current = next;
  }
}
