import type { CareerEvent, DateParts } from '#core/model/document.ts';

/** Events that stand so close on the line that they share one mark. */
export interface Gathering {
  /** In years and fractions: 2017.5 is the middle of 2017. */
  readonly at: number;
  readonly events: readonly CareerEvent[];
}

const NEAR = 0.4;

/** A date on the line of years, at the start of what it names: June 2017 is 2017.42. */
export function yearFraction([year, month = 1, day = 1]: DateParts): number {
  return year + (month - 1 + (day - 1) / 31) / 12;
}

/** The middle of what the date names: a bare year is its middle, a bare month the month's. */
function middleOf(date: DateParts): number {
  const [, month, day] = date;
  return yearFraction(date) + (month === undefined ? 0.5 : day === undefined ? 0.5 / 12 : 0);
}

/**
 * Events that stand within `near` years of the first of their gathering, earliest first.
 * What lies outside the span stands at its edge.
 */
export function gatherEvents(
  events: readonly CareerEvent[],
  [first, last]: readonly [number, number],
  near: number = NEAR,
): readonly Gathering[] {
  const placed = events
    .map((event) => ({ event, at: Math.max(first, Math.min(last + 1, middleOf(event.date))) }))
    .sort((a, b) => a.at - b.at);
  const groups: (typeof placed)[] = [];
  for (const spot of placed) {
    const group = groups.at(-1);
    const start = group?.[0]?.at;
    if (group !== undefined && start !== undefined && spot.at - start <= near) group.push(spot);
    else groups.push([spot]);
  }
  return groups.map((group) => ({
    at: group.reduce((sum, { at }) => sum + at, 0) / group.length,
    events: group.map(({ event }) => event),
  }));
}
