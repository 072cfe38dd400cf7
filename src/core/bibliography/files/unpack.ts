import { FlateErrorCode, Gunzip, Unzip, UnzipInflate } from 'fflate';

export interface Packed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Unpacked =
  | { readonly ok: true; readonly files: readonly Packed[] }
  | { readonly ok: false; readonly why: string };

/** Limits count what really comes out, whatever the archive says of itself. */
const MOST_BYTES = 200 * 1024 * 1024;
const MOST_FILES = 2000;
const MOST_RATIO = 200;
/** Below this much, any ratio is harmless. */
const HARMLESS = 4 * 1024 * 1024;
/** Fed in pieces so small that what one of them can inflate to (a thousand times as much) is harmless too. */
const CHUNK = 4 * 1024;

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

class Limit extends Error {}

interface Meter {
  /** So many packed bytes went in. */
  readonly feed: (length: number) => void;
  /** So many bytes came out. */
  readonly count: (length: number) => void;
}

/** Weighs what comes out against what went in so far, and stops where it is too much: early, before it fills the memory. */
function createMeter(): Meter {
  let fed = 0;
  let whole = 0;
  return {
    feed: (length) => {
      fed += length;
    },
    count: (length) => {
      whole += length;
      if (whole > MOST_BYTES) throw new Limit('it unpacks to more than 200 MB');
      if (whole > HARMLESS && whole > fed * MOST_RATIO) {
        throw new Limit(`it unpacks to more than ${MOST_RATIO} times its size`);
      }
    },
  };
}

/** The files of a zip, or the one file of a gzip. An archive within is not opened. */
export function unpack({ name, bytes }: Packed): Unpacked {
  // Bit 0 of the flags in a zip's first header.
  if (isZip(bytes) && ((bytes[6] ?? 0) & 1) === 1) return { ok: false, why: 'it is locked with a password' };
  try {
    const files = isZip(bytes) ? unzip(bytes) : [gunzip(name, bytes)];
    return files.length === 0 ? { ok: false, why: 'it holds no files' } : { ok: true, files };
  } catch (cause) {
    return { ok: false, why: cause instanceof Limit ? cause.message : whyDamaged(cause) };
  }
}

function whyDamaged(cause: unknown): string {
  const isFromFflate = typeof cause === 'object' && cause !== null && 'code' in cause;
  return isFromFflate && cause.code === FlateErrorCode.UnknownCompressionMethod
    ? 'it is packed in a way that only newer programs know; pack it again as an ordinary zip'
    : 'it is damaged';
}

/** How many files the directory at a zip's end says that there are; undefined where its end is missing. */
function listed(bytes: Uint8Array): number | undefined {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 66_000); at--) {
    const isEnd = bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 5 && bytes[at + 3] === 6;
    if (isEnd) return (bytes[at + 10] ?? 0) + 256 * (bytes[at + 11] ?? 0);
  }
  return undefined;
}

function gunzip(name: string, bytes: Uint8Array): Packed {
  const meter = createMeter();
  const parts: Uint8Array[] = [];
  const stream = new Gunzip((part) => {
    meter.count(part.length);
    parts.push(part);
  });
  inChunks(bytes, meter, stream);
  return { name: name.replace(/\.gz$/i, ''), bytes: joined(parts) };
}

function unzip(bytes: Uint8Array): readonly Packed[] {
  const meter = createMeter();
  const files: { name: string; parts: Uint8Array[] }[] = [];
  let entries = 0;
  const stream = new Unzip((file) => {
    entries++;
    if (entries > MOST_FILES) throw new Limit(`it holds more than ${MOST_FILES} files`);
    if (!isWanted(file.name)) return;
    const entry = { name: file.name, parts: [] as Uint8Array[] };
    files.push(entry);
    file.ondata = (error, part) => {
      if (error) throw error;
      meter.count(part.length);
      entry.parts.push(part);
    };
    file.start();
  });
  stream.register(UnzipInflate);
  inChunks(bytes, meter, stream);
  const told = listed(bytes);
  if (told === undefined) throw new Limit('it is cut off: its end is missing');
  // What large archives write instead of a number is never reached.
  if (told !== 0xffff && entries < told) throw new Limit('some of its files cannot be found: it is damaged');
  return files.map(({ name, parts }) => ({ name, bytes: joined(parts) }));
}

/** Folders, hidden files and what systems put beside them are no bibliographies. */
function isWanted(name: string): boolean {
  return !name.endsWith('/') && !/(?:^|\/)(?:\.|__MACOSX\/)/.test(name);
}

function inChunks(bytes: Uint8Array, meter: Meter, stream: Pick<Gunzip | Unzip, 'push'>): void {
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const part = bytes.subarray(at, at + CHUNK);
    meter.feed(part.length);
    stream.push(part, at + CHUNK >= bytes.length);
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
