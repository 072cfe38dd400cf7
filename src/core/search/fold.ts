const UNMARKED: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
  ['’', "'"],
  ['‐', '-'],
  ['–', '-'],
]);

/** Nothing to fold but the case. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** The text as it is compared: no case, no accents, one space between words. "Šeňová" is "senova". */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[ßæœøłđðþı’‐–]/g, (letter) => UNMARKED.get(letter) ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}
