import type { Value } from './values.ts';

/** The hash of a link, asked key by key. What cannot be used adds to `notices`; what nobody asked for is `rest`. */
export interface Link {
  readonly one: <T>(key: string, value: Value<T>) => T | undefined;
  readonly list: <T extends string>(
    key: string,
    noun: string,
    known: Pick<ReadonlySet<T>, 'has'>,
  ) => readonly T[];
  readonly rest: () => readonly (readonly [string, string])[];
  readonly notices: string[];
}

export function readLink(hash: string): Link {
  const pairs = toPairs(hash);
  const notices: string[] = [];
  const asked = new Set<string>();
  const valuesOf = (key: string): readonly string[] => {
    asked.add(key);
    return pairs.filter((pair) => decode(pair[0]) === key).map(([, value]) => value);
  };
  return {
    one: (key, value) => {
      const [raw, ...more] = valuesOf(key);
      if (raw === undefined) return undefined;
      if (more.some((other) => other !== raw)) {
        notices.push(`The link says “${key}” more than once; the first counts.`);
      }
      return readOne(key, raw, value, notices);
    },
    list: (key, noun, known) => {
      const raws = valuesOf(key);
      const items = raws.flatMap((raw) => raw.split(',')).filter((item) => item !== '');
      if (raws.length > 0 && items.length === 0) notices.push(`“${key}=” in the link names no ${noun}.`);
      return readItems(items, { key, noun, known }, notices);
    },
    rest: () => pairs.filter(([key]) => !asked.has(decode(key) ?? key)),
    notices,
  };
}

function readOne<T>(key: string, raw: string, value: Value<T>, notices: string[]): T | undefined {
  const text = decode(raw);
  if (text === undefined) {
    notices.push(damaged(key, raw));
    return undefined;
  }
  const read = value.read(text);
  if (read === undefined) {
    notices.push(`“${key}=${text}” in the link was left out: it needs ${value.wants}.`);
  }
  return read;
}

interface Names<T> {
  readonly key: string;
  readonly noun: string;
  readonly known: Pick<ReadonlySet<T>, 'has'>;
}

function readItems<T extends string>(
  items: readonly string[],
  { key, noun, known }: Names<T>,
  notices: string[],
): readonly T[] {
  const read = new Set<T>();
  for (const item of new Set(items)) {
    const text = decode(item);
    if (text === undefined) notices.push(damaged(key, item));
    else if (known.has(text as T)) read.add(text as T);
    else notices.push(`The link names the ${noun} “${text}”, which is not here; it was left out.`);
  }
  return [...read];
}

const damaged = (key: string, raw: string): string =>
  `“${key}=${raw}” in the link is damaged and was left out.`;

/** Key and value of each part of a hash, as they came; what has no key says nothing. */
export function toPairs(hash: string): readonly (readonly [string, string])[] {
  return hash
    .split('&')
    .map((pair): readonly [string, string] => {
      const [key = '', ...value] = pair.replace(/^#+/, '').split('=');
      return [key, value.join('=')];
    })
    .filter(([key]) => key !== '');
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch (cause) {
    if (cause instanceof URIError) return undefined;
    throw cause;
  }
}

/** Written as they are: signs that mean nothing in a hash, nor to a browser that copies it. */
const PLAIN = /%(?:2C|2F|3A|3B|3D|3F|40|24)/g;

/** A text as a value. Half a surrogate pair cannot be in an address. */
export function encodeText(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(PLAIN, decodeURIComponent);
}

/** A text as one of several: its own commas are kept apart from those between. */
export function encodeItem(text: string): string {
  return encodeText(text).replaceAll(',', '%2C');
}
