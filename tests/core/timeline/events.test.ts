import { describe, expect, test } from 'vitest';
import type { CareerEvent, DateParts } from '#core/model/document.ts';
import { gatherEvents, yearFraction } from '#core/timeline/events.ts';

const event = (title: string, date: DateParts): CareerEvent => ({ kind: 'award', title, date });
const told = (events: readonly CareerEvent[], near?: number) =>
  gatherEvents(events, [2010, 2020], near).map(({ at, events: some }) => [
    Math.round(at * 100) / 100,
    some.map(({ title }) => title).join(' '),
  ]);

describe('events on the line of years', () => {
  test('a month stands at its fraction of the year', () => {
    expect(yearFraction([2017])).toBe(2017);
    expect(yearFraction([2017, 7])).toBe(2017.5);
  });

  test('close ones share a mark, earliest first', () => {
    expect(told([event('b', [2014, 3]), event('c', [2014, 11]), event('a', [2014, 1])])).toEqual([
      [2014.04, 'a b'],
      [2014.88, 'c'],
    ]);
  });

  test('a bare year stands in the middle', () => {
    expect(told([event('a', [2014])])).toEqual([[2014.5, 'a']]);
  });

  test('where years are narrow, more share a mark', () => {
    expect(told([event('a', [2014]), event('b', [2015])], 1.5)).toEqual([[2014.5, 'a b']]);
  });

  test('what lies outside the span stands at its edge', () => {
    expect(told([event('late', [2025]), event('early', [2003])])).toEqual([
      [2010, 'early'],
      [2021, 'late'],
    ]);
    expect(told([event('b', [2007]), event('c', [2010]), event('a', [2004])], 1)).toEqual([[2010, 'a b c']]);
  });

  test('no two marks are nearer than what is near', () => {
    const months = Array.from({ length: 48 }, (_, i) => event('', [2012 + Math.floor(i / 12), (i % 12) + 1]));
    const at = gatherEvents(months, [2010, 2020], 0.4).map((mark) => mark.at);
    expect(Math.min(...at.slice(1).map((next, i) => next - (at[i] ?? 0)))).toBeGreaterThan(0.4);
  });
});
