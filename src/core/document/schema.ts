import { type CoterieDocument, FORMAT, FORMAT_VERSION } from '#core/model/document.ts';
import { atOnce, type Steps } from '#core/steps.ts';
import { cleanSteps } from './clean.ts';
import { type Finding, toPath } from './finding.ts';
import { nameSteps } from './identity.ts';
import { readView, toKnown } from './link.ts';
import { jsonSteps } from './parse.ts';
import { type Fields, isFields, type Placed, type RecordKind, readRecord } from './records.ts';
import { type Lists, mendingSteps } from './references.ts';
import {
  decisionShape,
  eraShape,
  eventShape,
  personShape,
  placeShape,
  relationShape,
  sceneShape,
  topicShape,
  versionDoubtShape,
  versionsShape,
  workShape,
} from './shapes.ts';

export type ReadDocument =
  | { readonly ok: true; readonly document: CoterieDocument; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

const KINDS_OF_RECORDS: { readonly [K in keyof Lists]: RecordKind } = {
  works: { noun: 'work', shape: workShape, essential: ['author'] },
  persons: { noun: 'person', shape: personShape, essential: ['names'] },
  decisions: { noun: 'decision', shape: decisionShape },
  versions: { noun: 'group of versions', shape: versionsShape, essential: ['works'] },
  versionDoubts: { noun: 'doubt', shape: versionDoubtShape, essential: ['works'] },
  topics: { noun: 'topic', shape: topicShape },
  eras: { noun: 'era', shape: eraShape, essential: ['until'] },
  events: { noun: 'event', shape: eventShape },
  relations: { noun: 'relation', shape: relationShape },
  scenes: { noun: 'scene', shape: sceneShape },
};
const PLACE: RecordKind = { noun: 'place', shape: placeShape };

/** How to bring a file of version n+1 to version n+2. */
const MIGRATIONS: readonly ((old: Fields) => Fields)[] = [];

const SAVE_AGAIN = 'Open a file that Coterie saved, or a bibliography.';

/**
 * A document from the text of a file. Every fault is reported; a record that cannot be read is left out,
 * and the file is refused only when it is no Coterie document at all, or one of a later version.
 */
export function parseDocument(text: string): ReadDocument {
  return atOnce(parseSteps(text));
}

/** The same, step by step. */
export function* parseSteps(text: string): Steps<ReadDocument> {
  try {
    // A byte order mark is common in files that passed through Windows.
    return yield* readSteps(yield* jsonSteps(text.replace(/^\uFEFF/, '')));
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    return refuse('', `is not JSON (${cause.message})`, SAVE_AGAIN);
  }
}

export function readDocument(value: unknown): ReadDocument {
  return atOnce(readSteps(value));
}

function* readSteps(value: unknown): Steps<ReadDocument> {
  const findings: Finding[] = [];
  const clean = yield* cleanSteps(value, findings);
  if (!isFields(clean)) return refuse('', 'is not a Coterie document, which is one object { … }', SAVE_AGAIN);
  if (clean.format !== FORMAT) {
    return refuse('format', 'does not say "coterie", so this is not a Coterie document', SAVE_AGAIN);
  }
  const version = clean.version ?? FORMAT_VERSION;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refuse('version', `is ${JSON.stringify(version)}`, `Put ${FORMAT_VERSION} here.`);
  }
  if (version > FORMAT_VERSION) {
    return refuse(
      'version',
      `is ${version}: a newer Coterie wrote this file, and this one reads up to version ${FORMAT_VERSION}`,
      'Reload the page to get the newest Coterie, then open the file again.',
    );
  }
  const fields = MIGRATIONS.slice(version - 1).reduce((old, migrate) => migrate(old), clean);
  const document = yield* readFields(fields, findings);
  checkScenes(document, findings);
  return { ok: true, document, findings };
}

function refuse(where: string, why: string, remedy: string): ReadDocument {
  return { ok: false, findings: [{ where, why, remedy }] };
}

function* readFields(fields: Fields, findings: Finding[]): Steps<CoterieDocument> {
  const lists = yield* readLists(fields, findings);
  const title = readText(fields, 'title', findings) ?? '';
  const owner = readText(fields, 'owner', findings);
  yield;
  const mended = yield* mendingSteps(lists, owner, findings);
  yield* nameSteps(lists, findings);
  const positions = yield* readPositions(fields.positions, findings);
  const { owner: _, versionDoubts: __, ...others } = fields;
  return {
    ...others,
    format: FORMAT,
    version: FORMAT_VERSION,
    title,
    ...mended,
    positions,
  } as CoterieDocument;
}

function readText(fields: Fields, key: string, findings: Finding[]): string | undefined {
  const value = fields[key];
  if (value === undefined || typeof value === 'string') return value;
  findings.push({ where: key, why: 'is not text, so it is left off', remedy: 'Put text in quotes here.' });
  return undefined;
}

function* readLists(fields: Fields, findings: Finding[]): Steps<Lists> {
  const lists: [string, readonly Placed<Fields>[]][] = [];
  for (const [key, kind] of Object.entries(KINDS_OF_RECORDS)) {
    lists.push([key, yield* readList(fields[key], key, kind, findings)]);
  }
  return Object.fromEntries(lists) as unknown as Lists;
}

function* readList(
  raw: unknown,
  key: string,
  kind: RecordKind,
  findings: Finding[],
): Steps<readonly Placed<Fields>[]> {
  if (raw === undefined) return [];
  if (!Array.isArray(raw)) {
    findings.push({ where: key, why: 'is not a list, so it is left out', remedy: 'Put a list [ … ] here.' });
    return [];
  }
  const placed: Placed<Fields>[] = [];
  for (const [i, item] of raw.entries()) {
    const record = readRecord(item, [key, i], kind, findings);
    if (record !== undefined) placed.push({ at: [key, i], record });
    yield;
  }
  return placed;
}

/** A place of somebody who is not there (any more) does no harm, and waits for their return. */
function* readPositions(raw: unknown, findings: Finding[]): Steps<Fields> {
  if (raw === undefined) return {};
  if (!isFields(raw)) {
    findings.push({
      where: 'positions',
      why: 'is not an object, so it is left out',
      remedy: 'Put an object { … } here.',
    });
    return {};
  }
  const places: [string, Fields][] = [];
  for (const [person, item] of Object.entries(raw)) {
    const place = readRecord(item, ['positions', person], PLACE, findings);
    if (place !== undefined) places.push([person, place]);
    yield;
  }
  return Object.fromEntries(places);
}

function checkScenes(document: CoterieDocument, findings: Finding[]): void {
  if (document.scenes.length === 0) return;
  const known = toKnown(document);
  for (const [i, scene] of document.scenes.entries()) {
    for (const why of readView(scene.view, known).notices) {
      findings.push({
        where: toPath(['scenes', i, 'view']),
        why,
        remedy: 'Show the scene, mend the view and save it again.',
      });
    }
  }
}
