import type { Camera } from './view.ts';

/** How the text of one value is read; `wants` says in words what would have been right. */
export interface Value<T> {
  readonly wants: string;
  readonly read: (text: string) => T | undefined;
}

export function oneOf<const T extends string>(...words: readonly T[]): Value<T> {
  return {
    wants: `one of ${words.join(', ')}`,
    read: (text) => words.find((word) => word === text),
  };
}

const WHOLE = /^\d{1,9}$/;
const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;

export function wholeFrom(least: number): Value<number> {
  return {
    wants: `a whole number from ${least}`,
    read: (text) => (WHOLE.test(text) && Number(text) >= least ? Number(text) : undefined),
  };
}

function toNumber(text: string): number | undefined {
  const number = NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}

export const toWeight: Value<number> = {
  wants: 'a number not below 0',
  read: (text) => {
    const number = toNumber(text);
    // Plus zero, since "-0" is a number too.
    return number === undefined || number < 0 ? undefined : number + 0;
  },
};

export const toCut: Value<number | 'all'> = {
  wants: 'a whole number from 1, or “all”',
  read: (text) => (text === 'all' ? 'all' : wholeFrom(1).read(text)),
};

/** "2016" or "2016-2020"; a dash that an editor made longer will do. */
export const toSpan: Value<readonly [number, number]> = {
  wants: 'a year, or two with the earlier first, such as 2016-2020',
  read: (text) => {
    const [, from, until = from] = /^(\d{1,4})(?:[-–](\d{1,4}))?$/.exec(text) ?? [];
    if (from === undefined || until === undefined || Number(from) > Number(until)) return undefined;
    return [Number(from), Number(until)];
  },
};

export const toCamera: Value<Camera> = {
  wants: 'three numbers: x, y and a zoom above 0',
  read: (text) => {
    const [x, y, k, ...more] = text.split(',').map(toNumber);
    if (x === undefined || y === undefined || k === undefined || k <= 0 || more.length > 0) return undefined;
    return { x: x + 0, y: y + 0, k };
  },
};

/** As exact as the eye is: a hundredth of a unit, and four figures of the zoom. */
export function writeCamera({ x, y, k }: Camera): string {
  return [Number(x.toFixed(2)), Number(y.toFixed(2)), Number(k.toPrecision(4))].map(String).join(',');
}
