import { parseDocument } from '#core/document/schema.ts';
import { writeDocument } from '#core/document/write.ts';
import { type CoterieDocument, FORMAT_VERSION } from '#core/model/document.ts';
import { type Database, nameOf } from './database.ts';
import type { SecondCopy } from './opfs.ts';
import { type Head, headOf, isHead, isWhole, isWholeInSteps, type Kept } from './records.ts';

/** What a list of documents shows. Newer: of a newer Coterie. Damaged: set aside, only its text can be had. */
export interface KeptInfo extends Omit<Head, 'checksum' | 'version'> {
  readonly state: 'kept' | 'newer' | 'damaged';
}

/** A document that can be shown. The faults, in words, are those by which it differs from its text. */
interface Readable {
  readonly info: KeptInfo;
  readonly document: CoterieDocument;
  readonly faults: readonly string[];
}

export type ReadKept =
  | ({ readonly kind: 'ok' } & Readable)
  /** From the second copy, as it was saved at `info.savedAt`. */
  | ({ readonly kind: 'restored' } & Readable)
  | { readonly kind: 'newer'; readonly text: string }
  /** Undefined where the browser itself cannot read it any more. */
  | { readonly kind: 'damaged'; readonly text: string | undefined }
  | { readonly kind: 'lost'; readonly title: string; readonly savedAt: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly why: string };

/** What the database holds under an id. */
export interface Stored {
  readonly isThere: boolean;
  readonly whole?: Kept;
  readonly damaged?: Kept;
  /** The name of what the browser said instead of an answer. */
  readonly failed?: string;
}

export async function readStored(database: Database, id: string): Promise<Stored> {
  try {
    const value = await database.read(id);
    if (value === undefined) return { isThere: false };
    if (isWhole(value)) return { isThere: true, whole: value };
    return isHead(value) && 'text' in value && typeof value.text === 'string'
      ? { isThere: true, damaged: value as Kept }
      : { isThere: true };
  } catch (error) {
    // Large values are files of their own: one may be gone while the database is well.
    const isThere = await database.heads().then(
      ({ heads }) => heads.some((head) => head.id === id),
      () => false,
    );
    return { isThere, failed: nameOf(error) };
  }
}

/** Whether the database holds this generation or a later one, and it reads back as it was written. */
export async function holdsWhole(database: Database, id: string, gen: number): Promise<boolean> {
  try {
    const value = await database.packed(id);
    return isHead(value) && value.gen >= gen && (await isWholeInSteps(value));
  } catch {
    return false;
  }
}

/** Undefined if this Coterie can make nothing of the text. */
export function toRead(kept: Kept, kind: 'ok' | 'restored'): ReadKept | undefined {
  const read = parseDocument(kept.text);
  if (read.ok) {
    const isSame = read.findings.length === 0 || writeDocument(read.document) === kept.text;
    const faults = isSame ? [] : read.findings.map(({ where, why }) => `${where} ${why}`.trim());
    return { kind, info: toInfo(kept), document: read.document, faults };
  }
  return versionOf(kept.text) > FORMAT_VERSION ? { kind: 'newer', text: kept.text } : undefined;
}

/** What the database holds, read without a second copy. */
export function toReadAlone({ isThere, whole, damaged, failed }: Stored): ReadKept {
  const text = whole?.text ?? damaged?.text;
  const read = whole?.asideSince === undefined ? whole && toRead(whole, 'ok') : undefined;
  if (read !== undefined) return read;
  if (isThere) return { kind: 'damaged', text };
  return failed === undefined
    ? { kind: 'missing' }
    : { kind: 'failed', why: `the browser’s storage failed (${failed})` };
}

function versionOf(text: string): number {
  try {
    const { version } = JSON.parse(text) as { version?: unknown };
    return typeof version === 'number' ? version : 0;
  } catch {
    return 0;
  }
}

export function toInfo(head: Head): KeptInfo {
  const { checksum: _, version, ...info } = head;
  const state = head.asideSince !== undefined ? 'damaged' : version > FORMAT_VERSION ? 'newer' : 'kept';
  return { ...info, state };
}

/** A damaged document under an id of its own, so that its place is free for a copy that is whole. */
export function toAside(damaged: Kept, now: number): Kept {
  return { ...damaged, id: `${damaged.id}~${now}`, asideSince: now };
}

/** What is kept, by the database and, where that cannot be opened, by the second copy. */
export async function headsOf(database: Database, second: SecondCopy): Promise<readonly Head[]> {
  try {
    return (await database.exists()) ? (await database.heads()).heads : [];
  } catch {
    const copies = await Promise.all(((await second.ids()) ?? []).map((id) => second.newest(id, 0)));
    return copies.flatMap((copy) => (copy === undefined ? [] : [headOf(copy)]));
  }
}
