import { describe, expect, test } from 'vitest';
import { capsOf, hasModifier, isPress } from '#ui/parts/keys.ts';
import { hueOf, isSquare, markWords } from '#ui/parts/mark.ts';
import { dateWords, decimalWords, doiLink, listWords, safeLink, yearsWords } from '#ui/parts/words.ts';

describe('words', () => {
  test('a date is as exact as its source', () => {
    expect([dateWords([2017]), dateWords([2017, 6]), dateWords([2017, 6, 14])]).toEqual([
      '2017',
      'June 2017',
      '14 June 2017',
    ]);
  });

  test('years, lists and numbers', () => {
    expect([yearsWords([2012, 2017]), yearsWords([2012, 2012]), yearsWords(undefined)]).toEqual([
      '2012–2017',
      '2012',
      '',
    ]);
    expect([listWords([]), listWords(['a']), listWords(['a', 'b', 'c'], 'or')]).toEqual([
      '',
      'a',
      'a, b or c',
    ]);
    expect([decimalWords(2), decimalWords(1 / 3)]).toEqual(['2', '0.33']);
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    ' \tjavascript:alert(1)',
    'vbscript:x',
    'not an address',
    'ftp://a/b',
  ])('an address that could do harm is no link: %j', (address) => {
    expect(safeLink(address)).toBeUndefined();
  });

  test('a web address is a link', () => {
    expect(safeLink('https://example.org/a?b#c')).toBe('https://example.org/a?b#c');
  });

  test('a DOI is a link however it is written, and nothing else is', () => {
    const link = 'https://doi.org/10.1145/2509136.2509519';
    expect(
      [
        '10.1145/2509136.2509519',
        'https://doi.org/10.1145/2509136.2509519',
        'doi: 10.1145/2509136.2509519',
      ].map(doiLink),
    ).toEqual([link, link, link]);
    expect(doiLink('javascript:alert(1)')).toBeUndefined();
    expect(doiLink('10.1002/(SICI)1097<1:AID>3.0.CO;2-"#')).toMatch(
      /^https:\/\/doi\.org\/10\.1002\/[^<>"#]+$/,
    );
  });

  test('marks: six hues twice, else hollow', () => {
    expect([hueOf(1), hueOf(6), hueOf(7), hueOf(12), hueOf(0), hueOf(13)]).toEqual([1, 6, 1, 6, 0, 0]);
    expect([isSquare(6), isSquare(7), isSquare(13)]).toEqual([false, true, false]);
    expect(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(markWords)).size).toBe(12);
  });
});

describe('keys', () => {
  const press = (key: string, held: Partial<Parameters<typeof isPress>[1]> = {}) => ({
    key,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    ...held,
  });

  test('Mod is Ctrl or ⌘, Shift tells undo from redo', () => {
    expect(isPress('Mod+Z', press('z', { ctrlKey: true }))).toBe(true);
    expect(isPress('Mod+Z', press('z', { metaKey: true }))).toBe(true);
    expect(isPress('Mod+Z', press('Z', { ctrlKey: true, shiftKey: true }))).toBe(false);
    expect(isPress('Mod+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }))).toBe(true);
    expect(isPress('Mod+Z', press('z'))).toBe(false);
  });

  test('a sign is the sign, with Shift or without', () => {
    expect(isPress('?', press('?', { shiftKey: true }))).toBe(true);
    expect(isPress('/', press('/', { shiftKey: true }))).toBe(true);
    expect(isPress('/', press('/', { ctrlKey: true }))).toBe(false);
  });

  test('caps are written as on the keyboard', () => {
    expect(capsOf('Mod+Shift+Z', true)).toEqual(['⌘', '⇧', 'Z']);
    expect(capsOf('Mod+Shift+Z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(capsOf('+', false)).toEqual(['+']);
    expect([hasModifier('Mod+K'), hasModifier('T')]).toEqual([true, false]);
  });
});
