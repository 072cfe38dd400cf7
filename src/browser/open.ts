import { PACKED, unpackDocument } from '#core/document/packed.ts';
import { parseDocument } from '#core/document/schema.ts';
import type { CoterieDocument } from '#core/model/document.ts';
import type { State } from '#state/store.ts';
import type { FileSource } from './importJob.ts';

export type Opened =
  | {
      readonly ok: true;
      readonly document: CoterieDocument;
      readonly notices: readonly string[];
      /** Under which id this browser keeps it, if it does. */
      readonly own?: Pick<State, 'documentId' | 'kept'>;
    }
  | { readonly ok: false; readonly why: string };

const SHOWN = 3;

/** Reads what is no Coterie document: fetched when it is needed, and larger than all else. */
export type ReadOther = (source: FileSource) => Promise<Opened>;

/** Fetches the document or bibliography that a link names. Nothing else is fetched, and no credentials go along. */
export async function openFrom(src: string, readOther?: ReadOther): Promise<Opened> {
  if (src.startsWith(PACKED)) {
    const unpacked = unpackDocument(src);
    return unpacked.ok ? toOpened('The document in this link', unpacked.text) : unpacked;
  }
  const fetched = await fetchBlob(src);
  if (!fetched.ok) return fetched;
  const text = await fetched.blob.text();
  const isDocument = /^\uFEFF?\s*\{/.test(text) && /"format"\s*:\s*"coterie"/.test(text);
  if (readOther !== undefined && !isDocument) return readOther({ name: nameOf(src), blob: fetched.blob });
  return toOpened(src, text);
}

function toOpened(src: string, text: string): Opened {
  const read = parseDocument(text);
  const faults = read.findings.map((finding) => `${finding.where}: ${finding.why}`);
  const more = faults.length > SHOWN ? ` … and ${faults.length - SHOWN} more.` : '';
  const told = faults.slice(0, SHOWN).join(' ') + more;
  if (!read.ok) return { ok: false, why: `${src} is not a Coterie document that can be shown. ${told}` };
  return {
    ok: true,
    document: read.document,
    notices: faults.length === 0 ? [] : [`Read with ${faults.length} faults. ${told}`],
  };
}

type Fetched = { readonly ok: true; readonly blob: Blob } | { readonly ok: false; readonly why: string };

async function fetchBlob(src: string): Promise<Fetched> {
  let url: URL;
  try {
    url = new URL(src, globalThis.location?.href);
  } catch {
    return { ok: false, why: `“${src}” is not an address. Check the src= in the link.` };
  }
  try {
    const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
    if (!response.ok) {
      return {
        ok: false,
        why: `${url.href} answered ${response.status} ${response.statusText}. Check the address.`,
      };
    }
    return { ok: true, blob: await response.blob() };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return {
      ok: false,
      why: `${url.href} could not be fetched (${why}). The server may be down, or may not let other pages read it (CORS).`,
    };
  }
}

/** The file's name at the end of an address. */
function nameOf(src: string): string {
  return /([^/?#]+)(?:[?#].*)?$/.exec(src)?.[1] ?? src;
}
