import { parseDocument } from '#core/document/schema.ts';
import type { CoterieDocument } from '#core/model/document.ts';

export type Opened =
  | { readonly ok: true; readonly document: CoterieDocument; readonly notices: readonly string[] }
  | { readonly ok: false; readonly why: string };

const SHOWN = 3;

/** Fetches the document that a link names. Nothing else is fetched, and no credentials go along. */
export async function openFrom(src: string): Promise<Opened> {
  const fetched = await fetchText(src);
  if (!fetched.ok) return fetched;
  const read = parseDocument(fetched.text);
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

type Fetched = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: string };

async function fetchText(src: string): Promise<Fetched> {
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
    return { ok: true, text: await response.text() };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return {
      ok: false,
      why: `${url.href} could not be fetched (${why}). The server may be down, or may not let other pages read it (CORS).`,
    };
  }
}
