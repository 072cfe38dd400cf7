import { type GenericIssue, type GenericSchema, safeParse } from 'valibot';
import { type Finding, toPath } from './finding.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** One kind of record: what it is called, how it must stand, and which faulty field cannot be left off. */
export interface RecordKind {
  readonly noun: string;
  readonly shape: GenericSchema;
  readonly essential?: readonly string[];
}

/** A record and where it stood in the file, whatever was left out before it. */
export interface Placed<T> {
  readonly at: readonly [string, number | string];
  readonly record: T;
}

/** One record, checked. A faulty field that may be missing is left off; any other fault costs the whole record. */
export function readRecord(
  raw: unknown,
  at: Placed<unknown>['at'],
  kind: RecordKind,
  findings: Finding[],
): Fields | undefined {
  const first = safeParse(kind.shape, raw);
  if (first.success) return first.output as Fields;
  const faulty = new Set(first.issues.map((issue) => String(issue.path?.[0]?.key)));
  const mayGo = (key: string): boolean => kind.essential?.includes(key) !== true;
  const second =
    isFields(raw) && [...faulty].every(mayGo) ? safeParse(kind.shape, without(raw, faulty)) : undefined;
  const outcome = second?.success === true ? 'it is left off' : `this ${kind.noun} is left out`;
  for (const issue of first.issues) findings.push(toFinding(issue, at, outcome));
  return second?.success === true ? (second.output as Fields) : undefined;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function without<T extends object>(record: T, keys: ReadonlySet<string>): T {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.has(key))) as T;
}

function toFinding(issue: GenericIssue, at: Placed<unknown>['at'], outcome: string): Finding {
  const keys = issue.path?.map(({ key }) => key as string | number) ?? [];
  const isMissing = issue.received === 'undefined';
  return {
    where: toPath([...at, ...keys]),
    why: `${isMissing ? 'is missing' : `is ${toReceived(issue)}`}, so ${outcome}`,
    remedy: `Put ${toWanted(issue)} here.`,
  };
}

const LONGEST = 60;

function toReceived({ input }: GenericIssue): string {
  const text = JSON.stringify(input) ?? String(input);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ['string', 'text in quotes'],
  ['number', 'a number'],
  ['boolean', 'true or false'],
  ['Array', 'a list [ … ]'],
  ['Object', 'an object { … }'],
]);

/** The checks of `shapes.ts` say what they want; valibot's own types do so in its notation. */
function toWanted(issue: GenericIssue): string {
  if (issue.kind === 'validation') return issue.message;
  const expected = issue.expected ?? 'something else';
  if (expected.includes(' | ')) return `one of ${expected.replace(/[()"]/g, '').replaceAll(' | ', ', ')}`;
  return NAMES.get(expected) ?? `a value for ${expected}`;
}
