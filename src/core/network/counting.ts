export type CountingMethod = 'full' | 'fractional' | 'pair';

/** How the network is made from the visible works. */
export interface Counting {
  readonly method: CountingMethod;
  readonly owner: 'show' | 'hide';
  readonly minWorks: number;
  readonly minWeight: number;
  /** Works with more authors make no ties. */
  readonly maxAuthors: number | 'all';
}

export const DEFAULT_COUNTING: Counting = {
  method: 'full',
  owner: 'hide',
  minWorks: 1,
  minWeight: 0,
  maxAuthors: 25,
};

/**
 * What one joint work of n authors adds to a tie. `fractional` is 1/(n−1) (Newman 2001, Phys. Rev. E 64, 016132;
 * VOSviewer), `pair` is 2/(n(n−1)), so that a work adds 1 in all (Leydesdorff & Park 2017). n ≥ 2.
 */
export function tieWeight(method: CountingMethod, authors: number): number {
  switch (method) {
    case 'full':
      return 1;
    case 'fractional':
      return 1 / (authors - 1);
    case 'pair':
      return 2 / (authors * (authors - 1));
  }
}
