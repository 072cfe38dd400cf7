import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonSteps } from '#core/document/parse.ts';
import { atOnce } from '#core/steps.ts';

/** Long enough to be parsed in pieces. */
const filler = Array.from({ length: 900 }, (_, i) => ({
  i,
  text: `${i},\n    {`.repeat(60),
  list: [[i], {}],
}));
const anyFields = fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())));
const long = (fields: object): object => ({ title: 'A', ...fields, filler, ...fields, last: [fields, 1] });

const outcomeOf = (parse: () => unknown): unknown => {
  try {
    return parse();
  } catch (error) {
    return String(error);
  }
};

test('whatever is indented by two comes out as JSON.parse makes it', () => {
  fc.assert(
    fc.property(anyFields, (fields) => {
      const text = JSON.stringify(long(fields), null, 2);
      expect(atOnce(jsonSteps(text))).toEqual(JSON.parse(text));
    }),
    { numRuns: 40 },
  );
});

test('a long text comes in many steps, none of them with much of it', () => {
  const text = JSON.stringify(long({}), null, 2);
  const steps = jsonSteps(text);
  let count = 0;
  while (steps.next().done !== true) count++;
  expect(count).toBeGreaterThan(3);
});

test('a text that is cut, changed or written in another way is taken or refused as JSON.parse does', () => {
  const whole = JSON.stringify(long({ a: [1, [2], { b: 'c' }], __proto: 1 }), null, 2);
  const change = fc.record({
    at: fc.nat(whole.length),
    gone: fc.nat(12),
    put: fc.constantFrom(
      '',
      ',',
      '\n',
      '\n    ',
      '  ',
      '"',
      ']',
      '}',
      ',\n    {',
      '\n  ]',
      '"__proto__": 1,',
    ),
  });
  fc.assert(
    fc.property(change, ({ at, gone, put }) => {
      const text = whole.slice(0, at) + put + whole.slice(at + gone);
      expect(outcomeOf(() => atOnce(jsonSteps(text)))).toEqual(outcomeOf(() => JSON.parse(text)));
    }),
    { numRuns: 200 },
  );
  const flat = JSON.stringify(long({}));
  expect(atOnce(jsonSteps(flat))).toEqual(JSON.parse(flat));
  const named = `{\n  "__proto__": [\n    1\n  ],${JSON.stringify(long({}), null, 2).slice(1)}`;
  expect(Object.keys(atOnce(jsonSteps(named)) as object)).toContain('__proto__');
});
