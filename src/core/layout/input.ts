export type Places = ReadonlyMap<number, readonly [number, number]>;

export interface LayoutInput {
  readonly ids: readonly string[];
  /** Disc radii, in layout units: about one CSS pixel unzoomed. */
  readonly sizes: ArrayLike<number>;
  readonly sources: ArrayLike<number>;
  readonly targets: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
  /** Where somebody must stand, by index. */
  readonly fixed?: Places;
  /** Where somebody stood before, by index: they stay about there, and newcomers are eased in. */
  readonly start?: Places;
}

export type Positions = Float32Array<ArrayBuffer>;
/** How much is done, and where everybody would stand by now: dear to say for many, so it is said when asked, before this returns. */
export type OnTick = (progress: number, placesNow: () => Positions) => void;
