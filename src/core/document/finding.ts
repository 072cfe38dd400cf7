/** Something in a file that is not as it should be, in words for its owner. */
export interface Finding {
  /** For example `works[3].author[1].family`; empty for the file as a whole. */
  readonly where: string;
  readonly why: string;
  readonly remedy: string;
}

type Key = string | number;

/** Keys that are no plain words stand in quotes: `works[3].issued["date-parts"]`. */
export function toPath(keys: readonly Key[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    if (!/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(key)) return `${path}[${JSON.stringify(key)}]`;
    return path === '' ? key : `${path}.${key}`;
  }, '');
}
