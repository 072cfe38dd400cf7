import { isPerson, printedName } from '#core/model/catalog.ts';
import type { Decision, Person, PersonId, Work } from '#core/model/document.ts';
import type { Steps } from '#core/steps.ts';
import { type Finding, toPath } from './finding.ts';
import type { Placed } from './records.ts';
import type { Lists } from './references.ts';

/** What does not add up in who is who, a step for each work. The document stays as it is: only its owner can tell. */
export function* nameSteps(lists: Lists, findings: Finding[]): Steps<void> {
  const claims = yield* claimSteps(lists.persons);
  const areContested = [...claims.values()].some((persons) => persons.length > 1);
  for (const work of lists.works) {
    if (areContested) checkClaims(work, claims, findings);
    if (work.record.author.length > 1) checkTwice(work, claims, findings);
    yield;
  }
  checkReasons(lists.persons, lists.decisions, findings);
}

type Claims = ReadonlyMap<string, readonly PersonId[]>;

function* claimSteps(persons: readonly Placed<Person>[]): Steps<Claims> {
  const claims = new Map<string, PersonId[]>();
  for (const { record } of persons) {
    for (const name of new Set([record.name, ...record.names])) {
      const ids = claims.get(name) ?? [];
      if (!ids.includes(record.id)) ids.push(record.id);
      claims.set(name, ids);
    }
    yield;
  }
  return claims;
}

function checkClaims({ at, record }: Placed<Work>, claims: Claims, findings: Finding[]): void {
  for (const [i, author] of record.author.entries()) {
    const name = printedName(author);
    const persons = claims.get(name) ?? [];
    if (author.person !== undefined || persons.length < 2 || !isPerson(author)) continue;
    findings.push({
      where: toPath([...at, 'author', i]),
      why: `prints ${JSON.stringify(name)}, a name of ${persons.map((id) => JSON.stringify(id)).join(' and ')}; the first is taken`,
      remedy: 'Say with "person" which of them it is.',
    });
  }
}

function checkTwice({ at, record }: Placed<Work>, claims: Claims, findings: Finding[]): void {
  const first = new Map<string, number>();
  for (const [i, author] of record.author.entries()) {
    if (!isPerson(author)) continue;
    const name = printedName(author);
    const person = author.person ?? claims.get(name)?.[0] ?? name;
    const other = first.get(person);
    if (other === undefined) first.set(person, i);
    else {
      findings.push({
        where: toPath([...at, 'author', i]),
        why: `is the same person as ${toPath([...at, 'author', other])}, ${JSON.stringify(person)}, and counts once`,
        remedy: 'If they are two people, say with "person" who each is; else take one out.',
      });
    }
  }
}

function checkReasons(
  persons: readonly Placed<Person>[],
  decisions: readonly Placed<Decision>[],
  findings: Finding[],
): void {
  const same = new Map<string, string[]>();
  for (const { record } of decisions) {
    if (record.kind !== 'same') continue;
    const [a, b] = record.names;
    same.set(a, [...(same.get(a) ?? []), b]);
    same.set(b, [...(same.get(b) ?? []), a]);
  }
  for (const { at, record } of persons) {
    const [first, ...others] = record.names;
    if (first === undefined || others.length === 0) continue;
    const reached = reachedFrom(first, same);
    const loose = others.filter((name) => !reached.has(name));
    if (loose.length === 0) continue;
    findings.push({
      where: toPath([...at, 'names']),
      why: `${loose.map((name) => JSON.stringify(name)).join(', ')}: no decision says that this is ${JSON.stringify(first)}`,
      remedy: 'Add a decision of kind "same" with the reason, or make two persons of them.',
    });
  }
}

function reachedFrom(name: string, same: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set([name]);
  for (const each of reached) for (const other of same.get(each) ?? []) reached.add(other);
  return reached;
}
