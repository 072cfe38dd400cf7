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
import { layGroundwork } from './groundwork.ts';
import type { Opened } from './opened.ts';

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
  /** What stands here when no source is named and nothing is kept. */
  readonly fallback: CoterieDocument;
  /** What the visitor keeps where no source is named; undefined if there is nothing. */
  readonly openHome?: () => Promise<Opened> | undefined;
  /** The editor fetches the reader when it is asked for; the embed has it aboard. */
  readonly openFrom: (src: string) => Promise<Opened>;
}

let latest = 0;

/**
 * Opens what `src=` names, or without it what the visitor keeps. A failure says why and leaves what is shown as it was:
 * a broken link never turns into another document without a word.
 */
export async function openSource(store: Store, src: string | undefined, sources: Sources): Promise<void> {
  const actions = createActions(store);
  const hash = location.hash;
  latest++;
  const opening = latest;
  const coming = src === undefined ? sources.openHome?.() : sources.openFrom(src);
  if (coming === undefined) {
    actions.openDocument(sources.fallback);
    readAddress(store);
    return;
  }
  const isBare = store.getState().document.works.length === 0;
  if (isBare) actions.show(unread(hash, src, store.getState().theme), []);
  const opened = await coming;
  if (opened.ok) await layGroundwork(opened.document);
  if (opening !== latest) return;
  const asked = viewOf(store.getState());
  if (opened.ok) {
    actions.openDocument(opened.document, opened.own);
    readAddress(store, isBare ? writeView(asked) : hash);
    for (const text of opened.notices) actions.notify('warning', text);
    return;
  }
  if (src === undefined) {
    actions.openDocument(sources.fallback);
    readAddress(store, hash);
  } else if (isBare) {
    actions.openDocument(emptyDocument('Nothing opened'));
    actions.show(asked, []);
  }
  actions.notify('error', opened.why);
}

/** As long as there is nothing to read a link against, all of it is kept as it came, so that it can be mended. */
function unread(hash: string, src: string | undefined, theme: Theme): View {
  const link = readLink(hash);
  link.one('src', { wants: '', read: String });
  const asked = link.one('theme', oneOf('light', 'dark', 'auto'));
  return { ...DEFAULT_VIEW, src, theme: asked ?? theme, rest: link.rest() };
}
