import type { Weights } from './terms.ts';

const LABELS = 10;
/** Longer phrases say more than their words. */
const LENGTH_BONUS = 0.35;
const CANDIDATES = 60;

/**
 * The terms that set each group of works apart, by class-based TF-IDF (Grootendorst 2022, arXiv:2203.05794): how often a
 * term is used in the group, against all groups. A phrase takes the place of the words that stand in it.
 */
export function labelsOf(
  groups: readonly (readonly Weights[])[],
  printed: ReadonlyMap<string, ReadonlyMap<string, number>>,
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
        return { term, score: (count / size) * apart * (1 + LENGTH_BONUS * (words - 1)) };
      })
      .sort((a, b) => b.score - a.score || (a.term < b.term ? -1 : 1))
      .slice(0, CANDIDATES);
    return apartFrom(scored.map(({ term }) => term)).map((term) => formOf(term, printed));
  });
}

/** Without terms that stand in a better one, or hold a better one and little more. */
function apartFrom(terms: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const term of terms) {
    if (kept.length >= LABELS) break;
    const words = new Set(term.split(' '));
    const isSaid = kept.some((other) => other.split(' ').some((word) => words.has(word)));
    if (!isSaid) kept.push(term);
  }
  return kept;
}

/** The form in which it is printed most. */
function formOf(term: string, printed: ReadonlyMap<string, ReadonlyMap<string, number>>): string {
  const forms = [...(printed.get(term) ?? [])].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return forms[0]?.[0] ?? term;
}
