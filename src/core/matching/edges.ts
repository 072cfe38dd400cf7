import type { BibRecord } from '#core/bibliography/record.ts';
import { blocksBy, eachPair, likenessKeys, subtitleKeys, titleKeys } from './block.ts';
import { byStrength, type Edge } from './cluster.ts';
import {
  compareById,
  compareByLikeness,
  compareBySubtitle,
  compareByTitle,
  createLikeness,
  type Verdict,
} from './compare.ts';
import { createFacts, type Facts, signature } from './facts.ts';
import { trigrams } from './title.ts';

/** Records whose every word is the same, as one. */
export interface Copies {
  /** Where they stand among the records, rising. */
  readonly indices: readonly number[];
  readonly facts: Facts;
}

/** The records without their copies, in an order that hangs on what they say and not on where they stand. */
export function copiesOf(records: readonly BibRecord[]): readonly Copies[] {
  const bySignature = new Map<string, Copies & { readonly text: string; readonly indices: number[] }>();
  const toFacts = createFacts();
  records.forEach((record, index) => {
    const facts = toFacts(record);
    const text = signature(record, facts);
    const known = bySignature.get(text);
    if (known === undefined) bySignature.set(text, { text, indices: [index], facts });
    else known.indices.push(index);
  });
  return [...bySignature.values()].sort((a, b) => (a.text < b.text ? -1 : 1));
}

type Compare = (a: Facts, b: Facts, like: () => number) => Verdict | undefined;
type KeysOf = (facts: Facts) => readonly string[];

/** What is looked for, in this order: the first verdict on a pair stands. */
const LOOKS: readonly (readonly [KeysOf, Compare])[] = [
  [(facts) => [...facts.ids, ...facts.looseIds], compareById],
  [titleKeys, compareByTitle],
  [subtitleKeys, compareBySubtitle],
  [likenessKeys, compareByLikeness],
];
export const LOOK_COUNT = LOOKS.length;

/** Every pair that belongs or may belong together, the strongest first, each pair once. */
export function edgesOf(facts: readonly Facts[], onLook: (done: number) => void): readonly Edge[] {
  const found = new Map<number, Edge>();
  const likeness = createLikeness(facts, trigrams);
  LOOKS.forEach(([keysOf, compare], done) => {
    for (const block of blocksBy(facts, keysOf)) {
      eachPair(block, (a, b) => {
        const pair = a * facts.length + b;
        const [one, other] = [facts[a], facts[b]];
        if (one === undefined || other === undefined || found.has(pair)) return;
        const verdict = compare(one, other, () => likeness(a, b));
        if (verdict !== undefined) found.set(pair, { ...verdict, a, b });
      });
    }
    onLook(done + 1);
  });
  return [...found.values()].sort(byStrength);
}
