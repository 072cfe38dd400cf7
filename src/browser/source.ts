import { emptyDocument } from '#core/document/empty.ts';
import type { CoterieDocument } from '#core/model/document.ts';
import { createActions } from '#state/actions.ts';
import type { Store } from '#state/store.ts';
import { readAddress } from './address.ts';

/** The `src=` that the address names, before there is a document to read the rest of it against. */
export function sourceInAddress(): string | undefined {
  const value = /(?:^#?|&)src=([^&]*)/.exec(location.hash)?.[1];
  if (value === undefined || value === '') return undefined;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/**
 * Opens what `src=` names. A failure says why and leaves what is shown as it was:
 * a broken link never turns into another document without a word.
 */
export async function openSource(
  store: Store,
  src: string | undefined,
  fallback: CoterieDocument,
): Promise<void> {
  const actions = createActions(store);
  if (src === undefined) {
    actions.openDocument(fallback);
    readAddress(store);
    return;
  }
  const { openFrom } = await import('./open.ts');
  const opened = await openFrom(src);
  if (!opened.ok) {
    if (store.getState().document.works.length === 0) actions.openDocument(emptyDocument('Nothing opened'));
    actions.notify('error', opened.why);
    return;
  }
  actions.openDocument(opened.document);
  readAddress(store);
  for (const text of opened.notices) actions.notify('warning', text);
}
