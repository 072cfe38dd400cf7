/** What a reference is guessed to be made of. */
export interface Parts {
  readonly authors: readonly string[];
  readonly title: string;
  readonly rest: string;
}

const INITIALS = String.raw`(?:\p{Lu}\.?[-\s]?){1,4}`;
const FAMILY = String.raw`(?:(?:van|von|de|del|della|di|da|der|den|la|le|ter|dos|al)\s){0,3}\p{Lu}[\p{L}'’-]{1,30}(?:\s\p{Lu}[\p{L}'’-]{1,30})?`;
const NAMES = [
  // A. B. Smith · Smith AB · Smith, A. B. · Anna B. Smith
  new RegExp(`^${INITIALS}\\s?${FAMILY}$`, 'u'),
  new RegExp(`^${FAMILY},?\\s${INITIALS}$`, 'u'),
  new RegExp(`^\\p{Lu}[\\p{L}'’-]{1,20}\\s(?:\\p{Lu}\\.?\\s)?${FAMILY}$`, 'u'),
];
const JR = /^(?:Jr|Sr|II|III)\.?$/;

/** Whether a short text reads as one name. */
export function isName(text: string): boolean {
  const said = text.replace(/[*†‡§]/g, '').trim();
  return said.length <= 60 && said.split(' ').length <= 6 && NAMES.some((pattern) => pattern.test(said));
}

const isInitials = (text: string): boolean => new RegExp(`^${INITIALS}$`, 'u').test(text.trim());
const isFamily = (text: string): boolean => new RegExp(`^${FAMILY}$`, 'u').test(text.trim());

/** The names of a list, with commas, semicolons and "and" between; undefined where most of it is no name. */
export function toNames(text: string): readonly string[] | undefined {
  const pieces = text
    .replace(/\s(?:and|&)\s/g, ', ')
    .replace(/,\s{0,2}(?:and|&)\s/g, ', ')
    .split(/\s{0,2}[;,]\s{0,2}/)
    .map((piece) => piece.replace(/^(?:and|&)\s/, '').trim())
    .filter((piece) => piece !== '' && !JR.test(piece));
  const names: string[] = [];
  let others = 0;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] ?? '';
    const next = pieces[i + 1];
    if (next !== undefined && isFamily(piece) && isInitials(next)) {
      names.push(`${piece}, ${next}`);
      i++;
    } else if (isName(piece)) names.push(piece);
    else if (/^et al\.?$/i.test(piece) || /^\.\.\.|…/.test(piece)) names.push('et al.');
    else others++;
  }
  return names.length > 0 && others <= names.length * 0.34 ? names : undefined;
}

/** "Zhao Y, Caffo B. Title": initials come last, so that a point after them ends the names. */
const INITIALS_LAST = /^\p{Lu}[\p{L}'’-]{1,30}(?:\s\p{Lu}[\p{L}'’-]{1,30})?\s\p{Lu}{1,3}(?:,|\sand\s|\.)/u;

/** Sentences: split after a point that ends neither an initial nor a common short form. */
export function toSentences(text: string): readonly string[] {
  const endsNames = INITIALS_LAST.test(text);
  const sentences: string[] = [];
  let from = 0;
  for (const found of text.matchAll(/[.?!]["”’]?\s/g)) {
    const end = found.index + found[0].length - 1;
    const before = text.slice(from, found.index);
    const word = /[\p{L}]+$/u.exec(before)?.[0] ?? '';
    const isInitial = /^\p{Lu}$/u.test(word) && !(endsNames && from === 0 && /\p{L}\s\p{Lu}$/u.test(before));
    const isShort = found[0].startsWith('.') && (isInitial || SHORT.has(word.toLowerCase()));
    if (isShort) continue;
    sentences.push(text.slice(from, end).replace(/\.$/, '').trim());
    from = end + 1;
  }
  return [...sentences, text.slice(from).replace(/\.$/, '').trim()].filter((sentence) => sentence !== '');
}

const SHORT = new Set(
  'al vol no pp ed eds proc int conf j jr sr st dr vs fig chem phys trans comput sci univ dept inst e.g i.e'.split(
    ' ',
  ),
);
