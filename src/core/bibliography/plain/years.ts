import type { Candidate } from './styles.ts';

const YEAR = /(?<![\d–-])(?:19[2-9]\d|20[0-4]\d)(?![\d–])(?!-\d)/g;
const LEADING = /^\(?((?:19[2-9]|20[0-4])\d)[a-z]?\)?[.,:;]?\s{1,8}(?=\S)/;

/** Without numbers that look like years and are none: in addresses, DOIs, arXiv numbers and page ranges. */
function masked(text: string): string {
  return text
    .replace(/https?:\S{1,500}|\b10\.\d{4,9}\/\S{1,300}|arxiv:?\s?\d{4}\.\d{4,5}/gi, ' ')
    .replace(/\d{1,6}\s?[-–—]{1,3}\s?\d{1,6}/g, (range) =>
      /^(?:19|20)\d{2}\s?[-–—]\s?(?:19|20)\d{2}$/.test(range) ? range : ' ',
    );
}

/** Whether a text names any year. */
export function hasYear(text: string): boolean {
  return masked(text).search(YEAR) !== -1;
}

/** A year that stands before all else, as in a list by years, and the text behind it. */
export function leadingYear(text: string): { readonly year: string | undefined; readonly bare: string } {
  const found = LEADING.exec(text);
  return found === null
    ? { year: undefined, bare: text }
    : { year: found[1], bare: text.slice(found[0].length) };
}

/** The year of a reference: beside its names, before all else, at its end in brackets, or last at its end. */
export function yearOf({ year, rest }: Candidate, leading: string | undefined): string | undefined {
  if (year !== undefined) return year;
  const said = masked(rest);
  const inBrackets = [
    ...said.matchAll(/[([]\s?(?:\p{L}{3,9}\.?\s)?((?:19[2-9]|20[0-4])\d)[a-z]?\s?[)\]]/gu),
  ].at(-1)?.[1];
  return leading ?? inBrackets ?? [...said.matchAll(YEAR)].at(-1)?.[0];
}
