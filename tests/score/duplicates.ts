import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { doiId } from '#core/bibliography/ids.ts';
import { toName } from '#core/bibliography/names.ts';
import type { BibRecord, PrintedName } from '#core/bibliography/record.ts';
import { toPlain } from '#core/bibliography/text.ts';
import { type Matched, matchRecords } from '#core/matching/match.ts';

/**
 * Scores the finding of duplicates against a labelled list in the format of ASySD: columns author, title, year,
 * journal, doi, number, pages, volume, source, where `source` says "unique" for one record of each work and "duplicate"
 * for all others. Which work a duplicate belongs to the list does not say, so that it is counted thus:
 *
 * - `truth`: records labelled unique, which is the number of works;
 * - `works`: what we count: duplicates as one, and versions as one;
 * - `missed`: duplicates that we put into no group with a unique record (in `missedGroups` groups of ours); of them
 *   `missedEvenAsVersions` are not even a version of one, and `alone` are joined to nothing at all;
 * - `wrong`: unique records that we put into one group of duplicates with another unique one (a group of three is two).
 *   Two unique records linked as versions are no wrong join: a meeting abstract and its article are two records of truth.
 */
export async function main(args: readonly string[]): Promise<void> {
  const [file = '', ...options] = args;
  const rows = readRows(file);
  const records = rows.map(toRecord);
  const started = performance.now();
  const matched = matchRecords(records);
  const ms = Math.round(performance.now() - started);
  const isUnique = rows.map((row) => row.source === 'unique');
  process.stdout.write(`${JSON.stringify({ file, ...score(matched, isUnique), ms })}\n`);
  if (options.includes('--show')) show(matched, records, isUnique);
}

type Row = Readonly<Record<string, string | undefined>>;

function readRows(file: string): readonly Row[] {
  const bytes = readFileSync(file);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    text = new TextDecoder('windows-1252').decode(bytes);
  }
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

function filled(text: string | undefined): string | undefined {
  return text === undefined || text === '' || text === 'NA' ? undefined : text;
}

/** "Adeli K.Lewis G. F.": authors run together, a point directly before a letter ends one. */
function toAuthors(text: string | undefined): readonly PrintedName[] {
  return (filled(text) ?? '').split(/(?<=\.)(?=\p{L})/u).flatMap((name) => {
    const [, family, given] = /^(.*?)\s((?:\p{Lu}[\p{L}-]?\.[\s-]?)+)$/u.exec(name.trim()) ?? [];
    return family === undefined || given === undefined ? (toName(name) ?? []) : { family, given };
  });
}

function toRecord(row: Row, at: number): BibRecord {
  const doi = doiId(filled(row.doi));
  const [year, venue] = [Number.parseInt(row.year ?? '', 10), filled(row.journal)];
  const [volume, number, pages] = [filled(row.volume), filled(row.number), filled(row.pages)];
  const abstract = filled(row.abstract);
  return {
    line: at + 2,
    kind: 'journal',
    type: 'article-journal',
    title: toPlain(row.title ?? ''),
    authors: toAuthors(row.author),
    ids: doi === undefined ? [] : [doi],
    ...(Number.isNaN(year) ? {} : { date: [year] }),
    ...(venue === undefined ? {} : { venue }),
    ...(volume === undefined ? {} : { volume }),
    ...(number === undefined ? {} : { number }),
    ...(pages === undefined ? {} : { pages }),
    ...(abstract === undefined ? {} : { abstract }),
  };
}

/** For each record the group it is in; a record in none is a group of its own. */
function groupsOf(count: number, groups: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const own: (readonly number[])[] = Array.from({ length: count }, (_, at) => [at]);
  for (const group of groups) for (const at of group) own[at] = group;
  return own;
}

/** Versions name the first record of a publication only: here with all its records. */
function worksOf(matched: Matched, own: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return matched.versions.map(({ works }) => works.flatMap((at) => own[at] ?? [at]));
}

function score(matched: Matched, isUnique: readonly boolean[]) {
  const own = groupsOf(isUnique.length, matched.duplicates);
  const works = groupsOf(isUnique.length, worksOf(matched, own));
  const isFound = (group: readonly number[] | undefined) => group?.some((at) => isUnique[at]) === true;
  const missed = isUnique.flatMap((unique, at) => (unique || isFound(own[at]) ? [] : [at]));
  const surplus = matched.duplicates.map((group) => group.filter((at) => isUnique[at]).length - 1);
  const merged = groupsOf(isUnique.length, [...matched.duplicates, ...worksOf(matched, own)]);
  return {
    records: isUnique.length,
    truth: isUnique.filter((unique) => unique).length,
    publications: new Set(own).size,
    works: new Set(merged).size,
    missed: missed.length,
    missedGroups: new Set(missed.map((at) => own[at])).size,
    missedEvenAsVersions: missed.filter((at) => !isFound(works[at])).length,
    alone: missed.filter((at) => own[at]?.length === 1).length,
    wrong: surplus.reduce((sum, more) => sum + Math.max(more, 0), 0),
    wrongGroups: surplus.filter((more) => more > 0).length,
    groups: matched.duplicates.length,
    versions: matched.versions.length,
    doubts: matched.doubts.length,
  };
}

/** Every miss, wrong join, version and doubt, for reading. */
function show(matched: Matched, records: readonly BibRecord[], isUnique: readonly boolean[]): void {
  const own = groupsOf(records.length, matched.duplicates);
  const works = groupsOf(records.length, worksOf(matched, own));
  const print = (head: string, group: readonly number[]) => {
    const lines = group.map((at) => `   ${isUnique[at] ? 'U' : 'd'} ${described(records[at])}`);
    process.stdout.write(`${head}\n${lines.join('\n')}\n`);
  };
  for (const group of matched.duplicates) {
    if (group.filter((at) => isUnique[at]).length > 1) print('WRONG', group);
  }
  const isFound = (group: readonly number[] | undefined) => group?.some((at) => isUnique[at]) === true;
  isUnique.forEach((unique, at) => {
    if (!unique && !isFound(own[at]))
      print(isFound(works[at]) ? 'MISSED, a version' : 'MISSED', works[at] ?? []);
  });
  for (const { works: members, why } of matched.versions) print(`VERSIONS ${why}`, members);
  for (const { works: members, why } of matched.doubts) print(`DOUBT ${why}`, members);
}

function described(record: BibRecord | undefined): string {
  if (record === undefined) return '';
  const { title, authors, date, venue, volume, pages, ids, line } = record;
  const first = `${authors[0]?.family ?? '?'} (${authors.length})`;
  return [line, first, date?.[0], title.slice(0, 90), venue, volume, pages, ids.join(' ')].join(' | ');
}
