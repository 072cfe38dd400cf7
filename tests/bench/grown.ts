import type { Ties } from './networks.ts';

/** Mulberry32: the same numbers from the same seed on every machine. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A coauthor network as a field makes one, work by work: two to five authors, of whom about half are new, and the others
 * wrote with one of its authors before or, one time in ten, with anybody (so that groups form, and meet).
 */
export function grownNetwork(persons: number): Ties {
  const roll = dice(persons);
  const coauthors: number[][] = [[]];
  const weights = new Map<number, number>();
  while (coauthors.length < persons) {
    const team = gather(coauthors, persons, roll);
    for (const [a, b] of pairsOf(team)) {
      const tie = a * persons + b;
      weights.set(tie, (weights.get(tie) ?? 0) + 1 / (team.length - 1));
      coauthors[a]?.push(b);
      coauthors[b]?.push(a);
    }
  }
  const ties = [...weights].map(
    ([tie, weight]) => [Math.floor(tie / persons), tie % persons, weight] as const,
  );
  return { persons, ties };
}

/** The authors of the next work. */
function gather(coauthors: number[][], persons: number, roll: () => number): readonly number[] {
  const pick = (of: readonly number[]): number => of[Math.floor(roll() * of.length)] ?? 0;
  const anybody = (): number => Math.floor(roll() * coauthors.length);
  const team = new Set([anybody()]);
  const size = 2 + Math.floor(roll() * 4);
  while (team.size < size && coauthors.length < persons) {
    const known = coauthors[pick([...team])] ?? [];
    if (roll() < 0.5 || known.length === 0) team.add(coauthors.push([]) - 1);
    else team.add(roll() < 0.1 ? anybody() : pick(known));
  }
  return [...team].sort((a, b) => a - b);
}

const pairsOf = (team: readonly number[]): readonly (readonly [number, number])[] =>
  team.flatMap((a, i) => team.slice(i + 1).map((b) => [a, b] as const));
