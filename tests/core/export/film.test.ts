import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameCount, momentOf, type Pace, runsOf } from '#core/export/film.ts';

const PACE: Pace = { fps: 30, hold: 1, ease: 0.8, linger: 1 };

const paces = fc.record({
  fps: fc.integer({ min: 1, max: 60 }),
  hold: fc.double({ min: 0, max: 5, noNaN: true }),
  ease: fc.double({ min: 0, max: 2, noNaN: true }),
  linger: fc.double({ min: 0, max: 2, noNaN: true }),
});
const films = fc.tuple(fc.integer({ min: 1, max: 30 }), paces);

describe('The frames of a film', () => {
  test('three stops rest a second each, with eight tenths between and a second at the end', () => {
    expect(frameCount(3, PACE)).toBe(30 * 3 + 24 * 2 + 30);
    expect(frameCount(0, PACE)).toBe(0);
    expect(runsOf(0, PACE)).toEqual([]);
  });

  test('it begins and ends at rest, goes forward only, and passes every stop', () => {
    fc.assert(
      fc.property(films, ([stops, pace]) => {
        const moments = Array.from({ length: frameCount(stops, pace) }, (_, i) => momentOf(i, stops, pace));
        const along = moments.map(({ from, share }) => from + share);
        expect(along[0]).toBe(0);
        expect(along.at(-1)).toBe(stops - 1);
        expect(along).toEqual([...along].sort((a, b) => a - b));
        for (let stop = 0; stop < stops; stop += 1) expect(along).toContain(stop);
        expect(moments.every(({ to, share }) => to < stops && share >= 0 && share < 1)).toBe(true);
      }),
    );
  });

  test('the runs hold the same frames in the same order', () => {
    fc.assert(
      fc.property(films, ([stops, pace]) => {
        const told = runsOf(stops, pace).flatMap(({ moment, frames }) => Array(frames).fill(moment));
        expect(told).toEqual(
          Array.from({ length: frameCount(stops, pace) }, (_, i) => momentOf(i, stops, pace)),
        );
      }),
      { numRuns: 30 },
    );
  });
});
