import { bareName, isGroupName, toName } from '../names.ts';
import type { PrintedName } from '../record.ts';

/** A capitalised word with small letters, an initial or two, or a particle: what names of persons are made of. */
const PERSON_WORD = /^(?:\p{Lu}[\p{L}'’-]*\p{Ll}[\p{L}'’-]*|(?:\p{Lu}\.?-?){1,3}|Jr\.?|Sr\.?|I{2,3})$/u;
const PARTICLE = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|zu|ter|ten|y)$/;

/**
 * A name that a source keeps in one field. That field is meant for institutions, yet programs put persons there too: two
 * to four words that could all be a person's name are one, "The …" and what names an institution are groups.
 */
export function literalName(text: string): PrintedName | undefined {
  const bare = bareName(text);
  if (!/\p{L}/u.test(bare)) return undefined;
  return isGroupName(bare) || !(bare.includes(',') || isPersonLike(bare)) ? groupName(bare) : toName(bare);
}

/** A name that its source says is no person's. */
export function groupName(text: string): PrintedName | undefined {
  const bare = bareName(text);
  return /\p{L}/u.test(bare) ? { family: bare, isGroup: true } : undefined;
}

function isPersonLike(name: string): boolean {
  const words = name.split(' ');
  if (words.length < 2 || words.length > 4 || words[0] === 'The') return false;
  const isNamed = words.some((word) => /\p{Ll}/u.test(word) && !PARTICLE.test(word));
  return isNamed && words.every((word) => PERSON_WORD.test(word) || PARTICLE.test(word));
}
