import { documentPieces, writeDocument } from '#core/document/write.ts';
import { type CoterieDocument, FORMAT_VERSION } from '#core/model/document.ts';
import type { Steps } from '#core/steps.ts';
import { inSlices } from '../slices.ts';

/** What is known of a kept document without reading its text. */
export interface Head {
  readonly id: string;
  /** Counts the saves; of two copies the higher is the later. */
  readonly gen: number;
  /** In ms since 1970. */
  readonly savedAt: number;
  readonly title: string;
  readonly works: number;
  /** In UTF-16 units, about the bytes of a text in Latin letters. */
  readonly size: number;
  /** Of the format: one higher than our own is never written over. */
  readonly version: number;
  /** The `src=` it is a changed copy of. */
  readonly origin?: string;
  /** When it was found damaged and set aside. */
  readonly asideSince?: number;
  readonly checksum: string;
}

/** One document as it is stored, in the database and in the second copy alike. */
export interface Kept extends Head {
  readonly text: string;
}

/** The same on its way into them: the text of many works is a file of its own, which can be made in steps. */
export interface Packed extends Head {
  readonly text: string | Blob;
}

export interface Keep {
  readonly id: string;
  readonly gen: number;
  readonly savedAt: number;
  readonly origin: string | undefined;
}

export function toKept(document: CoterieDocument, keep: Keep): Kept {
  const text = writeDocument(document);
  const head = toHead(document, keep, { size: text.length, checksum: checksumOf(text) });
  return { ...head, text };
}

function toHead(
  document: CoterieDocument,
  { id, gen, savedAt, origin }: Keep,
  { size, checksum }: Pick<Head, 'size' | 'checksum'>,
): Head {
  return {
    id,
    gen,
    savedAt,
    title: document.title,
    works: document.works.length,
    size,
    version: FORMAT_VERSION,
    ...(origin === undefined ? {} : { origin }),
    checksum,
  };
}

/** In UTF-16 units: what is handed over to the browser at a time. */
const PIECE = 256 * 1024;

/** The same as `toKept`, a few milliseconds at a time. What kind of save it is may be said when it is done. */
export async function packInSteps(document: CoterieDocument): Promise<(keep: Keep) => Packed> {
  const { text, ...known } = await inSlices(packing(document));
  return (keep) => ({ ...toHead(document, keep, known), text });
}

function* packing(
  document: CoterieDocument,
): Steps<Pick<Head, 'size' | 'checksum'> & { readonly text: Blob }> {
  const files: Blob[] = [];
  const checksum = createChecksum();
  let size = 0;
  let lines: string[] = [];
  let waiting = 0;
  const close = (): void => {
    const text = lines.join('');
    checksum.add(text);
    files.push(new Blob([text]));
    size += text.length;
    [lines, waiting] = [[], 0];
  };
  for (const piece of documentPieces(document)) {
    lines.push(piece);
    waiting += piece.length;
    if (waiting >= PIECE) close();
    yield;
  }
  close();
  return { size, checksum: checksum.value(), text: new Blob(files) };
}

export function headOf({ text: _, ...head }: Packed): Head {
  return head;
}

/** Whether what was read is what was written. */
export function isWhole(value: unknown): value is Kept {
  if (!isHead(value) || !('text' in value) || typeof value.text !== 'string') return false;
  return value.text.length === value.size && checksumOf(value.text) === value.checksum;
}

/** The same, and a long text is looked through in pieces, each a task of its own. */
export async function isWholeInSteps(value: unknown): Promise<boolean> {
  if (!isHead(value) || !('text' in value && value.text instanceof Blob)) return isWhole(value);
  const { text: file } = value;
  const decoder = new TextDecoder();
  const checksum = createChecksum();
  let size = 0;
  for (let at = 0; at <= file.size; at += PIECE) {
    const bytes = await file.slice(at, at + PIECE).arrayBuffer();
    const text = decoder.decode(bytes, { stream: at + PIECE <= file.size });
    checksum.add(text);
    size += text.length;
  }
  return size === value.size && checksum.value() === value.checksum;
}

export function isHead(value: unknown): value is Head {
  if (typeof value !== 'object' || value === null) return false;
  const { id, gen, savedAt, title, checksum } = value as Partial<Record<keyof Head, unknown>>;
  return (
    typeof id === 'string' &&
    Number.isInteger(gen) &&
    Number.isFinite(savedAt) &&
    typeof title === 'string' &&
    typeof checksum === 'string'
  );
}

/**
 * 53 bits over the UTF-16 units of a text, as hexadecimal digits. It tells damage, not malice.
 * Source: cyrb53 by bryc (public domain), the finish of MurmurHash3.
 */
export function checksumOf(text: string): string {
  const checksum = createChecksum();
  checksum.add(text);
  return checksum.value();
}

/** The same of a text that comes in pieces. */
function createChecksum(): { readonly add: (text: string) => void; readonly value: () => string } {
  let first = 0xdeadbeef;
  let second = 0x41c6ce57;
  return {
    add: (text) => {
      let [a, b] = [first, second];
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        a = Math.imul(a ^ unit, 2654435761);
        b = Math.imul(b ^ unit, 1597334677);
      }
      [first, second] = [a, b];
    },
    value: () => {
      let [a, b] = [first, second];
      a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
      b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
      return (4294967296 * (2097151 & b) + (a >>> 0)).toString(16).padStart(14, '0');
    },
  };
}
