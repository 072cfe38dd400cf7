import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileStem, readmeOf, wordsOf } from '#core/export/pack.ts';

describe('A talk pack', () => {
  test('files have names that any system takes, whatever scenes are called', () => {
    expect(fileStem(3, 'Before & after: “2016”')).toBe('03-Before-after-2016');
    expect(fileStem(1, '../../etc')).toBe('01-etc');
    expect(fileStem(2, '')).toBe('02');
    fc.assert(
      fc.property(fc.nat(200), fc.string({ unit: 'binary' }), (number, title) => {
        expect(fileStem(number, title)).toMatch(/^\d{2,}(-[\p{L}\p{N}-]{1,40})?$/u);
      }),
    );
  });

  test('captions and notes stand under the title of their scene', () => {
    const scenes = [
      { title: 'One', caption: 'First', notes: '' },
      { title: 'Two', caption: '', notes: 'Breathe' },
    ];
    expect(wordsOf(scenes, 'caption')).toBe('1. One\n\nFirst\n\n2. Two\n\n–\n');
    expect(wordsOf(scenes, 'notes')).toContain('2. Two\n\nBreathe\n');
  });

  test('says what is in it, and what is not and why', () => {
    const text = readmeOf('Mine', [{ path: 'a.png', use: 'for any slide' }], ['a.mp4: No encoder.']);
    expect(text).toContain('a.png  for any slide');
    expect(text).toContain('Could not be made:\na.mp4: No encoder.');
  });
});
