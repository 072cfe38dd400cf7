import type { Steps } from '#core/steps.ts';
import { type Finding, toPath } from './finding.ts';

/** Deeper than any document goes, and far from the end of the stack. */
const DEEPEST = 200;

/** Where the copy has come to. Paths are written out only when something is wrong. */
interface Spot {
  readonly above: Spot | undefined;
  readonly key: string | number;
  readonly depth: number;
}

/**
 * Parsed JSON without keys named `__proto__`, which would change what an object is when it is copied by assignment,
 * and cut off where it is nested beyond reason. What needs no mending is not copied.
 */
export function* cleanSteps(value: unknown, findings: Finding[]): Steps<unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return clean(value, undefined, findings);
  // The lists of a document are long, and each of their records is short.
  const fields: [string, unknown][] = [];
  for (const [key, list] of Object.entries(value)) {
    const spot: Spot = { above: undefined, key, depth: 1 };
    if (key === '__proto__') findings.push(forbidden(spot));
    else if (!Array.isArray(list)) fields.push([key, clean(list, spot, findings)]);
    else {
      const items: unknown[] = [];
      for (const [i, item] of list.entries()) {
        items.push(clean(item, { above: spot, key: i, depth: 2 }, findings));
        yield;
      }
      fields.push([key, items]);
    }
  }
  return Object.fromEntries(fields);
}

function clean(value: unknown, spot: Spot | undefined, findings: Finding[]): unknown {
  return isClean(value, spot?.depth ?? 0) ? value : mended(value, spot, findings);
}

/** Nearly every record is, and then nothing need be made to find it out. */
function isClean(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth > DEEPEST) return false;
  if (Array.isArray(value)) return value.every((item) => isClean(item, depth + 1));
  for (const key of Object.keys(value)) {
    if (key === '__proto__' || !isClean((value as Record<string, unknown>)[key], depth + 1)) return false;
  }
  return true;
}

function mended(value: unknown, spot: Spot | undefined, findings: Finding[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (spot !== undefined && spot.depth > DEEPEST) {
    findings.push({
      where: toPath(keysTo(spot).slice(0, 4)),
      why: `is nested more than ${DEEPEST} deep, so the rest is left off`,
      remedy: 'Take out the nesting.',
    });
    return null;
  }
  const at = (key: string | number): Spot => ({ above: spot, key, depth: (spot?.depth ?? 0) + 1 });
  if (Array.isArray(value)) {
    return value.map((item, i) => clean(item, at(i), findings));
  }
  const fields: [string, unknown][] = [];
  for (const [key, item] of Object.entries(value)) {
    if (key === '__proto__') findings.push(forbidden(at(key)));
    else fields.push([key, clean(item, at(key), findings)]);
  }
  return Object.fromEntries(fields);
}

function forbidden(spot: Spot): Finding {
  return {
    where: toPath(keysTo(spot)),
    why: 'is a name that no field can have, so it is left off',
    remedy: 'Take it out or rename it.',
  };
}

function keysTo(spot: Spot): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let next: Spot | undefined = spot; next !== undefined; next = next.above) keys.unshift(next.key);
  return keys;
}
