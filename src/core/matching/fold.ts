/** Letters that Unicode does not take apart into a base and a mark, as they are mostly written without them. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
  ['ħ', 'h'],
]);
/** Accents of Latin, Greek and Cyrillic, and the points of Hebrew and Arabic, which are often left off. */
const ACCENTS = /[\u0300-\u036F\u0591-\u05C7\u064B-\u065F]/g;

function isAscii(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is "ASCII".
  return /^[\u0000-\u007F]*$/.test(text);
}

/** A text for comparing: compatibility forms taken apart (NFKD), lower case, without accents. */
export function fold(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(ACCENTS, '')
    .replace(/[ßæœøłđðþıħ]/g, (letter) => PLAIN.get(letter) ?? letter);
}

/** The words of a text, folded: letters, digits and marks of any script. An apostrophe does not end a word. */
export function foldWords(text: string): readonly string[] {
  const folded = fold(text).replace(/['’ʼ`´]/g, '');
  return folded.match(isAscii(folded) ? /[a-z0-9]+/g : /[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
