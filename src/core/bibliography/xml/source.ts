import type { Said } from '../build.ts';
import type { Element } from './tree.ts';

/** What a record says, and whether the source gave only some of its authors. */
export interface SaidRecord extends Said {
  readonly isCut?: boolean;
}

/** Which elements of a source are records, and what is in them. */
export interface Source {
  /** Their names, without a prefix. */
  readonly elements: readonly string[];
  /** False for those that are no works after all. */
  readonly isWork?: (record: Element) => boolean;
  readonly read: (record: Element, line: number) => SaidRecord;
}
