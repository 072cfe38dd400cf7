import type { ReadDocument } from '#core/document/schema.ts';
import type { CoterieDocument } from '#core/model/document.ts';
import type { State } from '#state/store.ts';

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

/** What came of reading a document; `whole` puts together what came in slices. */
export function toOpened(
  src: string,
  read: ReadDocument,
  whole: (document: CoterieDocument) => CoterieDocument = (document) => document,
): Opened {
  const faults = read.findings.map((finding) => `${finding.where}: ${finding.why}`);
  const more = faults.length > SHOWN ? ` … and ${faults.length - SHOWN} more.` : '';
  const told = faults.slice(0, SHOWN).join(' ') + more;
  if (!read.ok) return { ok: false, why: `${src} is not a Coterie document that can be shown. ${told}` };
  return {
    ok: true,
    document: whole(read.document),
    notices: faults.length === 0 ? [] : [`Read with ${faults.length} faults. ${told}`],
  };
}
