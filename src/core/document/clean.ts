import { type Finding, toPath } from './finding.ts';

/** Deeper than any document goes, and far from the end of the stack. */
const DEEPEST = 200;

/**
 * A copy of parsed JSON without keys named `__proto__`, which would change what an object is when it is copied by
 * assignment, and cut off where it is nested beyond reason.
 */
export function toClean(value: unknown, findings: Finding[]): unknown {
  return copy(value, [], findings);
}

function copy(value: unknown, path: readonly (string | number)[], findings: Finding[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (path.length > DEEPEST) {
    findings.push({
      where: toPath(path.slice(0, 4)),
      why: `is nested more than ${DEEPEST} deep, so the rest is left off`,
      remedy: 'Take out the nesting.',
    });
    return null;
  }
  if (Array.isArray(value)) return value.map((item, i) => copy(item, [...path, i], findings));
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]): [string, unknown][] => {
      if (key !== '__proto__') return [[key, copy(item, [...path, key], findings)]];
      findings.push({
        where: toPath([...path, key]),
        why: 'is a name that no field can have, so it is left off',
        remedy: 'Take it out or rename it.',
      });
      return [];
    }),
  );
}
