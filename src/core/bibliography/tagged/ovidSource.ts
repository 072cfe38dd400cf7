/** What Ovid's source says, as far as it follows one of its patterns. */
export interface OvidSource {
  readonly venue?: string | undefined;
  readonly year?: string | undefined;
  readonly volume?: string | undefined;
  readonly number?: string | undefined;
  readonly pages?: string | undefined;
}

const PLACE = /\b(\d{1,4})(?:\(([^()]{1,20})\))?:\s?([A-Za-z]?\d{1,6}(?:-[A-Za-z]?\d{1,6})?)/;
const EDITORS_END = /\[Eds?\.?\]|\[Editor[^\]]{0,60}\]/g;
const MONTH = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Spring|Summer|Fall|Autumn|Winter';
/** Where the name of a journal ends: before its date or its volume. */
const BEHIND_JOURNAL = new RegExp(
  `[.,;]? (?:(?:${MONTH})[a-z]{0,6}\\b[^;]{0,30}\\d{4}|Vol\\b|\\d{1,4}\\s?[(:;,])|[.;,] \\d{4}\\b`,
);

/** "Journal. 201(2-3):327-334, 2004", or of a chapter "Doe, J. [Ed]. (2012). Book: a title. (pp. 11-31). City". */
export function sourceOf(source: string | undefined, book: string | undefined): OvidSource {
  const text = (source ?? book ?? '').slice(0, 2000).replaceAll('\n', ' ');
  const [, volume, number, pages] = PLACE.exec(text) ?? [];
  const year = /(?<!\d)(?:1[89]|20)\d{2}(?!\d)/.exec(text)?.[0];
  const ofBook = bookIn((book ?? text).slice(0, 2000).replaceAll('\n', ' '));
  if (ofBook !== undefined)
    return { year, venue: ofBook, pages: /pp\. ?(\d{1,5}-\d{1,5})/.exec(text)?.[1] ?? pages };
  return { year, volume, number, pages, venue: journalIn(text) };
}

/** What follows the last of the editors. */
function bookIn(text: string): string | undefined {
  const last = [...text.matchAll(EDITORS_END)].at(-1);
  if (last === undefined) return undefined;
  const rest = text
    .slice(last.index + last[0].length)
    .replace(/^[.,;\s]{1,4}/, '')
    .replace(/^\(\d{4}\)\.? /, '');
  const [, bracketed] = /^\[([^\]]{3,400}?)\.?\]/.exec(rest) ?? [];
  const end = rest.search(/\.(?: |:)|:\d/);
  const title = bracketed ?? (end === -1 ? rest : rest.slice(0, end));
  return title.length < 3 ? undefined : title;
}

function journalIn(text: string): string | undefined {
  const end = text.search(BEHIND_JOURNAL);
  const name = end === -1 ? text.split('. ', 1)[0] : text.slice(0, end);
  return name === undefined || name.length < 3 ? undefined : name;
}
