import type { ReadOther } from '#browser/open.ts';
import type { Opened } from '#browser/opened.ts';
import { trustedScript } from '#browser/trusted.ts';

export type Reader = ReadOther;

/** The script that this page runs from; the reader stands beside it. A module has no such address, nor has a single file. */
const own = (document.currentScript as HTMLScriptElement | null)?.src ?? '';

/** Fetches the reader when a source turns out to be a bibliography, and reads with it. */
export async function readOther(source: Parameters<Reader>[0]): Promise<Opened> {
  try {
    const reader = await loadReader();
    return await reader(source);
  } catch {
    return {
      ok: false,
      why: `${source.name} is no Coterie document, and the part that reads bibliographies could not be loaded here. Open it in the editor and save it as a Coterie document.`,
    };
  }
}

let loading: Promise<Reader> | undefined;

function loadReader(): Promise<Reader> {
  loading ??= new Promise<Reader>((done, fail) => {
    if (own === '') throw new Error('This page has no script beside which a reader could stand.');
    const script = document.createElement('script');
    script.src = trustedScript(new URL('reader.js', own).href);
    script.onload = () => {
      const { coterieReader } = globalThis as { coterieReader?: Reader };
      if (coterieReader === undefined) fail(new Error('The reader did not begin.'));
      else done(coterieReader);
    };
    script.onerror = () => fail(new Error('The reader could not be loaded.'));
    document.head.append(script);
  });
  return loading;
}
