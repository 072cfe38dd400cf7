import type { FamilyLink, GivenLink, Likeness } from './compare.ts';

/** How many coauthors two names must have in common before a rule joins them. */
export interface Demand {
  /** Where nobody else fits. */
  readonly alone: number;
  /** Where the shorter name fits somebody else as well. */
  readonly rivals: number;
  /** Rules go by rank: the surest first. */
  readonly rank: number;
}

const GIVEN: { readonly [K in GivenLink]: Demand } = {
  same: { alone: 0, rivals: 0, rank: 0 },
  middle: { alone: 0, rivals: 1, rank: 1 },
  longer: { alone: 0, rivals: 1, rank: 1 },
  initial: { alone: 0, rivals: 1, rank: 4 },
  nickname: { alone: 0, rivals: 1, rank: 3 },
  syllables: { alone: 1, rivals: 2, rank: 5 },
  called: { alone: 1, rivals: 2, rank: 5 },
  slip: { alone: 1, rivals: 2, rank: 6 },
  short: { alone: 2, rivals: 3, rank: 6 },
  typo: { alone: 2, rivals: 3, rank: 6 },
  none: { alone: 2, rivals: 3, rank: 7 },
};

const FAMILY: { readonly [K in FamilyLink]: Demand } = {
  same: { alone: 0, rivals: 0, rank: 0 },
  particle: { alone: 0, rivals: 1, rank: 1 },
  umlaut: { alone: 0, rivals: 1, rank: 1 },
  compound: { alone: 1, rivals: 2, rank: 4 },
  slip: { alone: 1, rivals: 2, rank: 6 },
  typo: { alone: 2, rivals: 3, rank: 6 },
};

/** For a common surname a resemblance is weaker. */
const COMMON: { readonly [K in GivenLink]: number } = {
  same: 0,
  middle: 0,
  longer: 1,
  initial: 0,
  nickname: 1,
  syllables: 1,
  called: 1,
  slip: 1,
  short: 1,
  typo: 2,
  none: 1,
};

export interface Circumstances {
  /** The family name is a common one. */
  readonly isCommon: boolean;
  /** The list is so large that it may have several people of one common surname and initial. */
  readonly isLarge: boolean;
  /** A register has the two under two ids, which it may do to one person. */
  readonly hasTwoIds: boolean;
}

/** What a likeness demands. */
export function demandOf({ given, family, order }: Likeness, circumstances: Circumstances): Demand {
  const doubt = circumstances.hasTwoIds ? 1 : 0;
  if (order === 'parted' && given === 'same') return { alone: doubt, rivals: 1 + doubt, rank: 1 };
  if (order === 'swapped') return { alone: 1 + doubt, rivals: 2 + doubt, rank: 5 };
  const [one, other] = [GIVEN[given], FAMILY[family]];
  const more = doubt + (circumstances.isCommon ? COMMON[given] : 0);
  const guard = circumstances.isCommon && circumstances.isLarge && given === 'initial' ? 1 : 0;
  return {
    alone: one.alone + other.alone + more + guard,
    rivals: one.rivals + other.rivals + more + guard,
    rank: Math.max(one.rank, other.rank),
  };
}
