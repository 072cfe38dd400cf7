/** The types that BibTeX, BibLaTeX and the programs around them have: text seldom begins a line with one and a brace. */
const TYPES: ReadonlySet<string> = new Set(
  `article artwork audio bibnote book bookinbook booklet collection comment commentary conference control customa customb
 customc data dataset electronic image inbook incollection inproceedings inreference jurisdiction legal legislation letter manual
 mastersthesis misc movie music mvbook mvcollection mvproceedings mvreference online patent performance periodical phdthesis
 preamble presentation proceedings reference report review set software standard string suppbook suppcollection suppperiodical
 techreport thesis unpublished video webpage www xdata`.split(/\s+/),
);
const OPENING = /[ \t]{0,400}@[ \t]{0,40}([a-z][\w-]{0,40})\s{0,40}([{(])/iy;
const KEY = /\s{0,40}[^\s{}"=,][^{}"=,\n]{0,200}\s{0,20},/y;

export interface Opening {
  readonly type: string;
  readonly bracket: string;
  /** Behind its bracket. */
  readonly to: number;
}

/** The `@type{` that begins at `from`, with nothing but spaces before it. */
export function openingAt(text: string, from: number): Opening | undefined {
  OPENING.lastIndex = from;
  const found = OPENING.exec(text);
  if (found === null) return undefined;
  const [, type = '', bracket = '{'] = found;
  return { type: type.toLowerCase(), bracket, to: OPENING.lastIndex };
}

/**
 * Whether another entry begins on the line from `from` on, so that a value whose brace was never closed ends before it:
 * a type that we know with a brace, or any with a key and a comma behind it.
 */
export function startsEntry(text: string, from: number): boolean {
  // Most lines are settled by their first letter.
  let at = from;
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at++;
  if (text.charCodeAt(at) !== 64) return false;
  const opening = openingAt(text, at);
  if (opening === undefined) return false;
  if (opening.bracket === '{' && TYPES.has(opening.type)) return true;
  KEY.lastIndex = opening.to;
  return KEY.test(text);
}
