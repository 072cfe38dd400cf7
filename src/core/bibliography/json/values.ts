/** Looks into parsed JSON of which nothing is known: what is not as it should be is left out, never thrown at. */
export type Fields = Readonly<Record<string, unknown>>;

export function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Text or a number as text; the first of a list; undefined for anything else and for nothing. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return Array.isArray(value) ? textOf(value[0]) : undefined;
}

/** What stands at the end of a path of names. */
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
