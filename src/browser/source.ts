import { emptyDocument } from '#core/document/empty.ts';
import { writeView } from '#core/document/link.ts';
import { readLink } from '#core/document/pairs.ts';
import { oneOf } from '#core/document/values.ts';
import { DEFAULT_VIEW, type Theme, type View } from '#core/document/view.ts';
import type { CoterieDocument } from '#core/model/document.ts';
import { createActions } from '#state/actions.ts';
import type { Store } from '#state/store.ts';
import { viewOf } from '#state/view.ts';
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
  const asked = viewOf(store.getState());
  if (!opened.ok) {
    if (isBare) {
      actions.openDocument(emptyDocument('Nothing opened'));
      actions.show(asked, []);
    }
    actions.notify('error', opened.why);
    return;
  }
  actions.openDocument(opened.document);
  readAddress(store, isBare ? writeView(asked) : hash);
  for (const text of opened.notices) actions.notify('warning', text);
}

/** As long as there is nothing to read a link against, all of it is kept as it came, so that it can be mended. */
function unread(hash: string, src: string, theme: Theme): View {
  const link = readLink(hash);
  link.one('src', { wants: '', read: String });
  const asked = link.one('theme', oneOf('light', 'dark', 'auto'));
  return { ...DEFAULT_VIEW, src, theme: asked ?? theme, rest: link.rest() };
}
