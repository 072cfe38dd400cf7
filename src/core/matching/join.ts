import type { BibRecord, PrintedName } from '#core/bibliography/record.ts';
import { fullness, isFull } from './facts.ts';

const NOTHING: BibRecord = { line: 1, kind: 'other', type: 'document', title: '', authors: [], ids: [] };

/**
 * One record from several of one publication: the fullest one's fields, and from the others what it lacks. Ids are
 * united; authors are taken from the record that prints them most fully, if it names as many; the date from the most
 * exact one of the same year. Of no records at all an empty one is made.
 */
export function joinRecords(records: readonly BibRecord[]): BibRecord {
  const sorted = [...records].sort((a, b) => fullness(b) - fullness(a));
  const [first] = sorted;
  if (first === undefined) return NOTHING;
  if (sorted.length === 1) return first;
  const filled: BibRecord = Object.assign({}, first, ...sorted.toReversed().map(withoutEmpty));
  const { kind, type } = sorted.find((record) => record.kind !== 'other') ?? first;
  const authored = authoredBy(sorted, first);
  const { isCutShort: _, ...rest } = filled;
  return {
    ...rest,
    ...inPlace(sorted),
    ...dateOf(sorted, first),
    line: first.line,
    kind,
    type,
    title: sorted.find((record) => record.title !== '')?.title ?? '',
    authors: withIds(authored, sorted),
    ...(authored.isCutShort === true ? { isCutShort: true as const } : {}),
    ids: [...new Set(sorted.flatMap((record) => record.ids))],
  };
}

/** Fields that hold nothing do not cover another record's. */
function withoutEmpty(record: Partial<BibRecord>): Partial<BibRecord> {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined && value !== '' && !isEmptyList(value)),
  );
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** Volume, number and pages belong to their venue, so the record that tells most of them gives them all. */
function inPlace(sorted: readonly BibRecord[]): Partial<BibRecord> {
  const places = sorted.map(({ venue = '', volume = '', number = '', pages = '' }) =>
    withoutEmpty({ venue, volume, number, pages }),
  );
  const told = (place: Partial<BibRecord>) => Object.keys(place).length;
  return places.reduce((one, other) => (told(other) > told(one) ? other : one));
}

function dateOf(sorted: readonly BibRecord[], first: BibRecord): Partial<BibRecord> {
  const dates = sorted.flatMap(({ date }) => (date === undefined ? [] : [date]));
  const own = first.date ?? dates[0];
  if (own === undefined) return {};
  const exact = dates.filter((date) => date[0] === own[0]);
  return { date: exact.reduce((one, other) => (exactness(other) > exactness(one) ? other : one), own) };
}

function exactness(date: NonNullable<BibRecord['date']>): number {
  return date.filter((part) => part !== undefined).length;
}

/** The record whose authors are printed most fully, among those that name as many as the fullest list does. */
function authoredBy(sorted: readonly BibRecord[], first: BibRecord): BibRecord {
  const whole = sorted.filter((record) => record.isCutShort !== true && record.authors.length > 0);
  const most = (whole.length > 0 ? whole : sorted).reduce(
    (one, other) => (one.authors.length === 0 && other.authors.length > 0 ? other : one),
    whole[0] ?? first,
  );
  const alike = sorted.filter(
    (record) => record.authors.length === most.authors.length && record.isCutShort === most.isCutShort,
  );
  return alike.reduce((one, other) => (fullNames(other) > fullNames(one) ? other : one), most);
}

function fullNames({ authors }: BibRecord): number {
  return authors.reduce((sum, { given }) => sum + (isFull(given) ? 1000 : 0) + (given?.length ?? 0) / 100, 0);
}

/** Registers' ids of the authors are taken from the other records where the lists run in step. */
function withIds(authored: BibRecord, sorted: readonly BibRecord[]): readonly PrintedName[] {
  const inStep = sorted.filter(
    (record) => record !== authored && record.authors.length === authored.authors.length,
  );
  return authored.authors.map((author, at) => {
    const twins = inStep.flatMap((record) => record.authors[at] ?? []);
    const ids = new Set(
      [author, ...twins.filter((twin) => twin.family === author.family)].flatMap((twin) => twin.ids ?? []),
    );
    return ids.size === (author.ids?.length ?? 0) ? author : { ...author, ids: [...ids] };
  });
}
