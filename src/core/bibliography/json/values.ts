import { toFit } from '../text.ts';

/** Looks into parsed JSON of which nothing is known: what is not as it should be is left out, never thrown at. */
export type Fields = Readonly<Record<string, unknown>>;

export function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** An escape (`\u0000`, half a surrogate pair) can name what no text of ours may hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const DOUBTFUL = /[\u0000-\u001F\u007F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** Text or a number as text; the first of a list; undefined for anything else and for nothing. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  const said = Array.isArray(value) ? value[0] : value;
  if (typeof said !== 'string') return typeof said === 'number' ? textOf(said) : undefined;
  const fit = DOUBTFUL.test(said) ? toFit(said) : said;
  return fit.trim() === '' ? undefined : fit;
}

/** Every text of a list. */
export const textsOf = (value: unknown): readonly string[] =>
  listOf(value).flatMap((one) => textOf(one) ?? []);

/** What stands at the end of a path of names. A name that only every object has, as `constructor`, is none. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let here: unknown = value;
  for (const name of path) {
    const fields = fieldsOf(here);
    if (fields === undefined || !Object.hasOwn(fields, name)) return undefined;
    here = fields[name];
  }
  return here;
}

/** The text at the end of a path. */
export const textAt = (value: unknown, ...path: readonly string[]): string | undefined =>
  textOf(at(value, ...path));

/** The first of some fields that says something. */
export function firstText(value: unknown, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const said = textAt(value, name);
    if (said !== undefined) return said;
  }
  return undefined;
}

/** `https://openalex.org/W1` → `W1`. */
export const lastPart = (address: string | undefined): string | undefined => address?.split('/').at(-1);
