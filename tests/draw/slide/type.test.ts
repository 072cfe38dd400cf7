import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Type, widthOf, wrap } from '#draw/slide/type.ts';
import { measure } from '../support.ts';

const type: Type = { size: 20, weight: 400, fill: '#000000' };
const wordsOf = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== '');

const texts = fc
  .array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 30 })
  .map((all) => all.join(' '));

test('a text of any kind stays within its width and its lines', () => {
  fc.assert(
    fc.property(
      texts,
      fc.integer({ min: 30, max: 900 }),
      fc.integer({ min: 1, max: 4 }),
      (text, width, most) => {
        const lines = wrap(text, type, width, most, measure);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(widthOf(line, type, measure)).toBeLessThanOrEqual(width);
      },
    ),
  );
});

test('where there is room, every word is there, in order, and nothing is cut', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const widest = Math.max(1, ...wordsOf(text).map((word) => widthOf(word, type, measure)));
      const lines = wrap(text, type, widest, 1000, measure);
      expect(lines.flatMap(wordsOf)).toEqual(wordsOf(text));
    }),
  );
});

test('what is cut short says so', () => {
  expect(wrap('one two three four', type, 60, 1, measure)).toEqual(['one t…']);
  expect(wrap('incomprehensibilities', type, 100, 2, measure)).toEqual(['incompreh…']);
  expect(wrap('', type, 100, 2, measure)).toEqual([]);
});
