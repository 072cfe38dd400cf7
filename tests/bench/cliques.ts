import type { CoterieDocument } from '../../src/core/model/document.ts';
import { documentOf } from '../support/documents.ts';
import type { Ties } from './networks.ts';

/**
 * A list of publications that has this network: every tie is covered by a work of people who are all tied to one another,
 * taken greedily from the first tie that has none yet. Real networks were made of works, and this finds their like. Years
 * run over twenty, the later works the later, as they do when a network grows.
 */
export function toDocument({ persons, ties }: Ties, title: string): CoterieDocument {
  const tied = Array.from({ length: persons }, () => new Set<number>());
  for (const [a, b] of ties) {
    tied[a]?.add(b);
    tied[b]?.add(a);
  }
  const open = tied.map((others) => new Set(others));
  const works: number[][] = [];
  for (const [a, b] of ties) {
    if (a === b || open[a]?.has(b) !== true) continue;
    const work = grown([a, b], tied, open);
    for (const person of work) for (const other of work) open[person]?.delete(other);
    works.push(work);
  }
  const sketches = works.map((work, i) => ({
    authors: work.map((person) => `Person ${person}`),
    year: 2005 + Math.floor((20 * i) / works.length),
  }));
  return documentOf(sketches, { title });
}

const MOST_AUTHORS = 30;

/** Adds who is tied to everybody in it, those first whose tie to the last is not covered yet. */
function grown(
  work: number[],
  tied: readonly ReadonlySet<number>[],
  open: readonly ReadonlySet<number>[],
): number[] {
  const last = work.at(-1) ?? 0;
  for (const candidate of [...(open[last] ?? [])]) {
    if (work.length >= MOST_AUTHORS) break;
    if (work.every((person) => tied[candidate]?.has(person))) work.push(candidate);
  }
  return work;
}
