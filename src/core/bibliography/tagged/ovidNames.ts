const ROLE = /\[[^\]]{0,120}\]/g;
const DEGREE =
  /^(?:Ph\.?D|M\.?D|M\.?Sc?|B\.?Sc?|M\.?P\.?H|M\.?B|Ch\.?B|MBBS|R\.?N|D\.?V\.?M|Ed\.?D|Dr\.?P\.?H|F[A-Z]{3,5})\.?$/;
const FOOTNOTE = /^[\d+*†‡§¶#]{1,8}$/;
/** "Doe J. Roe R.": several names on one line, each with its point. */
const NEXT_NAME = /;|(?<=\.)\s(?=\p{Lu}[\p{L}'-]{1,30} \p{Lu}{1,3}\.)/u;

/** The names of Ovid's author lines: "Doe, Jane Ph.D. 1,2,+ [Inventor, Reprint Author]" without all that is not the name. */
export function ovidNames(values: readonly string[]): readonly string[] {
  return values
    .flatMap((value) => value.replace(ROLE, '').split(NEXT_NAME))
    .map(bare)
    .filter((name) => name !== '');
}

function bare(text: string): string {
  const words = text.split(/[\s]+/).filter((word) => word !== '');
  // The first word of a given name stays, whatever it looks like: "Smith, MD" has initials.
  const least = (words.findIndex((word) => word.endsWith(',')) + 1 || 1) + 1;
  while (words.length > least && isBeside(words.at(-1) ?? '')) words.pop();
  const name = words.join(' ').replace(/,$/, '');
  // "Doe JA." ends like a sentence; the point of "Doe, J. A." is of the initial.
  return /\s\p{Lu}{2,3}\.$/u.test(name) ? name.slice(0, -1) : name;
}

function isBeside(word: string): boolean {
  return word
    .split(',')
    .filter((part) => part !== '')
    .every((part) => DEGREE.test(part) || FOOTNOTE.test(part));
}
