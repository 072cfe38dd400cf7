import { describe, expect, test } from 'vitest';
import { type End, keyedTo, movedBy, rangeOver, withEnd } from '#core/timeline/range.ts';

const span = [2000, 2020] as const;
const key = (name: string, end: End, shiftKey = false) =>
  keyedTo({ key: name, shiftKey }, { range: [2005, 2010], end, span });

describe('a range of years', () => {
  test('an end stops at the other end and at the span', () => {
    expect(withEnd([2005, 2010], 'first', 2015, span)).toEqual([2010, 2010]);
    expect(withEnd([2005, 2010], 'first', 1990, span)).toEqual([2000, 2010]);
    expect(withEnd([2005, 2010], 'last', 2030, span)).toEqual([2005, 2020]);
  });

  test('moved, it keeps its length at the edge', () => {
    expect(movedBy([2005, 2010], 30, span)).toEqual([2015, 2020]);
    expect(movedBy([2005, 2010], -30, span)).toEqual([2000, 2005]);
  });

  test('a drag to the left makes the same range as one to the right', () => {
    expect(rangeOver(2012, 2008, span)).toEqual(rangeOver(2008, 2012, span));
  });

  test('keys take an end by one, by five, to its limits', () => {
    expect(key('ArrowRight', 'first')).toEqual([2006, 2010]);
    expect(key('ArrowDown', 'last')).toEqual([2005, 2009]);
    expect(key('PageUp', 'last')).toEqual([2005, 2015]);
    expect(key('PageDown', 'first')).toEqual([2000, 2010]);
    expect(key('End', 'first')).toEqual([2010, 2010]);
    expect(key('Home', 'last')).toEqual([2005, 2005]);
    expect(key('a', 'last')).toBeUndefined();
  });

  test('with Shift an arrow takes the whole range along', () => {
    expect(key('ArrowLeft', 'last', true)).toEqual([2004, 2009]);
  });
});
