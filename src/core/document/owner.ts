import type { CoterieDocument, PersonId } from '#core/model/document.ts';

/** Whose list it is; undefined makes it a group's. A title that was the owner's name goes along. */
export function withOwner(document: CoterieDocument, owner: PersonId | undefined): CoterieDocument {
  const { owner: before, ...rest } = document;
  const nameOf = (id: PersonId | undefined) => document.persons.find((person) => person.id === id)?.name;
  const title = nameOf(before) === document.title ? (nameOf(owner) ?? document.title) : document.title;
  return owner === undefined ? { ...rest, title } : { ...rest, owner, title };
}
