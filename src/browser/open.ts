import { PACKED, unpackDocument } from '#core/document/packed.ts';
import { parseDocument, parseSteps } from '#core/document/schema.ts';
import type { FileSource } from './importJob.ts';
import { type Opened, toOpened } from './opened.ts';
import { inSlices } from './slices.ts';

/** Reads what is no Coterie document: fetched when it is needed, and larger than all else. */
export type ReadOther = (source: FileSource) => Promise<Opened>;

/** Fetches the document or bibliography that a link names. Nothing else is fetched, and no credentials go along. */
export async function openFrom(src: string, readOther: ReadOther): Promise<Opened> {
  if (src.startsWith(PACKED)) {
    const unpacked = unpackDocument(src);
    return unpacked.ok ? toOpened('The document in this link', parseDocument(unpacked.text)) : unpacked;
  }
  const fetched = await fetchBlob(src);
  if (!fetched.ok) return fetched;
  const text = await fetched.blob.text();
  const isDocument = /^\uFEFF?\s*\{/.test(text) && /"format"\s*:\s*"coterie"/.test(text);
  if (!isDocument) return readOther({ name: nameOf(src), blob: fetched.blob });
  return toOpened(src, await inSlices(parseSteps(text)));
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
