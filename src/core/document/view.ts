import { type Filters, NO_FILTERS, type Versions } from '#core/filter/filters.ts';
import type { EraId } from '#core/model/document.ts';
import { type Counting, DEFAULT_COUNTING } from '#core/network/counting.ts';

export type ColorBy = 'topic' | 'community' | 'recency';
export type SizeBy = 'works' | 'strength' | 'degree';
export type Theme = 'light' | 'dark' | 'auto';

/** Centre of the picture in layout units, and pixels per unit. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly k: number;
}

/** Everything a link holds: what a reload, a shared link and an embed need to give the same picture. */
export interface View {
  readonly filters: Filters;
  readonly counting: Counting;
  readonly versions: Versions;
  readonly color: ColorBy;
  readonly size: SizeBy;
  /** Two eras whose difference is shown: the earlier, the later. */
  readonly compare: readonly [EraId, EraId] | undefined;
  /** Person and work ids. */
  readonly select: readonly string[];
  /** 1-based. */
  readonly scene: number | undefined;
  readonly theme: Theme;
  readonly camera: Camera | undefined;
  readonly src: string | undefined;
  /** Keys of others, kept as they came. */
  readonly rest: readonly (readonly [string, string])[];
}

export const DEFAULT_VIEW: View = {
  filters: NO_FILTERS,
  counting: DEFAULT_COUNTING,
  versions: 'once',
  color: 'topic',
  size: 'works',
  compare: undefined,
  select: [],
  scene: undefined,
  theme: 'auto',
  camera: undefined,
  src: undefined,
  rest: [],
};
