import {
  array,
  boolean,
  check,
  exactOptional,
  finite,
  integer,
  looseObject,
  looseTuple,
  maxLength,
  maxValue,
  minLength,
  minValue,
  nonEmpty,
  number,
  picklist,
  pipe,
  rawCheck,
  string,
} from 'valibot';
import { dayNumber } from '#core/model/catalog.ts';
import { type DateParts, KINDS } from '#core/model/document.ts';

/*
 * The records of a document as they stand in a file. Fields we do not know are kept. What may be missing is
 * `exactOptional`; the message of a check says what is wanted, so that a finding can put it in a sentence.
 */

const filled = pipe(string(), nonEmpty('some text'));
const finiteNumber = pipe(number(), finite('a finite number'));
const count = pipe(number(), integer('a whole number'), minValue(0, 'a number not below 0'));

const LIMITS = [
  [1, 9999],
  [1, 12],
  [1, 31],
] as const;

const isDate = (parts: number[]): boolean =>
  parts.length > 0 &&
  parts.every((part, i) => {
    const [low, high] = LIMITS[i] ?? [1, 0];
    return low <= part && part <= high;
  });

const date = pipe(
  array(pipe(number(), integer('a whole number'))),
  check(isDate, 'a date such as [2020], [2020, 7] or [2020, 7, 31]'),
);

const authorship = looseObject({
  given: exactOptional(string()),
  family: filled,
  person: exactOptional(filled),
  equal: exactOptional(boolean()),
  suffix: exactOptional(string()),
  group: exactOptional(boolean()),
  ids: exactOptional(array(filled)),
});

export const workShape = looseObject({
  id: filled,
  kind: exactOptional(picklist(KINDS), 'other'),
  type: exactOptional(string(), 'document'),
  title: string(),
  author: exactOptional(array(authorship), []),
  issued: exactOptional(looseObject({ 'date-parts': looseTuple([date]) })),
  'container-title': exactOptional(string()),
  'container-title-short': exactOptional(string()),
  volume: exactOptional(string()),
  issue: exactOptional(string()),
  page: exactOptional(string()),
  number: exactOptional(string()),
  URL: exactOptional(string()),
  DOI: exactOptional(string()),
  ids: exactOptional(array(filled)),
  keyword: exactOptional(string()),
  abstract: exactOptional(string()),
  language: exactOptional(string()),
  cutShort: exactOptional(boolean()),
  topics: exactOptional(array(filled), []),
  topicBy: exactOptional(picklist(['user'])),
  era: exactOptional(filled),
  award: exactOptional(array(string())),
  acceptance: exactOptional(
    looseObject({
      printed: string(),
      accepted: exactOptional(count),
      submitted: exactOptional(count),
      percent: exactOptional(string()),
    }),
  ),
});

export const personShape = looseObject({
  id: filled,
  name: filled,
  names: exactOptional(array(filled), []),
});

export const decisionShape = looseObject({
  kind: picklist(['same', 'different', 'doubt']),
  names: pipe(array(filled), minLength(2, 'two names'), maxLength(2, 'two names')),
  why: exactOptional(string(), ''),
  by: exactOptional(picklist(['rule', 'user']), 'user'),
});

export const versionsShape = looseObject({
  formal: filled,
  works: exactOptional(array(filled), []),
  why: exactOptional(string(), ''),
});

export const versionDoubtShape = looseObject({
  works: pipe(array(filled), minLength(2, 'two works'), maxLength(2, 'two works')),
  why: exactOptional(string(), ''),
});

export const topicShape = looseObject({
  id: filled,
  name: filled,
  short: exactOptional(filled),
  mark: pipe(
    number(),
    integer('a whole number from 0 to 12'),
    minValue(0, 'a whole number from 0 to 12'),
    maxValue(12, 'a whole number from 0 to 12'),
  ),
  terms: exactOptional(array(filled)),
  by: exactOptional(picklist(['user'])),
});

const toDate = ([year = 0, month = 1, day = 1]: readonly number[]): DateParts => [year, month, day];

export const eraShape = pipe(
  looseObject({
    id: filled,
    name: filled,
    short: exactOptional(filled),
    from: date,
    until: exactOptional(date),
  }),
  rawCheck(({ dataset: { typed, value }, addIssue }) => {
    if (!typed || value.until === undefined) return;
    const { from, until } = value;
    if (dayNumber(toDate(until)) > dayNumber(toDate(from))) return;
    const path = { type: 'object', origin: 'value', input: value, key: 'until', value: until } as const;
    addIssue({ message: 'an end after the beginning', input: until, path: [path] });
  }),
);

export const eventShape = looseObject({
  kind: picklist(['degree', 'position', 'award', 'talk', 'press', 'service']),
  title: filled,
  date,
  until: exactOptional(date),
  where: exactOptional(string()),
  note: exactOptional(string()),
});

export const relationShape = looseObject({
  kind: picklist(['advisor', 'committee', 'mentor', 'mentee']),
  name: filled,
  person: exactOptional(filled),
  from: exactOptional(date),
  until: exactOptional(date),
  subject: exactOptional(string()),
  where: exactOptional(string()),
});

export const sceneShape = looseObject({
  title: string(),
  caption: exactOptional(string(), ''),
  notes: exactOptional(string()),
  view: exactOptional(string(), ''),
});

export const placeShape = looseObject({
  x: finiteNumber,
  y: finiteNumber,
  pinned: exactOptional(boolean()),
});
