import type { Decision, Person, PersonId, Work } from '#core/model/document.ts';
import { toEvidence } from './evidence.ts';
import { toForms } from './forms.ts';
import { createResolve, gather, givenLinks, type Link } from './gather.ts';
import { idLinks } from './ids.ts';
import { decide } from './ladder.ts';
import { type Gathered, toPersons, withPersons } from './persons.ts';
import { byRule, type Ruling, toClaims } from './rulings.ts';
import { type Senses, toSenses, unprinted } from './senses.ts';
import { twofold } from './twofold.ts';

export interface Identity {
  /** The same works; an authorship says who it is where its printed name alone does not. */
  readonly works: readonly Work[];
  readonly persons: readonly Person[];
  /** What rules joined, the strongest first; what they doubt, the most certain first; then the user's decisions. */
  readonly decisions: readonly Decision[];
}

export interface IdentifyOptions {
  /** The decisions so far. The user's have the last word; those of rules are made anew. */
  readonly decisions?: readonly Decision[];
  /** The persons so far, who keep their ids, and what a document holds together without a reason. */
  readonly persons?: readonly Person[];
  /** Who keeps their id before all others. */
  readonly owner?: PersonId | undefined;
  readonly onProgress?: (done: number, whole: number) => void;
}

const STEPS = 4;

/**
 * Tells the authors of works apart: a ladder of rules over the works' own names, coauthors and ids, each of its steps a
 * decision with its reason. The outcome does not depend on the order of works, except for the order of persons, which is
 * that of their first works. Takes time in proportion to the authorships and to the pairs of names that are alike.
 */
export function identify(works: readonly Work[], options: IdentifyOptions = {}): Identity {
  const { decisions = [], persons: before = [], owner, onProgress = () => {} } = options;
  const claims = toClaims(before);
  const senses = toSenses(works, true, claims);
  onProgress(1, STEPS);
  const rulings = toRulings(senses);
  onProgress(3, STEPS);
  const own = decisions.filter(({ by }) => by === 'user');
  const all = [...senses.all, ...unprinted(senses.all, before)];
  const resolve = createResolve(all, before, claims);
  const linked = (kind: Decision['kind']): readonly Link[] =>
    own.flatMap((decision) => (decision.kind === kind ? (resolve(decision.names) ?? []) : []));
  const clusters = gather(all, {
    apart: linked('different'),
    joined: linked('same'),
    given: givenLinks(before, decisions, resolve),
    ruled: rulings.filter(({ decision }) => decision.kind === 'same'),
  });
  const gathered: Gathered = toPersons(all, clusters, before, owner);
  onProgress(STEPS, STEPS);
  return {
    works: withPersons(works, senses, gathered.personOf),
    persons: gathered.persons,
    decisions: [...rulings.map(({ decision }) => decision), ...own],
  };
}

function toRulings(senses: Senses): readonly Ruling[] {
  const forms = toForms(senses.all);
  const evidence = toEvidence(senses, forms);
  const ids = idLinks(senses.all, forms);
  const verdicts = decide(forms, evidence, ids);
  return byRule({ senses: senses.all, forms, ids, verdicts, twofold: twofold(senses.all, forms, evidence) });
}
