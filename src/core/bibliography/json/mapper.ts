import type { Said } from '../build.ts';
import type { PrintedName } from '../record.ts';

/** What a work of a source says, and whether the source gave only some of its authors. */
export interface SaidWork extends Said {
  readonly isCut?: boolean;
  /** What was taken for want of better, as a sentence. */
  readonly note?: string | undefined;
}

/** How works of one source are known, and what their fields mean. Neither throws, whatever it is given. */
export interface Mapper {
  readonly source: string;
  readonly fits: (work: unknown) => boolean;
  readonly read: (work: unknown, line: number) => SaidWork;
}

/** A name with those of its ids that are known; nothing where there is no name. */
export function withIds(
  name: PrintedName | undefined,
  ids: readonly (string | undefined)[],
): readonly PrintedName[] {
  const known = ids.filter((id) => id !== undefined);
  if (name === undefined) return [];
  return [known.length === 0 ? name : { ...name, ids: known }];
}

/** `openalex:` and `W1` → `openalex:W1`; undefined where there is no id. */
export const prefixed = (prefix: string, id: string | undefined): string | undefined =>
  id === undefined ? undefined : `${prefix}${id.trim()}`;

/** A title with its subtitle behind a colon. */
export function withSubtitle(title: string | undefined, subtitle: string | undefined): string | undefined {
  return title === undefined || subtitle === undefined ? title : `${title}: ${subtitle}`;
}

/** "11", "19" → "11–19". */
export function pageRange(first: string | undefined, last: string | undefined): string | undefined {
  if (first === undefined) return undefined;
  return last === undefined || last === first ? first : `${first}–${last}`;
}
