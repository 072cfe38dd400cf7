import { readView } from '#core/document/link.ts';
import { withScene } from '#core/document/scenes.ts';
import type { Actions } from '#state/actions.ts';
import { toCatalogOf } from '#state/selectors.ts';
import type { Store } from '#state/store.ts';
import { targetsOf } from '#state/view.ts';

/** Shows scene n (from 1); what in it no longer matches the document becomes a notice. */
export function tellScene(store: Store, actions: Actions, number: number): void {
  const { document } = store.getState();
  const { view, notices } = readView(withScene(document, `scene=${number}`), document);
  actions.tell(view, targetsOf(view.select, toCatalogOf(store.getState())));
  for (const text of notices) actions.notify('warning', text);
}
