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
 * Events that stand within `near` years of the first of their gathering, earliest first. A gathering stands where its
 * first event does, so that no two are nearer than that. What lies outside the span stands at its edge.
 */
export function gatherEvents(
  events: readonly CareerEvent[],
  [first, last]: readonly [number, number],
  near: number = NEAR,
): readonly Gathering[] {
  const placed = events
    .map((event) => ({ event, middle: middleOf(event.date) }))
    .sort((a, b) => a.middle - b.middle);
  const groups: { readonly at: number; readonly events: CareerEvent[] }[] = [];
  for (const { middle, event } of placed) {
    const at = Math.max(first, Math.min(last + 1, middle));
    const group = groups.at(-1);
    if (group !== undefined && at - group.at <= near) group.events.push(event);
    else groups.push({ at, events: [event] });
  }
  return groups;
}
