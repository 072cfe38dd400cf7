import { formOf, type Printed, type Weights } from './terms.ts';

const LABELS = 10;
/** Longer phrases say more than their words. */
const LENGTH_BONUS = 0.35;
const CANDIDATES = 60;
/** A phrase of two works may stand in both by chance, or in two versions of one. */
const BY_CHANCE = 0.7;
/** Where a phrase is so much of the uses of its part, the part means the phrase. */
const PART_SHARE = 0.6;

/**
 * The terms that set each group of works apart, by class-based TF-IDF (Grootendorst 2022, arXiv:2203.05794): how often a
 * term is used in the group, against all groups. A phrase takes the place of the words that stand in it.
 */
export function labelsOf(
  groups: readonly (readonly Weights[])[],
  printed: Printed,
): readonly (readonly string[])[] {
  const counts = groups.map((group) => {
    const works = new Map<string, number>();
    for (const weights of group)
      for (const term of weights.keys()) works.set(term, (works.get(term) ?? 0) + 1);
    return works;
  });
  const whole = new Map<string, number>();
  for (const group of counts)
    for (const [term, count] of group) whole.set(term, (whole.get(term) ?? 0) + count);
  return counts.map((group, g) => {
    const size = Math.max(1, groups[g]?.length ?? 1);
    const scored = [...group]
      .filter(([, count]) => count > 1 || size < 4)
      .map(([term, count]) => {
        const words = term.split(' ').length;
        const apart = Math.log(1 + (groups.length * count) / (whole.get(term) ?? count));
        const used = (count - BY_CHANCE) / size;
        return { term, count, score: used * apart * (1 + LENGTH_BONUS * (words - 1)) };
      })
      .sort((a, b) => b.score - a.score || (a.term < b.term ? -1 : 1))
      .slice(0, CANDIDATES);
    return apartFrom(scored).map((term) => formOf(term, printed));
  });
}

interface Candidate {
  readonly term: string;
  readonly count: number;
}

/** The best terms, none with a word of another; a phrase takes the place of a better word that hardly stands without it. */
function apartFrom(candidates: readonly Candidate[]): readonly string[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    const words = new Set(candidate.term.split(' '));
    const alike = kept.filter(({ term }) => term.split(' ').some((word) => words.has(word)));
    const [one] = alike;
    if (one === undefined) kept.push(candidate);
    else if (alike.length === 1 && isPartOf(one, candidate)) kept[kept.indexOf(one)] = candidate;
  }
  return kept.slice(0, LABELS).map(({ term }) => term);
}

function isPartOf(part: Candidate, whole: Candidate): boolean {
  const isCommon = whole.count > 2 && whole.count >= part.count * PART_SHARE;
  return isCommon && ` ${whole.term} `.includes(` ${part.term} `);
}
