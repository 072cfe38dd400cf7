import type { Decision, Person, PersonId } from '#core/model/document.ts';
import type { Form } from './forms.ts';
import type { Link } from './gather.ts';
import type { IdLink } from './ids.ts';
import type { Verdict } from './ladder.ts';
import type { Claims, Sense } from './senses.ts';
import type { Twofold } from './twofold.ts';
import { idInWords, toReasons } from './why.ts';

/** A decision of a rule, and the two senses that it is about. */
export interface Ruling extends Link {
  readonly decision: Decision;
}

export interface Found {
  readonly senses: readonly Sense[];
  readonly forms: readonly Form[];
  readonly ids: readonly IdLink[];
  readonly verdicts: readonly Verdict[];
  readonly twofold: readonly Twofold[];
}

/** All that rules found, as decisions: what is the same, the strongest first, then the doubts, the most certain first. */
export function byRule({ senses, forms, ids, verdicts, twofold }: Found): readonly Ruling[] {
  const nameOf = (sense: number): string => senses[sense]?.name ?? '';
  const rule = (kind: Decision['kind'], a: number, b: number, why: string): Ruling => ({
    a,
    b,
    decision: { kind, names: [nameOf(a), nameOf(b)], why, by: 'rule' },
  });
  const leadOf = (form: number): number => forms[form]?.senses[0] ?? 0;
  const registered = ids.map(({ a, b, id }) =>
    rule('same', a, b, `${nameOf(a)} is ${nameOf(b)}: both have ${idInWords(id)}`),
  );
  const alike = forms.flatMap(({ senses: [lead = 0, ...others] }) =>
    others.map((other) =>
      rule(
        'same',
        other,
        lead,
        `${nameOf(other)} is ${nameOf(lead)}: ${spelling(nameOf(other), nameOf(lead))}`,
      ),
    ),
  );
  const said = (verdict: Verdict, verb: string): Ruling => {
    const { pair, shared, hasRivals, isOwner, isSame } = verdict;
    const [a, b] = [leadOf(pair.a), leadOf(pair.b)];
    const reasons = toReasons({ likeness: pair.likeness, shared, hasRivals, isOwner });
    return rule(isSame ? 'same' : 'doubt', a, b, `${nameOf(a)} ${verb} ${nameOf(b)}: ${reasons}`);
  };
  const joined = verdicts.filter(({ isSame }) => isSame).map((verdict) => said(verdict, 'is'));
  const doubts = verdicts
    .filter(({ isSame }) => !isSame)
    .toSorted((p, q) => gap(p) - gap(q) || p.pair.demand.rank - q.pair.demand.rank || q.shared - p.shared)
    .map((verdict) => said(verdict, 'may be'));
  const double = twofold.map(({ sense, why }) => rule('doubt', sense, sense, why));
  return [...withoutTwins([...registered, ...alike, ...joined]), ...doubts, ...double];
}

/** How much was missing for the rule. */
function gap({ pair, shared, hasRivals }: Verdict): number {
  return (hasRivals ? pair.demand.rivals : pair.demand.alone) - shared;
}

function withoutTwins(rulings: readonly Ruling[]): readonly Ruling[] {
  const seen = new Set<string>();
  return rulings.filter(({ a, b }) => {
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function spelling(one: string, other: string): string {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  if (a === b) return 'printed alike but for capitals';
  const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');
  if (bare(a) === bare(b)) return 'printed alike but for accents';
  return 'printed alike but for points, hyphens, spaces or accents';
}

/** Whom a name means where nothing else is said: the first person who has it. */
export function toClaims(persons: readonly Person[]): Claims {
  const claims = new Map<string, PersonId>();
  for (const { id, name, names } of persons) {
    for (const one of [name, ...names]) if (!claims.has(one)) claims.set(one, id);
  }
  return claims;
}
