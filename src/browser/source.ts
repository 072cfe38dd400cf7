import { emptyDocument } from '#core/document/empty.ts';
import { readLink } from '#core/document/pairs.ts';
import { oneOf } from '#core/document/values.ts';
import { DEFAULT_VIEW, type Theme, type View } from '#core/document/view.ts';
import type { CoterieDocument } from '#core/model/document.ts';
import { createActions } from '#state/actions.ts';
import type { Store } from '#state/store.ts';
import { readAddress } from './address.ts';
import type { Opened } from './open.ts';

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

export interface Sources {
  /** What stands here when no source is named. */
  readonly fallback: CoterieDocument;
  /** The editor fetches the reader when it is asked for; the embed has it aboard. */
  readonly openFrom: (src: string) => Promise<Opened>;
}

let latest = 0;

/**
 * Opens what `src=` names. A failure says why and leaves what is shown as it was:
 * a broken link never turns into another document without a word.
 */
export async function openSource(
  store: Store,
  src: string | undefined,
  { fallback, openFrom }: Sources,
): Promise<void> {
  const actions = createActions(store);
  const hash = location.hash;
  latest++;
  const opening = latest;
  if (src === undefined) {
    actions.openDocument(fallback);
    readAddress(store);
    return;
  }
  const isBare = store.getState().document.works.length === 0;
  if (isBare) actions.show(unread(hash, src, store.getState().theme), []);
  const opened = await openFrom(src);
  if (opening !== latest) return;
  if (!opened.ok) {
    if (isBare) {
      const { theme } = store.getState();
      actions.openDocument(emptyDocument('Nothing opened'));
      actions.show(unread(hash, src, theme), []);
    }
    actions.notify('error', opened.why);
    return;
  }
  const { theme } = store.getState();
  actions.openDocument(opened.document);
  readAddress(store, hash);
  for (const text of opened.notices) actions.notify('warning', text);
}
