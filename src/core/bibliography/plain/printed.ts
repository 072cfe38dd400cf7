import { fromParts, toName } from '../names.ts';
import type { PrintedName } from '../record.ts';
import type { NameStyle } from './nameList.ts';

/** What a family name of two or three words begins with, written with a capital as often as without. */
const PARTICLE = /^(?:de|der|den|del|della|di|du|dos|da|van|von|vom|ter|ten|la|le|st\.?)$/i;
/** Vietnamese family names: before these "Van" is a middle name. */
const BEHIND_MIDDLE = /^(?:nguyen|tran|pham|hoang|phan|vu|vo|dang|bui|do|ngo|duong|ly)$/i;

/** A name of a list in plain text, split by the style of the list. Undefined where nothing of it could be a name. */
export function toPrinted(name: string, style: NameStyle): PrintedName | undefined {
  if (name.includes(',')) return toName(name);
  // "Caffo B." at the end of a list: the point is the sentence's.
  const words = (style === 'after' ? name.replace(/(?<=\p{Lu})\.$/u, '') : name).split(' ');
  const at = style === 'after' ? initialsAt(words) : familyAt(words);
  if (at <= 0 || at >= words.length) return toName(name);
  const [first, second] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
  return style === 'after' ? fromParts(first, second) : fromParts(second, first);
}

/** "De Leeuw J": where the initials at its end begin; -1 for a name of another form. */
function initialsAt(words: readonly string[]): number {
  let at = words.length;
  while (
    at > 1 &&
    /^(?:\p{Lu}(?:-?\p{Lu}){0,4}|(?:\p{Lu}\p{Ll}?\.-?){1,4}\p{Lu}?)$/u.test(words[at - 1] ?? '')
  )
    at--;
  return at === words.length ? -1 : at;
}

/** "J. De Leeuw": where a family name of several words begins; -1 where none tells so. */
function familyAt(words: readonly string[]): number {
  const at = words.findIndex((word, i) => i > 0 && i < words.length - 1 && PARTICLE.test(word));
  return at !== -1 && BEHIND_MIDDLE.test(words[at + 1] ?? '') ? -1 : at;
}
